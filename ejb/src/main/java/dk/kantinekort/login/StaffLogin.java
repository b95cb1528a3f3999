package dk.kantinekort.login;

import dk.kantinekort.audit.AuditLog;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Lets members of staff in whom the municipality's login vouches for. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StaffLogin {

    @Inject
    private StaffMembers members;

    @Inject
    private AuditLog audit;

    /** @throws RefusedException {@code STAFF_UNKNOWN} when nobody has been added with this identity */
    public StaffMember enter(EidIdentity identity) {
        StaffMember member = members.find(identity.issuer(), identity.subject()).orElseThrow(() -> refuse(identity));
        audit.record(member.actor(), "LOGIN", member.actor(), member.roles().toString());
        return member;
    }

    private RefusedException refuse(EidIdentity identity) {
        audit.record(identity.actor(), "LOGIN_REFUSED", "staff", "STAFF_UNKNOWN");
        return new RefusedException(Refusal.of("STAFF_UNKNOWN"));
    }
}
