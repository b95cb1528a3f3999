package dk.kantinekort.topup;

import dk.kantinekort.account.Accounts;
import dk.kantinekort.card.AccountNaming;
import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.notification.MailDraft;
import dk.kantinekort.notification.Mailbox;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.stored.StoredPaymentCard;
import dk.kantinekort.payment.stored.StoredPaymentCards;
import dk.kantinekort.receipt.Wording;
import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.shared.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tells by mail what a citizen must know of their automatic top-up; what was charged is told by the receipt. Written as due work,
 * so that a mail that cannot be written never undoes what it tells. Who gave no address is told by the page alone.
 */
@ApplicationScoped
public class TopUpMails implements DueHandler {

    static final String KIND = "topup-mail";

    /** Followed by the id of a {@link TopUp}. */
    static final String DECLINED = "declined:";

    /** Followed by the id of an {@link Agreement}. */
    static final String ENDED = "ended:";

    /** Followed by the id of a stored card, and how many days before its end this is. */
    static final String EXPIRING = "expiring:";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    @Inject
    private Agreements agreements;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountNaming naming;

    @Inject
    private Payments payments;

    @Inject
    private StoredPaymentCards cards;

    @Inject
    private Mailbox mailbox;

    @Inject
    private PortalSettings settings;

    @Inject
    private TopUpSettings limits;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> handle(DueTask task) {
        String what = task.subject().substring(0, task.subject().indexOf(':') + 1);
        String about = task.subject().substring(what.length());
        switch (what) {
            case DECLINED ->
                agreements
                        .findTopUpById(Long.parseLong(about))
                        .ifPresent(topUp -> withAddress(
                                agreements.find(topUp.agreementId()), agreement -> declined(agreement, topUp)));
            case ENDED -> withAddress(agreements.find(Long.parseLong(about)), this::ended);
            case EXPIRING -> expiring(about);
            default -> throw new IllegalArgumentException(task.subject());
        }
        return Optional.empty();
    }

    private static void withAddress(Optional<Agreement> agreement, Consumer<Agreement> tell) {
        agreement.filter(one -> !one.email().isEmpty()).ifPresent(tell);
    }

    /** One for each reason and day: who has been told need not be told again by the next purchase. */
    private void declined(Agreement agreement, TopUp topUp) {
        Payment payment = payments.find(topUp.paymentId()).orElseThrow();
        payment.declineReason().ifPresent(reason -> {
            String key = "topup-declined:" + agreement.publicId() + ":" + reason + ":"
                    + BusinessTime.dateOf(topUp.begunAt());
            mailbox.send(draft(agreement, key, reason, payment));
        });
    }

    private MailDraft draft(Agreement agreement, String key, DeclineReason reason, Payment payment) {
        Wording text = TopUpTexts.in(agreement.language());
        String name = reason.name().toLowerCase(Locale.ROOT);
        boolean suspended = Setback.of(reason) == Setback.LASTING;
        return begin(agreement, suspended ? "suspended" : "declined", key)
                .say(text.get("why." + name))
                .say(text.get("remedy." + name, limits.hoursAfterDecline()))
                .say(text.get(agreement.terms().withoutPurchase() ? "low.always" : "low"))
                .fact(text.get("number"), payment.reference())
                .fact(text.get("amount"), text.money(payment.amount()))
                .link(text.get("toAgreement"), page(agreement));
    }

    private void ended(Agreement agreement) {
        Wording text = TopUpTexts.in(agreement.language());
        mailbox.send(begin(agreement, "ended", "topup-ended:" + agreement.publicId())
                .say(text.get("ended.detail"))
                .link(text.get("toAgreement"), page(agreement)));
    }

    private void expiring(String about) {
        StoredPaymentCard card = cards.find(Long.parseLong(about.substring(0, about.indexOf(':'))))
                .orElseThrow();
        String agreementId = card.thing().substring(card.thing().indexOf(':') + 1);
        withAddress(agreements.findByPublicId(agreementId), agreement -> expiring(agreement, card, about));
    }

    private void expiring(Agreement agreement, StoredPaymentCard card, String about) {
        Wording text = TopUpTexts.in(agreement.language());
        YearMonth last = card.expires().orElseThrow();
        mailbox.send(begin(agreement, "expiring", "topup-card-expiring:" + about)
                .say(text.get("expiring.detail", card.brand(), card.lastFour(), MONTH.format(last)))
                .link(text.get("toAgreement"), page(agreement)));
    }

    private MailDraft begin(Agreement agreement, String subject, String key) {
        Wording text = TopUpTexts.in(agreement.language());
        return MailDraft.to(agreement.email(), agreement.language(), text.get(subject), key)
                .fact(text.get("account"), naming.name(agreement.accountId(), agreement.personId()));
    }

    private URI page(Agreement agreement) {
        String account = accounts.find(agreement.accountId()).orElseThrow().publicId();
        return URI.create(settings.getPublicUrl() + "/indbetal/optankning?konto=" + account);
    }
}
