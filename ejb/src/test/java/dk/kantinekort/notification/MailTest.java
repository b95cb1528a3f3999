package dk.kantinekort.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void staff_read_why_it_did_not_arrive_and_not_whom_it_was_for() {
        Mail mail = new Mail(MailDraft.to("anna@eksempel.dk", "da", "Kvittering", "key"), "kantine.test", NOW);
        mail.begin();

        mail.giveUp("550 5.1.1 <Anna@Eksempel.dk>: no such user", NOW);

        assertThat(mail.record().fault()).isEqualTo("550 5.1.1 <a\u2026@eksempel.dk>: no such user");
    }
}
