package dk.kantinekort.web.admin;

import java.util.List;
import java.util.Set;

/**
 * A part of the back office.
 *
 * @param path of its first page
 * @param name the part of its texts' keys that names it
 * @param roles who may enter
 */
public record Room(String path, String name, Set<String> roles) {

    static final Room IMPORT = new Room("/admin/import", "import", Set.of("admin"));

    static final Room PAYMENTS = new Room("/admin/betalinger", "payments", Set.of("finance"));

    static final Room MAILS = new Room("/admin/mails", "mails", Set.of("support"));

    static final Room PLANS = new Room("/admin/abonnementer", "plans", Set.of("unit", "admin"));

    static final Room CLOSED_DAYS = new Room("/admin/lukkedage", "closed", Set.of("unit", "admin"));

    static final Room LINKS = new Room("/admin/tilknytninger", "links", Set.of("support"));

    /** In the order in which they are shown. */
    static final List<Room> ALL = List.of(
            new Room("/admin/support", "support", Set.of("support")),
            LINKS,
            MAILS,
            PAYMENTS,
            new Room("/admin/finance/afstemning", "reconciliation", Set.of("finance")),
            new Room("/admin/finance", "finance", Set.of("finance")),
            new Room("/admin/unit", "unit", Set.of("unit")),
            PLANS,
            CLOSED_DAYS,
            IMPORT,
            new Room("/admin/audit", "audit", Set.of("auditor")));
}
