package dk.kantinekort.web.payment;

import dk.kantinekort.payment.sandbox.simulator.TestCard;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the payer has typed about the card, and what is wrong with it. */
record CardEntry(String holder, String number, String expiry, String cvc) {

    private static final Pattern EXPIRY = Pattern.compile("\\s*(0[1-9]|1[0-2])\\s*/\\s*([0-9]{2})\\s*");
    private static final int CENTURY = 2000;

    /** The faults by the name of their field, each as the key of a text, in the order of the form. */
    Map<String, String> faults(LocalDate today) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (holder.isBlank()) {
            faults.put("holder", "payment.fault.holder");
        }
        if (card().isEmpty()) {
            faults.put("number", number.isBlank() ? "payment.fault.numberMissing" : "payment.fault.number");
        }
        expiryFault(today).ifPresent(fault -> faults.put("expiry", fault));
        if (!cvc.strip().matches("[0-9]{3}")) {
            faults.put("cvc", "payment.fault.cvc");
        }
        return faults;
    }

    Optional<TestCard> card() {
        return TestCard.numbered(number.strip());
    }

    private Optional<String> expiryFault(LocalDate today) {
        Matcher typed = EXPIRY.matcher(expiry);
        if (!typed.matches()) {
            return Optional.of("payment.fault.expiry");
        }
        YearMonth month = YearMonth.of(CENTURY + Integer.parseInt(typed.group(2)), Integer.parseInt(typed.group(1)));
        return month.isBefore(YearMonth.from(today)) ? Optional.of("payment.fault.expired") : Optional.empty();
    }
}
