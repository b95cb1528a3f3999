package dk.kantinekort.pos;

import dk.kantinekort.ledger.Sale;
import dk.kantinekort.shared.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * A till's request with the numbers it gets if it is booked.
 *
 * @param id the first of {@link Sale#IDS} journal ids
 * @param checksTopUp whether those are told of it who may top up the account
 */
record SaleDraft(
        long id,
        String publicId,
        CallingTill till,
        IdempotencyKey key,
        SaleRequest request,
        Instant now,
        boolean checksTopUp) {

    Sale sale() {
        return sale(true);
    }

    /** The same for what was sold before it was sent. */
    Sale earlierSale() {
        return sale(soldOn().equals(today()));
    }

    private Sale sale(boolean countsToday) {
        return new Sale(id, "purchase:" + publicId, till.actor(), request.amount(), now, countsToday);
    }

    /** The day on which it was sold, by the till's clock unless that is ahead. */
    LocalDate soldOn() {
        LocalDate sold = BusinessTime.dateOf(request.soldAt());
        return sold.isBefore(today()) ? sold : today();
    }

    LocalDate today() {
        return BusinessTime.dateOf(now);
    }

    /** The values of the named parameters in the statements that write purchases. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("entryId", id);
        values.put("publicId", publicId);
        values.put("till", till.id());
        values.put("key", key.value());
        values.put("contentHash", request.contentHash());
        values.put("card", request.cardNumber());
        values.put("amount", request.amount().oere());
        values.put("soldAt", request.soldAt());
        values.put("now", now);
        return values;
    }
}
