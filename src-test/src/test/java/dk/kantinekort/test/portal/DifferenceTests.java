package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.reconciliation.StaffReconciliation;
import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What does not agree between the books and the providers, as finance staff see it. */
interface DifferenceTests extends InPortal {

    String DESK = "/admin/finance/afstemning";

    @Test
    default void each_difference_stands_in_the_list_it_belongs_to_until_it_is_explained() throws Exception {
        Lines lines = Lines.of(sandbox());
        String unsettled = lines.completed(310);
        String differing = lines.completed(320);
        String strange = "X" + differing.substring(1);
        lines.take(lines.charge(differing, 321, "P1"));
        lines.take(lines.charge(strange, 330, "P1"));
        sandbox().advanceTo(sandbox().now().plus(Duration.ofDays(6)));
        Browser browser = finance();
        Page page = browser.open(DESK);

        assertThat(section(page, "Betalt, ikke godskrevet"))
                .contains(strange, "330,00")
                .doesNotContain(differing);
        assertThat(section(page, "Beløb afviger"))
                .contains(differing, "321,00", "320,00", "\u22121,00")
                .doesNotContain(strange);
        assertThat(section(page, "Godskrevet, ikke afregnet i over 5 dage")).contains(unsettled);

        Page refused = browser.press(browser.open(page.linkNamed(strange)), "Gem forklaring", Map.of("reason", " "));
        assertThat(refused.html()).contains("Skriv, hvorfor der er en forskel");
        Page explained = browser.press(refused, "Gem forklaring", Map.of("reason", "Prøvebetaling <b>"));
        assertThat(explained.html())
                .contains("Prøvebetaling &lt;b", "Forklarede forskelle", "Hans Okholm: Prøvebetaling");
        assertThat(explained.html()).doesNotContain("staff:", "Spørg udbyderen igen");
        Page known = browser.open(page.linkNamed(differing));
        assertThat(browser.open(known.linkNamed("Spørg udbyderen igen")).html()).contains(differing);
        browser.press(known, "Gem forklaring", Map.of("reason", "Øreafrunding"));

        Page after = browser.open(DESK + "?vis=EXPLAINED");
        assertThat(section(after, "Betalt, ikke godskrevet")).doesNotContain(strange);
        assertThat(section(after, "Beløb afviger")).doesNotContain(differing);
        assertThat(section(after, "Forklarede forskelle")).contains(strange, differing);
    }

    @Test
    @RunAsClient
    default void other_roles_find_no_reconciliation() {
        for (String name : new String[] {"Birthe Sommer", "Lone Ravn", "Peter Kjær", "Ulla Frost"}) {
            Browser browser = Browser.atPortal();
            browser.logInAsStaff(name);
            assertThat(browser.open(DESK).status()).as(name).isEqualTo(403);
        }
    }

    @Test
    default void whoever_is_not_finance_staff_explains_nothing() {
        assertThatThrownBy(() -> bean(StaffReconciliation.class).explain("A", "so", "system"))
                .isInstanceOf(EJBAccessException.class);
    }

    private static Browser finance() {
        Browser browser = Browser.atPortal();
        browser.logInAsStaff("Hans Okholm");
        return browser;
    }

    /** What stands under that heading, to the next one. */
    static String section(Page page, String heading) {
        Matcher section = Pattern.compile(
                        "<h2[^>]*>\\s*" + Pattern.quote(heading) + "\\s*</h2>(.*?)(?=<h2|</main>)", Pattern.DOTALL)
                .matcher(page.html());
        assertThat(section.find()).as("%s on %s", heading, page).isTrue();
        return section.group(1);
    }
}
