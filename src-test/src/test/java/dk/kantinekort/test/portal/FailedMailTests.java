package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.notification.MailDesk;
import dk.kantinekort.notification.MailDraft;
import dk.kantinekort.notification.Mailbox;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import jakarta.ejb.EJBAccessException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Mails that were given up: support staff see them, and have them sent again. */
interface FailedMailTests extends InPortal {

    @Test
    default void a_mail_that_was_given_up_is_shown_with_its_address_masked_and_sent_again() throws Exception {
        String name = PublicId.next();
        String address = "x" + name + "@" + name + ".dk";
        bean(Mailbox.class)
                .send(MailDraft.to(address, "da", "Kvittering", "test:" + name).say("Hej"));
        Eventually.holds(() -> state(address).equals("SENT"));
        giveUp(address);
        Browser browser = Browser.atPortal();
        browser.logInAsStaff("Birthe Sommer");

        Page failed = browser.open("/admin/mails");
        assertThat(failed.html())
                .contains("@" + name + ".dk", "Postkassen er fuld")
                .doesNotContain(address);
        Page again = browser.press(failed, "Send igen", Map.of());

        assertThat(again.html()).doesNotContain(name);
        Eventually.holds(() -> state(address).equals("SENT"));
    }

    @Test
    @RunAsClient
    default void other_roles_see_no_mails() {
        Browser browser = Browser.atPortal();
        browser.logInAsStaff("Hans Okholm");

        assertThat(browser.open("/admin/mails").status()).isEqualTo(403);
    }

    @Test
    default void whoever_is_not_support_staff_sends_nothing_again() {
        assertThatThrownBy(() -> bean(MailDesk.class).sendAgain("A", "system")).isInstanceOf(EJBAccessException.class);
    }

    private String state(String address) {
        try (Connection connection = bean(Database.class).connection();
                PreparedStatement query =
                        connection.prepareStatement("select state from mail_outbox where recipient = ?")) {
            query.setString(1, address);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void giveUp(String address) throws SQLException {
        try (Connection connection = bean(Database.class).connection();
                PreparedStatement fail = connection.prepareStatement("update mail_outbox set state = 'FAILED',"
                        + " last_fault = 'Postkassen er fuld' where recipient = ?")) {
            fail.setString(1, address);
            fail.executeUpdate();
        }
    }
}
