package dk.kantinekort.web.login;

import dk.kantinekort.login.StaffMember;
import dk.kantinekort.login.StaffRole;
import dk.kantinekort.login.oidc.LoginClient;
import dk.kantinekort.person.Person;
import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * That somebody has logged in: all that the session keeps of it.
 *
 * @param door by which they came
 * @param personId of a citizen; 0 for staff
 * @param actor what the journal and the audit log call them, and the container its caller
 * @param roles as {@code @RolesAllowed} names them
 */
record Admission(LoginClient door, long personId, String actor, String name, Set<String> roles)
        implements Serializable {

    private static final String CITIZEN_ROLE = "citizen";

    static Admission of(Person person) {
        return new Admission(LoginClient.CITIZEN, person.id(), person.publicId(), person.name(), Set.of(CITIZEN_ROLE));
    }

    static Admission of(StaffMember member) {
        Set<String> roles = member.roles().stream().map(StaffRole::roleName).collect(Collectors.toUnmodifiableSet());
        return new Admission(LoginClient.STAFF, 0, member.actor(), member.name(), roles);
    }

    boolean isCitizen() {
        return door == LoginClient.CITIZEN;
    }

    boolean isStaff() {
        return door == LoginClient.STAFF;
    }
}
