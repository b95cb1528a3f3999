package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.reconciliation.ClearingAccount;
import dk.kantinekort.reconciliation.ClearingAccounts;
import dk.kantinekort.reconciliation.StaffReconciliation;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
        assertThat(refused.html()).contains("Skriv, hvad I bygger afgørelsen på");
        Page explained = browser.press(refused, "Gem forklaring", Map.of("reason", "Prøvebetaling <b>"));
        assertThat(explained.html()).contains("Prøvebetaling &lt;b", "Forklarede forskelle", "staff:");
        browser.press(browser.open(page.linkNamed(differing)), "Gem forklaring", Map.of("reason", "Øreafrunding"));

        Page after = browser.open(DESK + "?vis=EXPLAINED");
        assertThat(section(after, "Betalt, ikke godskrevet")).doesNotContain(strange);
        assertThat(section(after, "Beløb afviger")).doesNotContain(differing);
        assertThat(section(after, "Forklarede forskelle")).contains(strange, differing);
    }

    @Test
    default void the_clearing_account_explains_itself_to_the_oere_whatever_comes() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Lines lines = Lines.of(sandbox());
        List<String> references = new ArrayList<>();
        for (int step = 0; step < 30; step++) {
            if (references.size() < 6 && step % 4 == 0) {
                references.add(lines.completed(400 + references.size()));
            }
            String reference = references.get(random.nextInt(references.size()));
            int kroner = 400 + random.nextInt(8);
            lines.take(lines.charge(reference, kroner, random.nextBoolean() ? "P" + random.nextInt(3) : ""));
            lines.take(lines.fee(1 + random.nextInt(3), "P" + random.nextInt(3)));

            assertThat(bean(ClearingAccounts.class).list())
                    .as("seed %d, step %d", seed, step)
                    .allSatisfy(account -> assertThat(account.unexplained()).isEqualTo(Money.ZERO));
        }
        assertThat(bean(ClearingAccounts.class).list())
                .extracting(ClearingAccount::provider)
                .contains(ProviderUnderTest.NAME);
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
