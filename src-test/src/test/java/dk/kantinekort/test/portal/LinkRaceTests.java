package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.link.Decisions;
import dk.kantinekort.link.LinkEnding;
import dk.kantinekort.link.LinkLists;
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
        Canteen canteen = Canteen.open(this);
        for (int round = 0; round < 4; round++) {
            Resident owner = Resident.named("Ea Ejer", canteen, 1);
            Resident guardian = Resident.named("Gry Værge", canteen, 0);
            guardian.adds(owner.cpr(), "");
            String request = request(owner);
            AtomicInteger hands = new AtomicInteger();

            AtOnce.run(2, () -> {
                if (hands.getAndIncrement() == 0) {
                    assertThat(guardian.adds(owner.cpr(), owner.card())).isPresent();
                } else {
                    approveUnlessGone(owner, request);
                }
            });

            assertThat(guardian.mayUse(owner.account())).isTrue();
            assertThat(guardian.links()).filteredOn("APPROVED"::equals).hasSize(1);
            assertThat(guardian.links()).doesNotContain("PENDING_APPROVAL");
        }
    }

    @Test
    default void a_rejection_made_first_holds_against_the_card_number_that_waited_for_it() throws Exception {
        Canteen canteen = Canteen.open(this);
        Resident owner = Resident.named("Ea Ejer", canteen, 1);
        Resident guardian = Resident.named("Gry Værge", canteen, 0);
        guardian.adds(owner.cpr(), "");
        String request = request(owner);

        List<Future<?>> typing = InTransaction.call(() -> {
            bean(Decisions.class).reject(owner.id(), request, owner.publicId());
            return beginAndWait(() -> guardian.adds(owner.cpr(), owner.card()));
        });
        AtOnce.finish(typing);

        assertThat(guardian.mayUse(owner.account())).isFalse();
        assertThat(guardian.links()).containsExactly("REJECTED");
    }

    @Test
    default void whoever_takes_a_request_back_while_it_is_approved_has_no_access() throws Exception {
        Canteen canteen = Canteen.open(this);
        Resident owner = Resident.named("Ea Ejer", canteen, 1);
        Resident guardian = Resident.named("Gry Værge", canteen, 0);
        guardian.adds(owner.cpr(), "");
        String request = request(owner);

        List<Future<?>> takingBack = InTransaction.call(() -> {
            bean(Decisions.class)
                    .approve(owner.id(), request, Set.of(owner.account().publicId()), owner.publicId());
            return beginAndWait(() -> bean(LinkEnding.class).delete(guardian.id(), request, guardian.publicId()));
        });
        AtOnce.finish(takingBack);

        assertThat(guardian.mayUse(owner.account())).isFalse();
        assertThat(guardian.links()).containsExactly("ENDED");
    }

    @Test
    default void approving_what_stands_open_already_is_refused_and_the_request_waits_on() throws Exception {
        Canteen canteen = Canteen.open(this);
        Resident owner = Resident.named("Ea Ejer", canteen, 2);
        Resident guardian = Resident.named("Gry Værge", canteen, 0);
        guardian.adds(owner.cpr(), owner.card());
        guardian.adds(owner.cpr(), "");
        String request = request(owner);

        assertThatThrownBy(() -> decisions()
                        .approve(owner.id(), request, Set.of(owner.account().publicId()), owner.publicId()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.first().code()).isEqualTo("LINK_ACCOUNT_MISSING"));
        Set<String> both =
                Set.of(owner.account().publicId(), owner.accounts().get(1).publicId());
        decisions().approve(owner.id(), request, both, owner.publicId());

        assertThat(owner.accounts()).allMatch(guardian::mayUse);
        assertThat(guardian.links()).containsExactly("APPROVED", "APPROVED");
        assertThat(bean(LinkLists.class).listRequests(owner.id())).isEmpty();
    }

    @Test
    default void an_agreement_begun_while_the_link_ends_ends_with_it() throws Exception {
        Enrolled child = Enrolled.citizen(this, 4_000);
        Enrolled guardian = child.guardian();

        List<Future<?>> ending = InTransaction.call(() -> {
            bean(Enrolments.class).begin(guardian.personId(), guardian.form(200, false));
            return beginAndWait(() -> revoke(guardian, child));
        });
        AtOnce.finish(ending);

        assertThat(openAgreements(child)).isEmpty();
    }

    @Test
    default void no_agreement_is_begun_by_a_link_that_has_just_ended() throws Exception {
        Enrolled child = Enrolled.citizen(this, 4_000);
        Enrolled guardian = child.guardian();

        List<Future<?>> beginning = InTransaction.call(() -> {
            revoke(guardian, child);
            return beginAndWait(() -> bean(Enrolments.class).begin(guardian.personId(), guardian.form(200, false)));
        });

        assertThatThrownBy(() -> AtOnce.finish(beginning)).hasCauseInstanceOf(NotFoundException.class);
        assertThat(openAgreements(child)).isEmpty();
    }

    private void revoke(Enrolled guardian, Enrolled child) {
        bean(AccountAccess.class).revoke(guardian.personId(), child.account().id());
    }

    private static List<String> openAgreements(Enrolled child) {
        return Rows.read(
                "select public_id from topup_agreement where open_for = ?",
                child.account().id());
    }

    private void approveUnlessGone(Resident owner, String request) {
        try {
            decisions().approve(owner.id(), request, Set.of(owner.account().publicId()), owner.publicId());
        } catch (RefusedException refused) {
            assertThat(refused.first().code()).isEqualTo("LINK_REQUEST_GONE");
        }
    }

    /** Another one begins, and waits for the transaction of whoever calls this. */
    private static List<Future<?>> beginAndWait(Runnable work) throws Exception {
        List<Future<?>> waits = AtOnce.begin(1, work);
        assertThatThrownBy(() -> waits.get(0).get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        return waits;
    }

    private String request(Resident owner) {
        return bean(LinkLists.class).listRequests(owner.id()).get(0).id();
    }

    private OwnerDecisions decisions() {
        return bean(OwnerDecisions.class);
    }
}
