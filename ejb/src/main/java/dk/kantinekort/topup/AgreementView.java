package dk.kantinekort.topup;

import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.shared.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How automatic top-up of an account stands, for somebody who may use the account.
 *
 * @param own whether it is the viewer's agreement: only they see the card, and may change it
 * @param mayCancel whether the viewer may end it: whoever entered into it, and the account's owner
 * @param card empty for others than its owner
 * @param doneAt when it last succeeded
 * @param doneAmount with how much
 * @param failedAt when it last failed, unless it has worked since; empty for others than the owner of the card
 * @param failedReason why
 * @param underWay whether a top-up waits for the provider's answer just now
 * @param findings why it does not work; empty when nothing stands in its way
 */
public record AgreementView(
        AgreementState state,
        AgreementTerms terms,
        boolean own,
        boolean mayCancel,
        Optional<ShownCard> card,
        Optional<Instant> doneAt,
        Optional<Money> doneAmount,
        Optional<Instant> failedAt,
        Optional<DeclineReason> failedReason,
        boolean underWay,
        List<Finding> findings) {}
