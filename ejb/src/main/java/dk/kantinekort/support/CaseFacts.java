package dk.kantinekort.support;

import dk.kantinekort.card.CardNumber;
import dk.kantinekort.shared.money.Money;
import java.time.LocalDate;

/**
 * What the form tells, once it has been found good.
 *
 * @param email empty when the answer is wanted by phone
 * @param phone empty when it is wanted by e-mail
 */
record CaseFacts(
        String name,
        LocalDate birthDate,
        CardNumber cardNumber,
        Money amount,
        LocalDate paidOn,
        String story,
        String email,
        String phone,
        Document document) {}
