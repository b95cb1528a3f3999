package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.link.LinkLists;
import dk.kantinekort.link.LinkRequest;
import dk.kantinekort.link.OwnerDecisions;
import dk.kantinekort.link.PendingLink;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.statement.AccountOverview;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** [Tilføj konto] and what the owner decides (rules 3 and 4). */
interface LinkRequestTests extends InPortal {

    @Test
    default void both_numbers_right_open_the_account_that_the_card_draws_on_at_once() throws Exception {
        Canteen canteen = Canteen.open(this);
        Resident owner = Resident.named("Ea Ejer", canteen, 2);
        Resident guardian = Resident.named("Gry Værge", canteen, 0);

        assertThat(guardian.adds(owner.cpr(), " " + owner.card().toLowerCase()))
                .contains(owner.account().publicId());

        assertThat(guardian.mayUse(owner.account())).isTrue();
        assertThat(guardian.mayUse(owner.accounts().get(1))).isFalse();
        assertThat(guardian.adds(owner.cpr(), owner.card())).isPresent();
        assertThat(guardian.links()).containsExactly("APPROVED");
    }

    @Test
    default void a_card_of_somebody_else_and_one_that_works_no_more_open_nothing() throws Exception {
        Canteen canteen = Canteen.open(this);
        Resident owner = Resident.named("Ea Ejer", canteen, 1);
        Resident other = Resident.named("Bo Anden", canteen, 1);
        Resident guardian = Resident.named("Gry Værge", canteen, 0);
        String old = owner.card();
        Rows.write(
                "update card set status = 'REPLACED', usable_for = null where account_id = ?",
                owner.account().id());

        assertThat(guardian.adds(owner.cpr(), other.card())).isEmpty();
        assertThat(guardian.adds(owner.cpr(), old)).isEmpty();

        assertThat(guardian.mayUse(owner.account()) || guardian.mayUse(other.account()))
                .isFalse();
    }

    @Test
    default void a_wrong_card_an_unknown_cpr_and_one_already_linked_look_the_same_to_whoever_asks() throws Exception {
        Canteen canteen = Canteen.open(this);
        Resident known = Resident.named("Ea Ejer", canteen, 1);
        Resident linked = Resident.named("Liv Barn", canteen, 1);
        Resident guardian = Resident.named("Gry Værge", canteen, 0);
        guardian.adds(linked.cpr(), linked.card());

        for (String cpr : List.of(known.cpr(), Resident.unknownCpr(), linked.cpr())) {
            int before = work().size();
            assertThat(guardian.adds(cpr, Resident.WRONG_CARD)).isEmpty();
            assertThat(work()).hasSize(before + 1);
        }

        List<PendingLink> pending = lists().listPending(guardian.id());
        assertThat(pending).hasSize(3);
        assertThat(pending).allMatch(link -> Duration.between(link.requestedAt(), link.expiresAt())
                .equals(Duration.ofDays(30)));
        assertThat(lists().listRequests(known.id())).hasSize(1);
        assertThat(lists().listRequests(linked.id())).isEmpty();
        assertThat(events(guardian)).hasSize(4).endsWith("LINK_REQUESTED", "LINK_REQUESTED", "LINK_REQUESTED");
    }

    @Test
    default void who_asks_again_is_answered_the_same_and_asks_once() throws Exception {
        Canteen canteen = Canteen.open(this);
        Resident owner = Resident.named("Ea Ejer", canteen, 1);
        Resident guardian = Resident.named("Gry Værge", canteen, 0);

        AtOnce.run(3, () -> assertThat(guardian.adds(owner.cpr(), "")).isEmpty());

        assertThat(lists().listPending(guardian.id())).hasSize(1);
        assertThat(lists().listRequests(owner.id())).hasSize(1);
    }

    @Test
    default void the_card_number_found_after_all_opens_the_account_and_the_request_is_gone() throws Exception {
        Canteen canteen = Canteen.open(this);
        Resident owner = Resident.named("Ea Ejer", canteen, 1);
        Resident guardian = Resident.named("Gry Værge", canteen, 0);
        guardian.adds(owner.cpr(), "");

        assertThat(guardian.adds(owner.cpr(), owner.card())).isPresent();

        assertThat(lists().listPending(guardian.id())).isEmpty();
        assertThat(lists().listRequests(owner.id())).isEmpty();
    }

    @Test
    default void what_waits_gives_access_to_nothing() throws Exception {
        Canteen canteen = Canteen.open(this);
        Resident owner = Resident.named("Ea Ejer", canteen, 1);
        Resident guardian = Resident.named("Gry Værge", canteen, 0);
        guardian.adds(owner.cpr(), "");

        assertThat(bean(AccountOverview.class).listByPerson(guardian.id())).isEmpty();
        assertThat(lists().listOwn(guardian.id())).isEmpty();
        assertThatThrownBy(() -> bean(AccountAccess.class)
                        .require(guardian.id(), owner.account().publicId()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    default void the_owner_opens_the_accounts_they_choose_and_nobody_else_does() throws Exception {
        Canteen canteen = Canteen.open(this);
        Resident owner = Resident.named("Ea Ejer", canteen, 3);
        Resident guardian = Resident.named("Gry Værge", canteen, 1);
        guardian.adds(owner.cpr(), "");
        String request = request(owner);
        Set<String> two =
                Set.of(owner.account().publicId(), owner.accounts().get(2).publicId());

        assertRefused("LINK_REQUEST_GONE", () -> decisions()
                .approve(guardian.id(), request, Set.of(guardian.account().publicId()), "x"));
        assertRefused("LINK_ACCOUNT_MISSING", () -> decisions().approve(owner.id(), request, Set.of(), "x"));
        assertThatThrownBy(() -> decisions()
                        .approve(owner.id(), request, Set.of(guardian.account().publicId()), "x"))
                .isInstanceOf(NotFoundException.class);
        assertThat(guardian.mayUse(owner.account())).isFalse();

        decisions().approve(owner.id(), request, two, owner.publicId());
        assertThat(owner.accounts()).extracting(guardian::mayUse).containsExactly(true, false, true);
        assertThat(lists().listPending(guardian.id())).isEmpty();
        assertRefused("LINK_REQUEST_GONE", () -> decisions().reject(owner.id(), request, "x"));
        assertThat(events(owner)).containsExactly("LINK_APPROVED", "LINK_APPROVED");
    }

    @Test
    default void a_rejection_looks_like_waiting_until_it_expires_like_all_the_others() throws Exception {
        Canteen canteen = Canteen.open(this);
        Resident owner = Resident.named("Ea Ejer", canteen, 1);
        Resident guardian = Resident.named("Gry Værge", canteen, 0);
        guardian.adds(owner.cpr(), "");
        guardian.adds(Resident.unknownCpr(), "");
        List<PendingLink> before = lists().listPending(guardian.id());

        decisions().reject(owner.id(), request(owner), owner.publicId());

        assertThat(lists().listPending(guardian.id())).isEqualTo(before);
        assertThat(lists().listRequests(owner.id())).isEmpty();
        guardian.adds(owner.cpr(), "");
        assertThat(lists().listRequests(owner.id())).isEmpty();

        letLapse(guardian);
        assertThat(lists().listPending(guardian.id())).isEmpty();
        assertThat(guardian.links()).containsExactly("EXPIRED", "EXPIRED");
    }

    @Test
    default void the_owner_is_told_in_a_mail_once_and_without_any_number() throws Exception {
        Canteen canteen = Canteen.open(this);
        Resident owner = Resident.named("Ea Ejer", canteen, 1);
        Resident guardian = Resident.named("Gry Værge", canteen, 0);
        guardian.adds(owner.cpr(), "");
        assertThat(MailsUnderTest.to(owner.email())).isEmpty();
        sandbox().advanceTo(sandbox().now().plusSeconds(61));

        MailUnderTest mail = MailsUnderTest.to(owner.email()).get(0);
        assertThat(mail.subject()).isEqualTo("Godkend tilknytning");
        assertThat(mail.plain())
                .contains("Gry Værge vil gerne have adgang", "/konto/tilknytninger")
                .doesNotContain(owner.cpr().substring(0, 6), guardian.cpr().substring(0, 6), owner.card());

        Rows.write("update person set language = 'en' where id = ?", owner.id());
        guardian.adds(owner.cpr(), owner.card());
        sandbox().advanceTo(sandbox().now().plusSeconds(61));
        assertThat(MailsUnderTest.to(owner.email()))
                .extracting(MailUnderTest::subject)
                .containsExactlyInAnyOrder("Godkend tilknytning", "Somebody has been given access to your account");
    }

    private void letLapse(Resident guardian) throws Exception {
        LocalDateTime then = LocalDateTime.ofInstant(sandbox().now().minus(Duration.ofDays(31)), ZoneOffset.UTC);
        Rows.write("update link set requested_at = ? where person_id = ?", Timestamp.valueOf(then), guardian.id());
        sandbox().advanceTo(sandbox().now().plusSeconds(61));
    }

    private String request(Resident owner) {
        List<LinkRequest> waiting = lists().listRequests(owner.id());
        assertThat(waiting).hasSize(1);
        return waiting.get(0).id();
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(
                        refused.first().code())
                .isEqualTo(code));
    }

    private static List<String> events(Resident actor) throws Exception {
        return Rows.read("select action from audit_event where actor = ? order by id", actor.publicId());
    }

    private static List<String> work() {
        return Rows.read("select subject from due_item where kind = 'link'");
    }

    private LinkLists lists() {
        return bean(LinkLists.class);
    }

    private OwnerDecisions decisions() {
        return bean(OwnerDecisions.class);
    }
}
