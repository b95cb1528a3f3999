package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.card.CardBlocking;
import dk.kantinekort.deposit.Deposits;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.link.LinkEnding;
import dk.kantinekort.link.LinkLists;
import dk.kantinekort.link.StandingLink;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.statement.AccountOverview;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a linked guardian may do, and how it ends (rule 5). */
interface LinkEndTests extends InPortal {

    @Test
    default void a_guardian_may_deposit_and_block_and_sees_no_address() throws Exception {
        Enrolled child = Enrolled.citizen(this, 4_000);
        Enrolled guardian = guardianOf(child);

        assertThat(bean(Deposits.class).check(guardian.personId(), guardian.deposit(100)))
                .isEqualTo(Money.ofKroner(100));
        assertThat(bean(AccountOverview.class)
                        .details(guardian.personId(), child.account().publicId())
                        .owner()
                        .address())
                .isEmpty();
        bean(CardBlocking.class).block(guardian.personId(), child.account().publicId(), "guardian");
    }

    @Test
    default void the_owner_ends_a_link_and_with_it_the_guardians_card_and_agreement() throws Exception {
        Enrolled child = Enrolled.citizen(this, 4_000);
        Enrolled guardian = guardianOf(child);
        guardian.enrol(guardian.form(200, false), TestCard.ACCEPTED);
        String link = standing(child.personId()).id();

        AtOnce.run(2, () -> bean(LinkEnding.class).delete(child.personId(), link, "owner-of-" + link));

        assertThat(child.find()).isEmpty();
        Eventually.holds(() -> guardian.countKept() == 0);
        assertThatThrownBy(() -> bean(Deposits.class).check(guardian.personId(), guardian.deposit(100)))
                .isInstanceOf(NotFoundException.class);
        assertThat(Rows.read("select action from audit_event where actor = ?", "owner-of-" + link))
                .containsExactly("LINK_DELETED");
    }

    @Test
    default void a_guardian_gives_an_account_up_and_the_owner_keeps_it() throws Exception {
        Canteen canteen = Canteen.open(this);
        Resident owner = Resident.named("Ea Ejer", canteen, 1);
        Resident guardian = Resident.named("Gry Værge", canteen, 0);
        guardian.adds(owner.cpr(), owner.card());
        StandingLink link = bean(LinkLists.class).listOwn(guardian.id()).get(0);
        assertThat(link.name()).isEqualTo("Ea Ejer");

        bean(LinkEnding.class).delete(guardian.id(), link.id(), guardian.publicId());

        assertThat(guardian.mayUse(owner.account())).isFalse();
        assertThat(owner.mayUse(owner.account())).isTrue();
    }

    @Test
    default void what_waits_is_taken_back_whoever_it_is_about_and_the_number_is_forgotten() throws Exception {
        Canteen canteen = Canteen.open(this);
        Resident owner = Resident.named("Ea Ejer", canteen, 1);
        Resident guardian = Resident.named("Gry Værge", canteen, 0);
        guardian.adds(owner.cpr(), "");
        guardian.adds(Resident.unknownCpr(), "");

        bean(LinkLists.class).listPending(guardian.id()).forEach(link -> bean(LinkEnding.class)
                .delete(guardian.id(), link.id(), guardian.publicId()));

        assertThat(bean(LinkLists.class).listPending(guardian.id())).isEmpty();
        assertThat(bean(LinkLists.class).listRequests(owner.id())).isEmpty();
        assertThat(Rows.read("select target_lookup from link where person_id = ?", guardian.id()))
                .containsOnlyNulls();
    }

    @Test
    default void nobody_else_deletes_a_link_or_a_request() throws Exception {
        Canteen canteen = Canteen.open(this);
        Resident owner = Resident.named("Ea Ejer", canteen, 1);
        Resident guardian = Resident.named("Gry Værge", canteen, 0);
        Resident stranger = Resident.named("Sif Fremmed", canteen, 1);
        guardian.adds(owner.cpr(), owner.card());
        guardian.adds(stranger.cpr(), "");
        List<String> ids = List.of(
                standing(owner.id()).id(),
                bean(LinkLists.class).listPending(guardian.id()).get(0).id(),
                "none");

        for (String id : ids) {
            assertThatThrownBy(() -> bean(LinkEnding.class).delete(stranger.id(), id, "stranger"))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(guardian.mayUse(owner.account())).isTrue();
    }

    private StandingLink standing(long ownerId) {
        return bean(LinkLists.class).listGuardians(ownerId).get(0);
    }

    private Enrolled guardianOf(Enrolled child) {
        Enrolled guardian = Enrolled.citizen(this, 0);
        bean(AccountAccess.class).grant(guardian.personId(), child.account().id());
        return new Enrolled(this, child.till(), child.card(), guardian.personId(), child.account(), guardian.email());
    }
}
