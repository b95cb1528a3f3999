package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.link.Decisions;
import dk.kantinekort.link.LinkEnding;
import dk.kantinekort.link.OwnerDecisions;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.topup.Enrolments;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Two of those who have a say about a link act at the same moment. */
interface LinkRaceTests extends InPortal {

    @Test
    default void the_owner_approves_while_whoever_asked_types_the_card_number() throws Exception {
        for (int round = 0; round < 4; round++) {
            LinkPair pair = LinkPair.meet(this, 1);
            pair.ask();
            String request = pair.request();
            AtomicInteger hands = new AtomicInteger();

            AtOnce.run(2, () -> {
                if (hands.getAndIncrement() == 0) {
                    assertThat(pair.typeCard()).isPresent();
                } else {
                    approveUnlessGone(pair, request);
                }
            });

            assertThat(pair.isOpen()).isTrue();
            assertThat(pair.guardian().links())
                    .doesNotContain("PENDING_APPROVAL")
                    .filteredOn("APPROVED"::equals)
                    .hasSize(1);
        }
    }

    private static void approveUnlessGone(LinkPair pair, String request) {
        try {
            pair.approve(request);
        } catch (RefusedException refused) {
            assertThat(refused.first().code()).isEqualTo("LINK_REQUEST_GONE");
        }
    }

    @Test
    default void a_rejection_made_first_holds_against_the_card_number_that_waited_for_it() throws Exception {
        LinkPair pair = LinkPair.meet(this, 1);
        pair.ask();
        String request = pair.request();

        List<Future<?>> typing = InTransaction.call(() -> {
            bean(Decisions.class).reject(pair.owner().id(), request, "owner");
            return beginAndWait(pair::typeCard);
        });
        AtOnce.finish(typing);

        assertThat(pair.isOpen()).isFalse();
        assertThat(pair.guardian().links()).containsExactly("REJECTED");
    }

    @Test
    default void whoever_takes_a_request_back_while_it_is_approved_has_no_access() throws Exception {
        LinkPair pair = LinkPair.meet(this, 1);
        long guardian = pair.guardian().id();
        pair.ask();
        String request = pair.request();

        List<Future<?>> takingBack = InTransaction.call(() -> {
            bean(Decisions.class).approve(pair.owner().id(), request, pair.first(), "owner");
            return beginAndWait(() -> bean(LinkEnding.class).delete(guardian, request, "guardian"));
        });
        AtOnce.finish(takingBack);

        assertThat(pair.isOpen()).isFalse();
        assertThat(pair.guardian().links()).containsExactly("ENDED");
    }

    @Test
    default void approving_what_stands_open_already_is_refused_and_the_request_waits_on() throws Exception {
        LinkPair pair = LinkPair.meet(this, 2);
        Resident owner = pair.owner();
        pair.typeCard();
        pair.ask();
        String request = pair.request();
        assertThat(pair.requests().get(0).open()).isEqualTo(pair.first());

        assertThatThrownBy(() -> pair.approve(request))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.first().code()).isEqualTo("LINK_ACCOUNT_MISSING"));
        Set<String> both =
                Set.of(owner.account().publicId(), owner.accounts().get(1).publicId());
        bean(OwnerDecisions.class).approve(owner.id(), request, both, "owner");

        assertThat(owner.accounts()).allMatch(pair.guardian()::mayUse);
        assertThat(pair.guardian().links()).containsExactly("APPROVED", "APPROVED");
        assertThat(pair.requests()).isEmpty();
    }

    @Test
    default void an_agreement_begun_while_the_link_ends_ends_with_it() throws Exception {
        Enrolled child = Enrolled.citizen(this, 4_000);
        Enrolled guardian = child.guardian();

        List<Future<?>> ending = InTransaction.call(() -> {
            beginAgreement(guardian);
            return beginAndWait(() -> revoke(guardian));
        });
        AtOnce.finish(ending);

        assertThat(openAgreements(child)).isEmpty();
    }

    @Test
    default void no_agreement_is_begun_by_a_link_that_has_just_ended() throws Exception {
        Enrolled child = Enrolled.citizen(this, 4_000);
        Enrolled guardian = child.guardian();

        List<Future<?>> beginning = InTransaction.call(() -> {
            revoke(guardian);
            return beginAndWait(() -> beginAgreement(guardian));
        });

        assertThatThrownBy(() -> AtOnce.finish(beginning)).hasCauseInstanceOf(NotFoundException.class);
        assertThat(openAgreements(child)).isEmpty();
    }

    private void beginAgreement(Enrolled guardian) {
        bean(Enrolments.class).begin(guardian.personId(), guardian.form(200, false));
    }

    private void revoke(Enrolled guardian) {
        bean(AccountAccess.class).revoke(guardian.personId(), guardian.account().id());
    }

    private static List<String> openAgreements(Enrolled child) {
        return Rows.read(
                "select public_id from topup_agreement where open_for = ?",
                child.account().id());
    }

    /** Another one begins, and waits for the transaction of whoever calls this. */
    private static List<Future<?>> beginAndWait(Runnable work) throws Exception {
        List<Future<?>> waits = AtOnce.begin(1, work);
        assertThatThrownBy(() -> waits.get(0).get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        return waits;
    }
}
