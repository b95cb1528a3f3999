package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.ledger.AccountKind;
import dk.kantinekort.ledger.EntryDraft;
import dk.kantinekort.ledger.EntryKind;
import dk.kantinekort.ledger.InsufficientBalanceException;
import dk.kantinekort.ledger.Ledger;
import dk.kantinekort.ledger.Transfer;
import dk.kantinekort.payment.PaymentQueries;
import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.payment.refund.RefundRecord;
import dk.kantinekort.payment.refund.RefundRecords;
import dk.kantinekort.payment.sandbox.simulator.SandboxCompany;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.SandboxClient;
import jakarta.enterprise.inject.spi.CDI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/** A citizen's payment of the test's own, and a member of finance staff who pays it back. Lives inside the portal. */
record Refunder(Depositor citizen, String reference, Browser finance) {

    static final String HANS = "staff:hans";

    static Refunder of(Depositor citizen, String reference) {
        Browser browser = Browser.atPortal();
        browser.logInAsStaff("Hans Okholm");
        return new Refunder(citizen, reference, browser);
    }

    /** Paid through the sandbox provider. */
    static Refunder ofPaid(SandboxClient sandbox, int kroner, TestCard card) throws Exception {
        Depositor citizen = Depositor.with(sandbox, 0);
        String reference = citizen.pay(kroner, card);
        Eventually.holds(() -> citizen.status(reference) == PaymentStatus.COMPLETED);
        return of(citizen, reference);
    }

    /** Paid through the provider that says what the test has it say; of refunds it says nothing until then. */
    static Refunder ofProviderUnderTest(SandboxClient sandbox, int kroner) throws Exception {
        Depositor citizen = Depositor.with(sandbox, 0);
        String reference = citizen.begin(kroner);
        bean(ProviderUnderTest.class).say(reference, ProviderReport.done(Money.ofKroner(kroner), "DKK"));
        assertThat(bean(PaymentQueries.class).ask(reference).status()).isEqualTo(PaymentStatus.COMPLETED);
        return of(citizen, reference);
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }

    /** @return the refund's reference, or why there is none */
    String ask(String amount, String token) {
        return act("request", reference, HANS, "&amount=" + encode(amount) + "&token=" + token);
    }

    RefundRecord request(String amount) {
        return find(ask(amount, PublicId.next()));
    }

    /** Why nothing is paid back. */
    String refusal(String amount) {
        return ask(amount, PublicId.next());
    }

    String act(String act, String subject, String actor) {
        return act(act, subject, actor, "");
    }

    private String act(String act, String subject, String actor, String more) {
        String query = "?act=" + act + "&subject=" + subject + "&actor=" + encode(actor);
        return finance.open(RefundServlet.PATH + query + more).html();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    RefundRecord find(String refund) {
        return bean(RefundRecords.class).find(refund).orElseThrow(() -> new AssertionError(refund));
    }

    /** What the sandbox provider has really paid back of it. */
    Money refundedByTheProvider() {
        return Money.ofOere(bean(SandboxCompany.class).refunds().stream()
                .filter(refund -> refund.reference().equals(reference))
                .mapToLong(dk.kantinekort.payment.sandbox.simulator.Refund::amountOere)
                .sum());
    }

    /** Spends it if it is there. @return whether it was */
    boolean affords(int kroner) {
        try {
            spend(kroner);
            return true;
        } catch (InsufficientBalanceException e) {
            return false;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    void spend(int kroner) throws Exception {
        InTransaction.call(() -> {
            Ledger ledger = bean(Ledger.class);
            long sales = ledger.internalAccount(AccountKind.SALES, "sales:refunds");
            Transfer lunch = new Transfer(citizen.ledgerAccountId(), sales, Money.ofKroner(kroner));
            return ledger.book(EntryDraft.of(EntryKind.PURCHASE, "test:" + PublicId.next(), "Køb", "system", lunch));
        });
    }

    /** What the audit log says was done with the refund, in that order. */
    List<String> audited(String refund) throws Exception {
        return strings("select action from audit_event where subject = ? order by id", refund);
    }

    /** How many movements of that text the citizen's statement has. */
    long entries(String text) throws Exception {
        String sql = "select e.source_key from posting p join journal_entry e on e.id = p.entry_id"
                + " where p.ledger_account_id = " + citizen.ledgerAccountId() + " and e.text = ?";
        return strings(sql, text).size();
    }

    private static List<String> strings(String sql, String parameter) throws Exception {
        try (Connection connection = bean(Database.class).connection();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, parameter);
            try (ResultSet rows = query.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }
}
