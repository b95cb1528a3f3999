package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.link.AddAccount;
import dk.kantinekort.link.allowance.Guesses;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.refusal.RefusedException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Guesses at accounts: limited by person, address and CPR number, and recorded (abuse 18 to 22). */
interface LinkGuessTests extends InPortal {

    String LOOKED_AT = "";

    @Test
    default void the_sixth_guess_of_a_person_within_an_hour_is_refused_and_recorded() throws Exception {
        Canteen canteen = Canteen.open(this);
        Resident owner = Resident.named("Ea Ejer", canteen, 1);
        Resident guesser = Resident.named("Ib Gætter", canteen, 0);
        for (int i = 0; i < 5; i++) {
            assertThat(guess(guesser, Resident.unknownCpr(), "", PublicId.next()))
                    .isEqualTo(LOOKED_AT);
        }

        for (String card : List.of(Resident.WRONG_CARD, owner.card())) {
            assertThat(guess(guesser, owner.cpr(), card, PublicId.next())).isEqualTo(AddAccount.SPENT);
        }

        assertThat(guesser.mayUse(owner.account())).isFalse();
        assertThat(refusals(guesser)).hasSize(1);
        assertThat(refusals(guesser).get(0)).startsWith("PERSON: 1 refused, from ");
        assertThat(guess(Resident.named("Ny", canteen, 0), owner.cpr(), "", PublicId.next()))
                .as("what was refused used up nothing of the number's")
                .isEqualTo(LOOKED_AT);
    }

    @Test
    default void the_twenty_first_guess_from_an_address_and_the_eleventh_at_a_number_are_refused() throws Exception {
        Canteen canteen = Canteen.open(this);
        Resident owner = Resident.named("Ea Ejer", canteen, 1);
        String address = PublicId.next();
        for (int i = 0; i < 10; i++) {
            Resident guesser = Resident.named("Ib Gætter", canteen, 0);
            assertThat(guess(guesser, owner.cpr(), "", address)).isEqualTo(LOOKED_AT);
            assertThat(guess(guesser, Resident.unknownCpr(), "", address)).isEqualTo(LOOKED_AT);
        }
        Resident late = Resident.named("Per Sen", canteen, 0);
        assertThat(guess(late, Resident.unknownCpr(), "", address)).isEqualTo(AddAccount.SPENT);
        assertThat(guess(late, owner.cpr(), owner.card(), PublicId.next())).isEqualTo(AddAccount.SPENT);

        assertThat(refusals(late)).hasSize(2);
        assertThat(refusals(late).get(0)).startsWith("ADDRESS: 1");
        assertThat(refusals(late).get(1)).startsWith("CPR: 1").doesNotContain(owner.cpr());
        assertThat(late.mayUse(owner.account())).isFalse();
    }

    @Test
    default void a_number_of_the_wrong_form_the_own_one_and_a_right_answer_cost_no_guess() throws Exception {
        Canteen canteen = Canteen.open(this);
        Resident owner = Resident.named("Ea Ejer", canteen, 1);
        Resident guardian = Resident.named("Gry Værge", canteen, 1);
        for (String typed :
                List.of("", "310226", "0000000000", "abcdefghij", "٣٤٥٦٧٨٩٠١٢", "010203123", "01020312345")) {
            assertThat(guess(guardian, typed, owner.card(), guardian.address())).isEqualTo("CPR_MALFORMED");
        }
        assertThat(guess(guardian, guardian.cpr(), guardian.card(), guardian.address()))
                .isEqualTo("LINK_OWN_CPR");
        for (int i = 0; i < 7; i++) {
            assertThat(guess(guardian, owner.cpr(), owner.card(), guardian.address()))
                    .isEqualTo(owner.account().publicId());
        }
        assertThat(guess(guardian, "0101650001", "", guardian.address()))
                .as("without modulus 11")
                .isEqualTo(LOOKED_AT);
    }

    @Test
    default void each_guess_counts_for_an_hour_of_its_own() throws Exception {
        Canteen canteen = Canteen.open(this);
        Resident guesser = Resident.named("Ib Gætter", canteen, 0);
        for (int i = 0; i < 5; i++) {
            guess(guesser, Resident.unknownCpr(), "", PublicId.next());
        }
        for (int minutes : List.of(59, 61)) {
            LocalDateTime then =
                    LocalDateTime.ofInstant(sandbox().now().minus(Duration.ofMinutes(minutes)), ZoneOffset.UTC);
            Rows.write(
                    "update link_attempt set made_at = ? where id in (select min(t.id) from link_attempt t"
                            + " join link_allowance a on a.id = t.allowance_id where a.kind = 'PERSON' and a.subject = ?)",
                    Timestamp.valueOf(then),
                    Long.toString(guesser.id()));
            assertThat(guess(guesser, Resident.unknownCpr(), "", PublicId.next()))
                    .isEqualTo(minutes < 60 ? AddAccount.SPENT : LOOKED_AT);
        }
        assertThat(guess(guesser, Resident.unknownCpr(), "", PublicId.next())).isEqualTo(AddAccount.SPENT);
    }

    @Test
    default void an_account_opened_time_and_again_costs_a_guess_each_time() throws Exception {
        LinkPair pair = LinkPair.meet(this, 1);
        for (int i = 0; i < 5; i++) {
            assertThat(pair.typeCard()).isPresent();
            pair.giveUp();
        }

        assertThat(guess(pair.guardian(), pair.owner().cpr(), pair.owner().card(), PublicId.next()))
                .isEqualTo(AddAccount.SPENT);
    }

    @Test
    default void whom_strangers_have_shut_out_is_let_in_when_the_guesses_at_the_number_are_forgotten()
            throws Exception {
        LinkPair pair = LinkPair.meet(this, 1);
        long owner = pair.owner().id();
        Canteen canteen = Canteen.open(this);
        Guesses guesses = bean(Guesses.class);
        assertThat(guesses.countAt(owner)).isZero();
        for (int i = 0; i < 10; i++) {
            guess(Resident.named("Ib Gætter", canteen, 0), pair.owner().cpr(), "", PublicId.next());
        }
        assertThat(guess(pair.guardian(), pair.owner().cpr(), pair.owner().card(), PublicId.next()))
                .isEqualTo(AddAccount.SPENT);
        assertThat(guesses.countAt(owner)).isEqualTo(10);

        guesses.forgetAt(owner);

        assertThat(guesses.countAt(owner)).isZero();
        assertThat(pair.typeCard()).isPresent();
    }

    @Test
    default void many_guesses_from_one_login_and_from_many_link_nothing() throws Exception {
        Canteen canteen = Canteen.open(this);
        Resident owner = Resident.named("Ea Ejer", canteen, 1);
        int guesses = Integer.getInteger("link.guesses");
        Resident alone = Resident.named("Ib Gætter", canteen, 0);
        List<Resident> many = new ArrayList<>();
        for (int i = 0; i < Integer.getInteger("link.logins"); i++) {
            many.add(Resident.named("Ib Gætter", canteen, 0));
        }

        long byOne = lookedAt(List.of(alone), owner, guesses);
        long byMany = lookedAt(many, owner, guesses);

        assertThat(byOne).isEqualTo(5);
        assertThat(byMany).as("ten guesses at one number are looked at").isEqualTo(5);
        assertThat(many).noneMatch(guesser -> guesser.mayUse(owner.account()));
        assertThat(alone.mayUse(owner.account())).isFalse();
        assertThat(refusals(alone)).anyMatch(detail -> detail.startsWith("PERSON: 100 refused"));
        assertThat(many).anyMatch(guesser -> !refusals(guesser).isEmpty());
        System.getLogger(getClass().getName())
                .log(
                        System.Logger.Level.INFO,
                        "{0} guesses from one login and {0} from {1}: {2} looked at, none linked",
                        guesses,
                        many.size(),
                        byOne + byMany);
    }

    /** @return how many of the guesses were looked at */
    private static long lookedAt(List<Resident> guessers, Resident owner, int guesses) {
        long looked = 0;
        for (int i = 0; i < guesses; i++) {
            Resident guesser = guessers.get(i % guessers.size());
            String answer = guess(guesser, owner.cpr(), "G%07d".formatted(i), guesser.address());
            looked += answer.equals(LOOKED_AT) ? 1 : 0;
        }
        return looked;
    }

    private static String guess(Resident guesser, String cpr, String card, String address) {
        try {
            return guesser.adds(cpr, card, address).orElse(LOOKED_AT);
        } catch (RefusedException refused) {
            return refused.first().code();
        }
    }

    private static List<String> refusals(Resident guesser) {
        return Rows.read(
                "select detail from audit_event where actor = ? and action = 'LINK_GUESSES_REFUSED' order by id",
                guesser.publicId());
    }
}
