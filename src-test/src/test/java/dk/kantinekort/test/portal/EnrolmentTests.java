package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.terms.Terms;
import dk.kantinekort.terms.TermsKind;
import dk.kantinekort.topup.AgreementForm;
import dk.kantinekort.topup.AgreementState;
import dk.kantinekort.topup.AgreementViews;
import dk.kantinekort.topup.EnrolmentDesk;
import dk.kantinekort.topup.Enrolments;
import dk.kantinekort.topup.Finding;
import dk.kantinekort.topup.TopUpSettings;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Agreements on automatic top-up: entered into with a stored card, one for an account, ended with it (rules 11 and 13). */
interface EnrolmentTests extends InPortal {

    @Test
    default void is_active_once_the_card_is_stored_and_shows_it() {
        Enrolled citizen = Enrolled.citizen(this, 9_000);
        URI window = bean(EnrolmentDesk.class).enrol(citizen.personId(), citizen.form(200, false));
        assertThat(citizen.find()).isEmpty();

        citizen.back(citizen.payAt(window, TestCard.ACCEPTED));

        assertThat(citizen.view().state()).isEqualTo(AgreementState.ACTIVE);
        assertThat(citizen.view().card().orElseThrow().lastFour()).isEqualTo("0019");
        assertThat(citizen.view().findings()).isEmpty();
    }

    @Test
    default void a_window_that_is_left_leaves_nothing_and_may_be_opened_anew() {
        Enrolled citizen = Enrolled.citizen(this, 9_000);
        citizen.enrol(citizen.form(200, false), TestCard.BLOCKED);
        assertThat(citizen.find()).isEmpty();

        citizen.enrol(citizen.form(200, false), TestCard.ACCEPTED);
        assertThat(citizen.view().state()).isEqualTo(AgreementState.ACTIVE);
    }

    @Test
    default void a_card_stored_for_an_enrolment_that_was_begun_anew_is_given_back() throws Exception {
        Enrolled citizen = Enrolled.citizen(this, 9_000);
        URI first = bean(EnrolmentDesk.class).enrol(citizen.personId(), citizen.form(200, false));
        citizen.enrol(citizen.form(300, false), TestCard.ACCEPTED);

        citizen.back(citizen.payAt(first, TestCard.ACCEPTED));

        assertThat(citizen.view().terms().amount().oere()).isEqualTo(30_000);
        Eventually.holds(() -> citizen.countKept() == 1);
    }

    @Test
    default void the_same_form_sent_by_many_clicks_leads_to_one_window() throws Exception {
        Enrolled citizen = Enrolled.citizen(this, 9_000);
        AgreementForm form = citizen.form(200, false);
        Set<String> windows = new ConcurrentSkipListSet<>();

        AtOnce.run(
                6,
                () -> windows.add(bean(EnrolmentDesk.class)
                        .enrol(citizen.personId(), form)
                        .toString()));

        assertThat(windows).isNotEmpty();
        assertThat(windows.stream().filter(window -> window.contains("/sandbox/betaling/")))
                .hasSize(1);
    }

    @Test
    default void an_account_has_one_agreement() {
        Enrolled citizen = Enrolled.with(this, 9_000, 200);

        assertThatThrownBy(() -> bean(EnrolmentDesk.class).enrol(citizen.personId(), citizen.form(200, false)))
                .hasMessageContaining("TOPUP_ENROLLED");
    }

    @Test
    default void a_form_whose_agreement_has_ended_begins_another_one() {
        Enrolled citizen = Enrolled.citizen(this, 9_000);
        AgreementForm form = citizen.form(200, false);
        citizen.enrol(form, TestCard.BLOCKED);

        citizen.enrol(form, TestCard.ACCEPTED);

        assertThat(citizen.view().state()).isEqualTo(AgreementState.ACTIVE);
    }

    @Test
    default void one_entered_into_while_another_is_begun_stays() throws Exception {
        Enrolled citizen = Enrolled.citizen(this, 9_000);
        bean(EnrolmentDesk.class).enrol(citizen.personId(), citizen.form(200, false));

        List<Future<?>> second = InTransaction.call(() -> {
            citizen.write("update topup_agreement set state = 'ACTIVE' where person_id = ?");
            List<Future<?>> waits = AtOnce.begin(
                    1, () -> bean(EnrolmentDesk.class).enrol(citizen.personId(), citizen.form(300, false)));
            assertThatThrownBy(() -> waits.get(0).get(300, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            return waits;
        });

        assertThatThrownBy(() -> AtOnce.finish(second)).hasMessageContaining("TOPUP_ENROLLED");
        assertThat(citizen.view().terms().amount().oere()).isEqualTo(20_000);
    }

    @Test
    default void every_fault_of_the_form_is_told_beside_its_field() {
        Enrolled citizen = Enrolled.citizen(this, 9_000);
        AgreementForm form = new AgreementForm(
                citizen.account().publicId(), "9", "501", false, "ingen", false, PublicId.next(), "da");

        assertThatThrownBy(() -> bean(EnrolmentDesk.class).enrol(citizen.personId(), form))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusals())
                        .extracting(Refusal::fieldName)
                        .containsExactly("amount", "threshold", "email", "terms"));
    }

    @Test
    default void the_terms_name_the_figures_that_are_kept() {
        TopUpSettings settings = bean(TopUpSettings.class);
        String danish = String.join(" ", bean(Terms.class).paragraphs(TermsKind.TOPUP, 1, "da"));
        String english = String.join(" ", bean(Terms.class).paragraphs(TermsKind.TOPUP, 1, "en"));

        assertThat(danish)
                .contains("mindst %d minutter"
                        .formatted(settings.pauseAfterSuccess().toMinutes()))
                .contains("højst %d gange om dagen".formatted(settings.perDay()))
                .doesNotContain("{");
        assertThat(english)
                .contains("at most %d a day".formatted(settings.perDay()))
                .doesNotContain("{");
    }

    @Test
    default void cancelled_it_tops_up_no_more_and_the_provider_forgets_the_card() throws Exception {
        Enrolled citizen = Enrolled.with(this, 4_000, 200);

        bean(Enrolments.class).cancel(citizen.personId(), citizen.account().publicId());

        assertThat(citizen.find()).isEmpty();
        assertThat(citizen.startsTopUp(100)).isFalse();
        Eventually.holds(() -> citizen.countKept() == 0);
        Eventually.holds(() -> !MailsUnderTest.to(citizen.email()).isEmpty());
        assertThat(MailsUnderTest.to(citizen.email()).get(0).subject())
                .isEqualTo("Automatisk optankning er annulleret");
    }

    @Test
    default void a_guardian_tops_up_with_a_card_of_their_own_that_the_owner_does_not_see() {
        Enrolled child = Enrolled.citizen(this, 9_000);
        Enrolled guardian = child.guardian();
        guardian.enrol(guardian.form(200, false), TestCard.ACCEPTED);

        assertThat(guardian.view().card()).isPresent();
        assertThat(child.view().card()).isEmpty();
        assertThat(child.view().mayCancel()).isTrue();
        assertThatThrownBy(() -> bean(EnrolmentDesk.class).changeCard(child.personId(), child.cardChange()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    default void why_a_payment_card_was_declined_is_told_to_its_owner_alone() throws Exception {
        Enrolled child = Enrolled.citizen(this, 4_000);
        Enrolled guardian = child.guardian();
        guardian.enrol(guardian.form(200, false), TestCard.ACCEPTED);
        guardian.treatCard("BLOCKED");
        assertThat(child.startsTopUp(100)).isTrue();
        guardian.fails();

        assertThat(guardian.view().findings()).containsExactly(Finding.CARD_BLOCKED);
        assertThat(child.view().findings()).containsExactly(Finding.OTHERS_CARD);
        assertThat(child.view().failedReason()).isEmpty();
        assertThat(child.view().failedAt()).isEmpty();
    }

    @Test
    default void the_end_of_a_link_ends_the_agreement_and_the_card() throws Exception {
        Enrolled child = Enrolled.citizen(this, 4_000);
        Enrolled guardian = child.guardian();
        guardian.enrol(guardian.form(200, false), TestCard.ACCEPTED);

        bean(AccountAccess.class).revoke(guardian.personId(), child.account().id());

        assertThat(child.find()).isEmpty();
        child.buy(100).expect(201);
        assertThat(child.balanceOere()).isEqualTo(3_900);
        Eventually.holds(() -> guardian.countKept() == 0);
    }

    @Test
    default void a_stranger_finds_nothing() {
        Enrolled citizen = Enrolled.with(this, 9_000, 200);
        long stranger = Enrolled.citizen(this, 0).personId();

        assertThatThrownBy(() -> bean(AgreementViews.class)
                        .find(stranger, citizen.account().publicId()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> bean(Enrolments.class)
                        .cancel(stranger, citizen.account().publicId()))
                .isInstanceOf(NotFoundException.class);
    }
}
