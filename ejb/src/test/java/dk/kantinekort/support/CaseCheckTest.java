package dk.kantinekort.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void a_form_filled_in_tells_what_happened() {
        CaseFacts facts = check(form("1980-02-29", "gk 1001", "200,50", "22.11.2026", "a@b.dk", ""));

        assertThat(facts.birthDate()).isEqualTo(LocalDate.of(1980, 2, 29));
        assertThat(facts.cardNumber().value()).isEqualTo("GK1001");
        assertThat(facts.amount()).isEqualTo(Money.ofOere(20_050));
        assertThat(facts.paidOn()).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void an_empty_form_hears_of_every_field_at_once() {
        CaseForm empty = new CaseForm("", "", "", "", "", "", "", "", "", "", "da");

        assertThat(faults(empty, new byte[0]))
                .extracting(Refusal::fieldName)
                .containsExactly("name", "birthDate", "cardNumber", "amount", "paidOn", "story", "email", "document");
    }

    @Test
    void each_fault_stands_at_its_field() {
        expectFault(form("2026-11-24", "GK1001", "200", "2026-11-22", "a@b.dk", ""), "birthDate");
        expectFault(form("1980-02-30", "GK1001", "200", "2026-11-22", "a@b.dk", ""), "birthDate");
        expectFault(form("1980-02-29", "?", "200", "2026-11-22", "a@b.dk", ""), "cardNumber");
        expectFault(form("1980-02-29", "GK1001", "0", "2026-11-22", "a@b.dk", ""), "amount");
        expectFault(form("1980-02-29", "GK1001", "-200", "2026-11-22", "a@b.dk", ""), "amount");
        expectFault(form("1980-02-29", "GK1001", "200", "2026-11-24", "a@b.dk", ""), "paidOn");
        expectFault(form("1980-02-29", "GK1001", "200", "2024-11-22", "a@b.dk", ""), "paidOn");
        expectFault(form("1980-02-29", "GK1001", "200", "2026-11-22", "a@b.dk\r\nBcc: x@y.dk", ""), "email");
        expectFault(form("1980-02-29", "GK1001", "200", "2026-11-22", "", "ring"), "phone");
        expectFault(form("1980-02-29", "GK1001", "200", "2026-11-22", "", ""), "email");
    }

    @Test
    void a_phone_is_enough_to_be_answered_at() {
        assertThat(check(form("1980-02-29", "GK1001", "200", "2026-11-22", "", "+45 12 34 56 78"))
                        .phone())
                .isEqualTo("+45 12 34 56 78");
    }

    @Test
    void a_cpr_number_in_the_place_of_a_card_number_is_kept_masked() {
        CaseForm form = form("1980-02-29", "010203 1234", "200", "2026-11-22", "a@b.dk", "");

        SupportCase opened = new SupportCase(1, 1, check(form), form, Instant.EPOCH);

        assertThat(opened.story().cardNumber()).isEqualTo("010203-xxxx");
    }

    @Test
    void the_number_of_a_bank_card_is_refused() {
        assertThat(faults(form("1980-02-29", "4111 1111 1111 1111", "200", "2026-11-22", "a@b.dk", ""), Papers.pdf("")))
                .extracting(Refusal::code)
                .containsExactly("CARD_NUMBER_OF_BANK_CARD");
    }

    private static void expectFault(CaseForm form, String field) {
        assertThat(faults(form, Papers.pdf(""))).extracting(Refusal::fieldName).containsExactly(field);
    }

    private static List<Refusal> faults(CaseForm form, byte[] content) {
        return catchThrowableOfType(RefusedException.class, () -> new CaseCheck(TODAY).require(form, content))
                .refusals();
    }

    private static CaseFacts check(CaseForm form) {
        return new CaseCheck(TODAY).require(form, Papers.pdf(""));
    }

    private static CaseForm form(
            String birthDate, String card, String amount, String paidOn, String email, String phone) {
        return new CaseForm(
                "", "Anne", birthDate, card, amount, paidOn, "Pengene mangler", email, phone, "token", "da");
    }
}
