package dk.kantinekort.support;

import dk.kantinekort.shared.money.Money;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A case in a list, and as its citizen sees it.
 *
 * @param number to name it by on the telephone
 * @param name as the citizen wrote it
 * @param answer empty until staff have answered
 * @param email empty when the answer is wanted by phone only
 * @param phone empty when it is wanted by e-mail only
 */
public record CaseSummary(
        String publicId,
        String number,
        Instant openedAt,
        Money amount,
        LocalDate paidOn,
        String name,
        CaseStatus status,
        String answer,
        String email,
        String phone)
        implements Serializable {}
