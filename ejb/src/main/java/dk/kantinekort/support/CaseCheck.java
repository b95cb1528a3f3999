package dk.kantinekort.support;

import dk.kantinekort.card.CardNumber;
import dk.kantinekort.person.SecretNumbers;
import dk.kantinekort.shared.contact.EmailAddress;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.money.TypedAmount;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Rule 9 over a form: all that is wrong with it at once, each beside its field. */
final class CaseCheck {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_STORY = 2000;
    private static final int OLDEST_PAYMENT_DAYS = 366;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ]{6,20}[0-9]");

    private final LocalDate today;
    private final List<Refusal> refusals = new ArrayList<>();

    CaseCheck(LocalDate today) {
        this.today = today;
    }

    /** @throws RefusedException with every fault found */
    CaseFacts require(CaseForm form, byte[] content) {
        checkText("name", form.name(), LONGEST_NAME);
        Optional<LocalDate> birthDate = date("birthDate", form.birthDate(), "BIRTH_DATE", LocalDate.of(1900, 1, 1));
        Optional<CardNumber> card = card(form.cardNumber());
        Optional<Money> amount = amount(form.amount());
        Optional<LocalDate> paidOn = date("paidOn", form.paidOn(), "PAID_ON", today.minusDays(OLDEST_PAYMENT_DAYS));
        checkText("story", form.story(), LONGEST_STORY);
        checkContact(form.email().strip(), form.phone().strip());
        Optional<Document> document = attempt(() -> DocumentCheck.require(content));
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        return new CaseFacts(
                SecretNumbers.masked(form.name().strip()),
                birthDate.orElseThrow(),
                card.orElseThrow(),
                amount.orElseThrow(),
                paidOn.orElseThrow(),
                SecretNumbers.masked(form.story().strip()),
                form.email().strip(),
                form.phone().strip(),
                document.orElseThrow());
    }

    private void checkText(String field, String typed, int longest) {
        if (typed.isBlank()) {
            refuse(field, "CASE_" + capitals(field) + "_MISSING");
        } else if (typed.strip().length() > longest) {
            refusals.add(Refusal.atField(field, "TEXT_TOO_LONG", longest));
        }
    }

    private static String capitals(String field) {
        return field.toUpperCase(Locale.ROOT);
    }

    private Optional<LocalDate> date(String field, String typed, String code, LocalDate earliest) {
        Optional<LocalDate> date = TypedDate.parse(typed);
        if (date.isEmpty()) {
            refuse(field, code + "_MALFORMED");
        } else if (date.get().isAfter(today) || date.get().isBefore(earliest)) {
            refuse(field, code + "_OUT_OF_BOUNDS");
        }
        return date;
    }

    /** A citizen who is asked for a card's number after paying may well type that of the bank card, which we must not keep. */
    private Optional<CardNumber> card(String typed) {
        Optional<CardNumber> number = CardNumber.parse(typed);
        if (number.isEmpty()) {
            refuse("cardNumber", "CARD_NUMBER_MALFORMED");
        } else if (SecretNumbers.isBankCard(number.get().value())) {
            refuse("cardNumber", "CARD_NUMBER_OF_BANK_CARD");
        }
        return number;
    }

    private Optional<Money> amount(String typed) {
        Optional<Money> amount = TypedAmount.parse(typed);
        if (amount.isEmpty()) {
            refuse("amount", "PAID_AMOUNT_MALFORMED");
        }
        return amount;
    }

    private void checkContact(String email, String phone) {
        if (email.isEmpty() && phone.isEmpty()) {
            refuse("email", "CONTACT_MISSING");
        }
        if (!email.isEmpty() && !EmailAddress.isWellFormed(email)) {
            refuse("email", "EMAIL_MALFORMED");
        }
        if (!phone.isEmpty() && (!PHONE.matcher(phone).matches() || SecretNumbers.isCpr(phone))) {
            refuse("phone", "PHONE_MALFORMED");
        }
    }

    private <T> Optional<T> attempt(Supplier<T> check) {
        try {
            return Optional.of(check.get());
        } catch (RefusedException refused) {
            refusals.addAll(refused.refusals());
            return Optional.empty();
        }
    }

    private void refuse(String field, String code) {
        refusals.add(Refusal.atField(field, code));
    }
}
