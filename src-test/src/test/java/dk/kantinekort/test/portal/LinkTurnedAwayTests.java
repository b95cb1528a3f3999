package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.link.OwnerDecisions;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Whoever was turned away by the owner: what they know opens nothing any longer, and the owner is left in peace. */
interface LinkTurnedAwayTests extends InPortal {

    @Test
    default void whoever_the_owner_has_removed_is_let_in_by_the_next_card_and_not_by_the_one_they_knew()
            throws Exception {
        LinkPair pair = LinkPair.meet(this, 2);
        Resident owner = pair.owner();
        pair.typeCard();
        pair.remove();

        assertThat(pair.typeCard()).as("as a wrong card").isEmpty();

        assertThat(pair.isOpen()).isFalse();
        assertThat(pair.requests()).hasSize(1);
        assertThat(pair.guardian()
                        .adds(owner.cpr(), Resident.cardOf(owner.accounts().get(1))))
                .as("of another account")
                .isPresent();
        owner.getsAnotherCard();
        assertThat(pair.typeCard()).contains(owner.account().publicId());
    }

    @Test
    default void whoever_was_rejected_is_let_in_by_no_card_and_asks_in_vain_until_the_request_would_have_lapsed()
            throws Exception {
        LinkPair pair = LinkPair.meet(this, 1);
        pair.ask();
        bean(OwnerDecisions.class).reject(pair.owner().id(), pair.request(), "owner");

        pair.takeBack();
        pair.ask();
        assertThat(pair.pending()).hasSize(1);
        pair.takeBack();
        assertThat(pair.typeCard()).isEmpty();
        assertThat(pair.pending()).hasSize(1);
        minutePasses();
        assertThat(pair.isOpen()).isFalse();
        assertThat(pair.requests()).isEmpty();
        assertThat(mails(pair)).isZero();

        monthPasses(pair);
        pair.ask();
        assertThat(pair.requests()).hasSize(1);
    }

    @Test
    default void whoever_the_owner_lets_in_after_all_is_in() throws Exception {
        LinkPair pair = LinkPair.meet(this, 1);
        pair.typeCard();
        pair.remove();
        pair.ask();

        pair.approve(pair.request());

        assertThat(pair.isOpen()).isTrue();
        assertThat(pair.typeCard()).isPresent();
    }

    @Test
    default void whoever_gave_the_account_up_of_their_own_opens_it_again_by_the_card() throws Exception {
        LinkPair pair = LinkPair.meet(this, 1);
        pair.typeCard();
        pair.giveUp();

        assertThat(pair.typeCard()).isPresent();
    }

    @Test
    default void the_owner_is_told_though_the_link_is_deleted_at_once_and_told_once_a_day_of_the_same_person()
            throws Exception {
        LinkPair pair = LinkPair.meet(this, 1);
        for (int i = 0; i < 2; i++) {
            pair.typeCard();
            pair.giveUp();
            pair.ask();
            minutePasses();
            pair.takeBack();
        }

        String address = pair.owner().email();
        Eventually.holds(() -> MailsUnderTest.to(address).size() == 2);
        assertThat(MailsUnderTest.to(address))
                .extracting(MailUnderTest::subject)
                .containsExactlyInAnyOrder("Godkend tilknytning", "Der er givet adgang til din konto");
        assertThat(mails(pair)).isEqualTo(2);
    }

    @Test
    default void a_request_that_has_lapsed_and_stands_still_does_not_swallow_the_next_one() throws Exception {
        LinkPair pair = LinkPair.meet(this, 1);
        pair.ask();
        monthPasses(pair);

        pair.ask();

        assertThat(pair.guardian().links()).containsExactly("EXPIRED", "PENDING_APPROVAL");
        assertThat(pair.requests()).hasSize(1);
        assertThat(pair.pending()).hasSize(1);
    }

    /** How many mails to the owner were written, sent or not. */
    private static int mails(LinkPair pair) {
        return Rows.read(
                        "select id from mail_outbox where recipient = ?",
                        pair.owner().email())
                .size();
    }

    private void minutePasses() {
        sandbox().advanceTo(sandbox().now().plusSeconds(61));
    }

    /** For the guardian's links alone, and nobody has looked for those that lapse. */
    private void monthPasses(LinkPair pair) {
        LocalDateTime then = LocalDateTime.ofInstant(sandbox().now().minus(Duration.ofDays(31)), ZoneOffset.UTC);
        Rows.write(
                "update link set requested_at = ?, refused_at = case when refused_by is null then null else cast(? as timestamp) end"
                        + " where person_id = ?",
                Timestamp.valueOf(then),
                Timestamp.valueOf(then),
                pair.guardian().id());
    }
}
