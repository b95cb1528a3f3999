package dk.kantinekort.login;

import java.util.Locale;

/** What a member of staff may do in the back office. */
public enum StaffRole {
    SUPPORT,
    FINANCE,
    UNIT,
    ADMIN,
    /** Sees all, changes nothing. */
    AUDITOR;

    /** The name that {@code @RolesAllowed} and the sandbox's contract use: lower case. */
    public String roleName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
