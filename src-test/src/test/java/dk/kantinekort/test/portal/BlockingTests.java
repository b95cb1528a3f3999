package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.card.CardBlocking;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.test.client.Answer;
import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import dk.kantinekort.test.portal.Canteen.Customer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** [Spær kort] and [Aktiver kort] by citizens (rules 5 and 15). */
interface BlockingTests extends InPortal {

    String ANYBODY = "somebody";

    @Test
    default void a_card_blocked_by_its_owner_is_refused_from_the_next_purchase_until_it_is_activated()
            throws Exception {
        Canteen canteen = Canteen.open(this);
        Customer customer = canteen.customer(100);
        Account account = account(customer);
        sell(canteen, customer).expect(201);

        bean(CardBlocking.class).block(account.ownerId(), account.publicId(), ANYBODY);
        assertThat(sell(canteen, customer).expect(422).code()).isEqualTo("CARD_BLOCKED");

        bean(CardBlocking.class).activate(account.ownerId(), account.publicId(), ANYBODY);
        sell(canteen, customer).expect(201);
    }

    @Test
    default void a_linked_guardian_may_block_until_the_link_ends() throws Exception {
        Canteen canteen = Canteen.open(this);
        Account child = account(canteen.customer(0));
        long guardian = account(canteen.customer(0)).ownerId();
        CardBlocking blocking = bean(CardBlocking.class);
        assertThatThrownBy(() -> blocking.block(guardian, child.publicId(), ANYBODY))
                .isInstanceOf(NotFoundException.class);

        bean(AccountAccess.class).grant(guardian, child.id());
        blocking.block(guardian, child.publicId(), ANYBODY);
        bean(AccountAccess.class).revoke(guardian, child.id());

        assertThatThrownBy(() -> blocking.activate(guardian, child.publicId(), ANYBODY))
                .isInstanceOf(NotFoundException.class);
        assertThat(require(child.id()).isBlocked()).isTrue();
    }

    @Test
    default void whoever_blocks_or_activates_is_recorded_once_each_time() throws Exception {
        Account account = account(Canteen.open(this).customer(0));

        AtOnce.run(4, () -> bean(CardBlocking.class).block(account.ownerId(), account.publicId(), "the-owner"));
        bean(CardBlocking.class).activate(account.ownerId(), account.publicId(), "the-owner");

        assertThat(recorded(account)).containsExactly("CARD_BLOCKED the-owner", "CARD_ACTIVATED the-owner");
    }

    @Test
    @RunAsClient
    default void the_button_blocks_and_then_says_activate() {
        Browser citizen = Browser.atPortal();
        citizen.logInAs("Noah Ærø Sand");

        Page blocked = citizen.press(citizen.open("/brugeroplysninger"), "Spær kort", Map.of());
        assertThat(blocked.html()).contains("Kortet er spærret").doesNotContain("value=\"Spær kort\"");
        assertThat(citizen.open("/indbetal").html()).contains("Der kan ikke indbetales til en spærret konto");

        Page active = citizen.press(blocked, "Aktiver kort", Map.of());
        assertThat(active.html()).contains("value=\"Spær kort\"").doesNotContain("Kortet er spærret");
    }

    @Test
    @RunAsClient
    default void nobody_blocks_the_card_of_a_stranger() {
        Browser owner = Browser.atPortal();
        owner.logInAs("Noah Ærø Sand");
        String theirs =
                owner.open("/brugeroplysninger").html().replaceFirst("(?s).*name=\"konto\" value=\"(\\w+)\".*", "$1");
        Browser stranger = Browser.atPortal();
        stranger.logInAs("Anne Lindskov");

        Page answer = stranger.press(stranger.open("/brugeroplysninger"), "Spær kort", Map.of("konto", theirs));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(owner.open("/brugeroplysninger").html()).contains("value=\"Spær kort\"");
    }

    private Answer sell(Canteen canteen, Customer customer) {
        return canteen.till().sell(customer.card(), 1_000, PublicId.next());
    }

    private Account account(Customer customer) throws Exception {
        return require(customer.accountId());
    }

    private Account require(long id) throws Exception {
        return InTransaction.call(() -> bean(Accounts.class).find(id).orElseThrow());
    }

    private List<String> recorded(Account account) throws Exception {
        List<String> recorded = new ArrayList<>();
        try (Connection connection = bean(Database.class).connection();
                PreparedStatement query = connection.prepareStatement(
                        "select action, actor from audit_event where subject = ? order by id")) {
            query.setString(1, account.publicId());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    recorded.add(rows.getString(1) + " " + rows.getString(2));
                }
            }
        }
        return recorded;
    }
}
