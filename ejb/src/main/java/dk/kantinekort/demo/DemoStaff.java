package dk.kantinekort.demo;

import dk.kantinekort.login.StaffRole;
import java.util.List;

/**
 * A member of staff of the demo data.
 *
 * @param unitCode the unit whose matters they see; empty for all
 */
record DemoStaff(String subject, String name, StaffRole role, String unitCode, String note) {

    static final List<DemoStaff> ALL = List.of(
            new DemoStaff("demo-birthe", "Birthe Sommer", StaffRole.SUPPORT, "", "support"),
            new DemoStaff("demo-hans", "Hans Okholm", StaffRole.FINANCE, "", "økonomi"),
            new DemoStaff("demo-inge", "Inge Toft", StaffRole.FINANCE, "", "økonomi"),
            new DemoStaff("demo-lone", "Lone Ravn", StaffRole.UNIT, "soendervang", "enhed: Søndervang Skole"),
            new DemoStaff("demo-peter", "Peter Kjær", StaffRole.ADMIN, "", "administrator"),
            new DemoStaff("demo-ulla", "Ulla Frost", StaffRole.AUDITOR, "", "revision"));
}
