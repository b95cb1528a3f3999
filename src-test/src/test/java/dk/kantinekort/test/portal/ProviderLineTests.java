package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.payment.Checkouts;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.PaymentQueries;
import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.provider.ProviderCalls;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.refusal.RefusedException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A provider that does not answer takes up lines, but never all of them for citizens' pages that wait. */
interface ProviderLineTests extends InPortal {

    int PAGES = 8;
    int FOR_CITIZENS = 5;
    int LINES = 10;
    String PORTAL = "https://portal.example";

    @Test
    default void one_citizens_many_pages_leave_half_of_the_lines_to_others() throws Exception {
        Hanging hanging = new Hanging();
        Queue<Payment> payments = hangingPayments(hanging);
        Queue<Payment> shown = new ConcurrentLinkedQueue<>();
        List<Future<?>> pages = AtOnce.begin(
                PAGES,
                () -> shown.add(
                        bean(PaymentQueries.class).askUnlessJustAsked(payments.remove(), Duration.ofMinutes(1))));
        try {
            Eventually.holds(() -> hanging.waiting() == FOR_CITIZENS && shown.size() == PAGES - FOR_CITIZENS);

            assertThat(shown).allMatch(payment -> payment.status() == PaymentStatus.RESERVED);
            assertThat(bean(ProviderCalls.class).<String>ask("sandbox", provider -> "answer"))
                    .isEqualTo("answer");
        } finally {
            hanging.release();
            AtOnce.finish(pages);
        }
    }

    @Test
    default void windows_that_do_not_open_leave_half_of_the_lines_to_others_and_all_of_another_provider()
            throws Exception {
        Hanging hanging = new Hanging();
        Queue<Payment> payments = hangingPayments(hanging);
        Queue<String> refused = new ConcurrentLinkedQueue<>();
        List<Future<?>> windows = AtOnce.begin(PAGES, () -> {
            try {
                bean(Checkouts.class).open(payments.remove().reference(), PORTAL);
            } catch (RefusedException busy) {
                refused.add(busy.first().code());
            }
        });
        try {
            Eventually.holds(() -> hanging.waiting() == FOR_CITIZENS && refused.size() == PAGES - FOR_CITIZENS);

            assertThat(refused).containsOnly("PROVIDER_BUSY");
            assertThat(bean(ProviderCalls.class).<String>ask(ProviderUnderTest.NAME, provider -> "answer"))
                    .isEqualTo("answer");
            assertThat(Depositor.with(sandbox(), 0).start(20).getPath()).startsWith("/sandbox/betaling/");
        } finally {
            hanging.release();
            AtOnce.finish(windows);
        }
    }

    @Test
    default void a_payment_that_finds_no_line_is_declined_and_nobody_asks_about_it() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = citizen.reserve(20);

        whileAllLinesAreTaken(() -> refusedAsBusy(() -> bean(Checkouts.class).open(reference, PORTAL)));

        assertThat(citizen.status(reference)).isEqualTo(PaymentStatus.DECLINED);
        assertThat(questionsAhead(citizen)).isZero();
    }

    @Test
    default void of_a_deposit_that_would_find_no_line_nothing_is_written_down() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);

        whileAllLinesAreTaken(() -> refusedAsBusy(() -> citizen.start(20)));

        assertThat(citizen.countDeposits()).isZero();
        assertThat(citizen.start(20).getPath()).startsWith("/sandbox/betaling/");
    }

    private static void refusedAsBusy(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(
                        refused.first().code())
                .isEqualTo("PROVIDER_BUSY"));
    }

    private void whileAllLinesAreTaken(Runnable act) throws Exception {
        Hanging hanging = new Hanging();
        List<Future<?>> calls =
                AtOnce.begin(LINES, () -> bean(ProviderCalls.class).ask("sandbox", provider -> {
                    hanging.hang();
                    return "answer";
                }));
        try {
            Eventually.holds(() -> hanging.waiting() == LINES);
            act.run();
        } finally {
            hanging.release();
            AtOnce.finish(calls);
        }
    }

    private long questionsAhead(Depositor citizen) throws SQLException {
        try (Connection connection = bean(Database.class).connection();
                PreparedStatement query =
                        connection.prepareStatement("select count(*) from due_item i, payment p, deposit d"
                                + " where d.account_id = ? and p.id = d.payment_id and i.subject = p.reference"
                                + " and i.state = 'WAITING'")) {
            query.setLong(1, citizen.accountId());
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private Queue<Payment> hangingPayments(Hanging hanging) throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        Queue<Payment> payments = new ConcurrentLinkedQueue<>();
        List<String> references = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            references.add(citizen.begin(20 + i));
        }
        for (String reference : references) {
            bean(ProviderUnderTest.class).hangAt(reference, hanging);
            payments.add(bean(Payments.class).findByReference(reference).orElseThrow());
        }
        return payments;
    }
}
