package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.notification.MailDraft;
import dk.kantinekort.notification.Mailbox;
import dk.kantinekort.shared.id.PublicId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The outbox: a mail leaves after the commit of what it tells, and once. */
interface MailTests extends InPortal {

    @Test
    default void a_mail_leaves_after_the_commit() throws Exception {
        String address = newAddress();

        InTransaction.call(() -> {
            bean(Mailbox.class).send(draft(address, "Kvittering på indbetaling"));
            return null;
        });

        Eventually.holds(() -> MailsUnderTest.to(address).size() == 1);
        MailUnderTest mail = MailsUnderTest.to(address).get(0);
        assertThat(mail.subject()).isEqualTo("Kvittering på indbetaling");
        assertThat(mail.plain()).contains("Beløb: 200,00 kr.");
        assertThat(mail.html()).contains("200,00 kr.</td>");
    }

    @Test
    default void what_is_rolled_back_is_not_told() throws Exception {
        String address = newAddress();
        String after = newAddress();

        InTransaction.callAndRollBack(() -> {
            bean(Mailbox.class).send(draft(address, "x"));
            return null;
        });

        bean(Mailbox.class).send(draft(after, "x"));
        Eventually.holds(() -> MailsUnderTest.to(after).size() == 1);
        assertThat(MailsUnderTest.to(address)).isEmpty();
    }

    @Test
    default void the_same_is_told_once() throws Exception {
        String address = newAddress();
        MailDraft draft = draft(address, "x");

        for (int i = 0; i < 3; i++) {
            bean(Mailbox.class).send(draft);
        }

        Eventually.holds(() -> !MailsUnderTest.to(address).isEmpty());
        sandbox().advanceTo(sandbox().now().plusSeconds(1));
        assertThat(MailsUnderTest.to(address)).hasSize(1);
    }

    @Test
    default void many_mails_at_once_all_leave() throws Exception {
        List<String> addresses =
                List.of(newAddress(), newAddress(), newAddress(), newAddress(), newAddress(), newAddress());

        addresses.forEach(address -> bean(Mailbox.class).send(draft(address, "x")));
        sandbox().advanceTo(sandbox().now().plusSeconds(1));

        assertThat(addresses).allMatch(address -> MailsUnderTest.to(address).size() == 1);
    }

    private static String newAddress() {
        return PublicId.next() + "@example.dk";
    }

    private static MailDraft draft(String to, String subject) {
        return MailDraft.to(to, "da", subject, "test:" + PublicId.next())
                .say("Hej")
                .fact("Beløb", "200,00 kr.");
    }
}
