package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.payment.stored.StoringDesk;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.terms.TermsKind;
import dk.kantinekort.topup.AgreementState;
import dk.kantinekort.topup.CardChange;
import dk.kantinekort.topup.EnrolmentDesk;
import dk.kantinekort.topup.Enrolments;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** [Skift betalingskort]: the old card stays until the new one works, and each has its owner's consent (rule 13). */
interface CardChangeTests extends InPortal {

    @Test
    default void the_old_card_stays_until_the_new_one_works() throws Exception {
        Enrolled citizen = Enrolled.with(this, 4_000, 100);

        citizen.changeCard(TestCard.NO_COVER);

        assertThat(citizen.view().state()).isEqualTo(AgreementState.ACTIVE);
        assertThat(citizen.startsTopUp(100)).isTrue();
        citizen.becomes(13_900);
    }

    @Test
    default void asked_for_again_and_again_it_leads_to_the_same_window() {
        Enrolled citizen = Enrolled.with(this, 9_000, 100);

        assertThat(window(citizen)).isEqualTo(window(citizen));
    }

    @Test
    default void a_card_is_stored_by_consent_and_who_gave_it_when_to_which_words_is_kept() throws Exception {
        Enrolled citizen = Enrolled.with(this, 9_000, 100);
        CardChange unread = new CardChange(citizen.account().publicId(), false, "da");

        assertThatThrownBy(() -> bean(EnrolmentDesk.class).changeCard(citizen.personId(), unread))
                .hasMessageContaining("TERMS_NOT_ACCEPTED");
        citizen.changeCard(TestCard.ACCEPTED);

        Eventually.holds(() -> citizen.countKept() == 1);
        assertThat(citizen.countConsents(TermsKind.TOPUP.name(), TermsKind.TOPUP.version()))
                .isEqualTo(2);
    }

    @Test
    default void a_card_stored_for_an_agreement_that_was_cancelled_meanwhile_is_given_back() throws Exception {
        Enrolled citizen = Enrolled.with(this, 9_000, 100);
        URI window = window(citizen);
        bean(Enrolments.class).cancel(citizen.personId(), citizen.account().publicId());

        citizen.back(citizen.payAt(window, TestCard.ACCEPTED));

        assertThat(citizen.find()).isEmpty();
        Eventually.holds(() -> citizen.countKept() == 0);
    }

    @Test
    default void nobody_else_enrols_the_account_changes_its_card_or_sees_how_it_was_stored() {
        Enrolled citizen = Enrolled.with(this, 9_000, 100);
        long stranger = Enrolled.citizen(this, 0).personId();
        String returnUrl = citizen.payAt(window(citizen), TestCard.ACCEPTED);
        String card = returnUrl.substring(returnUrl.indexOf("&kort=") + 6);
        EnrolmentDesk desk = bean(EnrolmentDesk.class);

        assertThatThrownBy(() -> desk.enrol(stranger, citizen.form(100, false))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.changeCard(stranger, citizen.cardChange()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> bean(StoringDesk.class).require(stranger, card))
                .isInstanceOf(NotFoundException.class);
    }

    private URI window(Enrolled citizen) {
        return bean(EnrolmentDesk.class).changeCard(citizen.personId(), citizen.cardChange());
    }
}
