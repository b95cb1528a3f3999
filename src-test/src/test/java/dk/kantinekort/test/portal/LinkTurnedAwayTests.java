package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.link.LinkEnding;
import dk.kantinekort.link.LinkLists;
import dk.kantinekort.link.LinkRequest;
import dk.kantinekort.link.OwnerDecisions;
import dk.kantinekort.link.PendingLink;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever was turned away by the owner: what they know opens nothing any longer, and the owner is left in peace. */
interface LinkTurnedAwayTests extends InPortal {

    @Test
    default void whoever_the_owner_has_removed_is_let_in_by_the_next_card_and_not_by_the_one_they_knew()
            throws Exception {
        Canteen canteen = Canteen.open(this);
        Resident owner = Resident.named("Ea Ejer", canteen, 2);
        Resident guardian = Resident.named("Gry Værge", canteen, 0);
        guardian.adds(owner.cpr(), owner.card());
        delete(owner.id(), lists().listGuardians(owner.id()).get(0).id());

        assertThat(guardian.adds(owner.cpr(), owner.card()))
                .as("as a wrong card")
                .isEmpty();

        assertThat(guardian.mayUse(owner.account())).isFalse();
        assertThat(lists().listRequests(owner.id())).hasSize(1);
        assertThat(guardian.adds(owner.cpr(), Resident.cardOf(owner.accounts().get(1))))
                .as("of another account")
                .isPresent();
        owner.getsAnotherCard();
        assertThat(guardian.adds(owner.cpr(), owner.card()))
                .contains(owner.account().publicId());
    }

    @Test
    default void whoever_was_rejected_is_let_in_by_no_card_and_asks_in_vain_until_the_request_would_have_lapsed()
            throws Exception {
        Canteen canteen = Canteen.open(this);
        Resident owner = Resident.named("Ea Ejer", canteen, 1);
        Resident guardian = Resident.named("Gry Værge", canteen, 0);
        guardian.adds(owner.cpr(), "");
        bean(OwnerDecisions.class).reject(owner.id(), request(owner), owner.publicId());

        for (int i = 0; i < 2; i++) {
            PendingLink waiting = lists().listPending(guardian.id()).get(0);
            delete(guardian.id(), waiting.id());
            assertThat(guardian.adds(owner.cpr(), i == 0 ? "" : owner.card())).isEmpty();
            assertThat(lists().listPending(guardian.id())).hasSize(1);
        }
        sandbox().advanceTo(sandbox().now().plusSeconds(61));
        assertThat(guardian.mayUse(owner.account())).isFalse();
        assertThat(lists().listRequests(owner.id())).isEmpty();
        assertThat(MailsUnderTest.to(owner.email())).isEmpty();

        monthPasses(guardian);
        guardian.adds(owner.cpr(), "");
        assertThat(lists().listRequests(owner.id())).hasSize(1);
    }

    @Test
    default void whoever_the_owner_lets_in_after_all_is_in() throws Exception {
        Canteen canteen = Canteen.open(this);
        Resident owner = Resident.named("Ea Ejer", canteen, 1);
        Resident guardian = Resident.named("Gry Værge", canteen, 0);
        guardian.adds(owner.cpr(), owner.card());
        delete(owner.id(), lists().listGuardians(owner.id()).get(0).id());
        guardian.adds(owner.cpr(), "");

        bean(OwnerDecisions.class)
                .approve(owner.id(), request(owner), Set.of(owner.account().publicId()), owner.publicId());

        assertThat(guardian.mayUse(owner.account())).isTrue();
        assertThat(guardian.adds(owner.cpr(), owner.card())).isPresent();
    }

    @Test
    default void whoever_gave_the_account_up_of_their_own_opens_it_again_by_the_card() throws Exception {
        Canteen canteen = Canteen.open(this);
        Resident owner = Resident.named("Ea Ejer", canteen, 1);
        Resident guardian = Resident.named("Gry Værge", canteen, 0);
        guardian.adds(owner.cpr(), owner.card());
        delete(guardian.id(), lists().listOwn(guardian.id()).get(0).id());

        assertThat(guardian.adds(owner.cpr(), owner.card())).isPresent();
    }

    @Test
    default void the_owner_is_told_though_the_link_is_deleted_at_once_and_told_once_a_day_of_the_same_person()
            throws Exception {
        Canteen canteen = Canteen.open(this);
        Resident owner = Resident.named("Ea Ejer", canteen, 1);
        Resident guardian = Resident.named("Gry Værge", canteen, 0);
        for (int i = 0; i < 2; i++) {
            guardian.adds(owner.cpr(), owner.card());
            delete(guardian.id(), lists().listOwn(guardian.id()).get(0).id());
            guardian.adds(owner.cpr(), "");
            sandbox().advanceTo(sandbox().now().plusSeconds(61));
            delete(guardian.id(), lists().listPending(guardian.id()).get(0).id());
        }

        Eventually.holds(() -> MailsUnderTest.to(owner.email()).size() == 2);
        assertThat(MailsUnderTest.to(owner.email()))
                .extracting(MailUnderTest::subject)
                .containsExactlyInAnyOrder("Godkend tilknytning", "Der er givet adgang til din konto");
        assertThat(Rows.read("select id from mail_outbox where recipient = ?", owner.email()))
                .hasSize(2);
    }

    @Test
    default void a_request_that_has_lapsed_and_stands_still_does_not_swallow_the_next_one() throws Exception {
        Canteen canteen = Canteen.open(this);
        Resident owner = Resident.named("Ea Ejer", canteen, 1);
        Resident guardian = Resident.named("Gry Værge", canteen, 0);
        guardian.adds(owner.cpr(), "");
        monthPasses(guardian);

        guardian.adds(owner.cpr(), "");

        assertThat(guardian.links()).containsExactly("EXPIRED", "PENDING_APPROVAL");
        assertThat(lists().listRequests(owner.id())).hasSize(1);
        assertThat(lists().listPending(guardian.id())).hasSize(1);
    }

    private void delete(long personId, String linkId) {
        bean(LinkEnding.class).delete(personId, linkId, "deletes-" + linkId);
    }

    /** For the person's links alone, and nobody has looked for those that lapse. */
    private void monthPasses(Resident person) {
        LocalDateTime then = LocalDateTime.ofInstant(sandbox().now().minus(Duration.ofDays(31)), ZoneOffset.UTC);
        Timestamp early = Timestamp.valueOf(then);
        Rows.write("update link set requested_at = ? where person_id = ?", early, person.id());
        Rows.write("update link set refused_at = ? where person_id = ? and refused_at is not null", early, person.id());
    }

    private String request(Resident owner) {
        List<LinkRequest> waiting = lists().listRequests(owner.id());
        assertThat(waiting).hasSize(1);
        return waiting.get(0).id();
    }

    private LinkLists lists() {
        return bean(LinkLists.class);
    }
}
