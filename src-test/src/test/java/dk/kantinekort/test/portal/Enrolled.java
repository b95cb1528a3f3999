package dk.kantinekort.test.portal;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.card.CardNumber;
import dk.kantinekort.card.Cards;
import dk.kantinekort.deposit.DepositForm;
import dk.kantinekort.ledger.Ledger;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.payment.sandbox.SandboxDesk;
import dk.kantinekort.payment.sandbox.simulator.SandboxCompany;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.payment.stored.StoringDesk;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.test.client.Answer;
import dk.kantinekort.test.client.SandboxClient;
import dk.kantinekort.test.client.TillClient;
import dk.kantinekort.topup.AgreementForm;
import dk.kantinekort.topup.AgreementView;
import dk.kantinekort.topup.AgreementViews;
import dk.kantinekort.topup.CardChange;
import dk.kantinekort.topup.EnrolmentDesk;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.JsonObject;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** A citizen of the test's own with an account, a card and a till to buy at. Lives inside the portal. */
record Enrolled(InPortal portal, TillClient till, String card, long personId, Account account, String email) {

    private static final String PLANNED =
            "select count(*) from due_item where kind = 'topup' and subject = '%d' and ? > 0";

    /** Not enrolled yet. */
    static Enrolled citizen(InPortal portal, long openingBalanceOere) {
        JsonObject population = portal.sandbox().population(1, openingBalanceOere);
        String card = population.getJsonArray("cardNumbers").getString(0);
        long accountId = bean(Cards.class)
                .findByNumber(new CardNumber(card))
                .orElseThrow()
                .accountId();
        Account account = bean(Accounts.class).find(accountId).orElseThrow();
        String email = PublicId.next() + "@example.dk";
        return new Enrolled(
                portal, portal.till(population.getString("tillKey")), card, account.ownerId(), account, email);
    }

    /** Enrolled for that many kroner under 50, with a card that works. */
    static Enrolled with(InPortal portal, long openingBalanceOere, int kroner) {
        Enrolled citizen = citizen(portal, openingBalanceOere);
        citizen.enrol(citizen.form(kroner, false), TestCard.ACCEPTED);
        return citizen;
    }

    /** Somebody else with access to the same account. */
    Enrolled guardian() {
        Enrolled guardian = citizen(portal, 0);
        bean(AccountAccess.class).grant(guardian.personId, account.id());
        return new Enrolled(portal, till, card, guardian.personId, account, guardian.email);
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }

    AgreementForm form(int kroner, boolean withoutPurchase) {
        return form(kroner, 50, withoutPurchase);
    }

    AgreementForm form(int kroner, int threshold, boolean withoutPurchase) {
        return new AgreementForm(
                account.publicId(),
                Integer.toString(kroner),
                Integer.toString(threshold),
                withoutPurchase,
                email,
                true,
                PublicId.next(),
                "da");
    }

    void enrol(AgreementForm form, TestCard testCard) {
        back(payAt(bean(EnrolmentDesk.class).enrol(personId, form), testCard));
    }

    void changeCard(TestCard testCard) {
        back(payAt(bean(EnrolmentDesk.class).changeCard(personId, cardChange()), testCard));
    }

    /** Of a deposit by hand. */
    DepositForm deposit(int kroner) {
        return new DepositForm(
                account.publicId(), email, Integer.toString(kroner), true, PaymentMethod.CARD, PublicId.next(), "da");
    }

    CardChange cardChange() {
        return new CardChange(account.publicId(), true, "da");
    }

    /** @return where the browser is sent back to */
    String payAt(URI window, TestCard testCard) {
        SandboxCompany company = bean(SandboxCompany.class);
        return company.pay(company.find(Depositor.checkoutId(window)).orElseThrow(), testCard)
                .order()
                .returnUrl();
    }

    void back(String returnUrl) {
        bean(StoringDesk.class).require(personId, returnUrl.substring(returnUrl.indexOf("&kort=") + 6));
    }

    Answer buy(long oere) {
        return till.sell(card, oere, PublicId.next());
    }

    /** Whether a purchase set a top-up going. */
    boolean startsTopUp(long oere) {
        return buy(oere).expect(201).json().getBoolean("topUpStarted");
    }

    /** As a till does that is told to come again later: with the same key, until it is answered. */
    Answer insists(long oere) {
        String key = PublicId.next();
        Answer answer = till.sell(card, oere, key);
        for (int tries = 1; answer.status() == 503 && tries < 20; tries++) {
            answer = till.sell(card, oere, key);
        }
        return answer.expect(201);
    }

    /** From now on the provider treats the newest stored card like that. */
    void treatCard(String behaviour) throws SQLException {
        bean(SandboxDesk.class).treat(token(), behaviour);
    }

    /** What the provider charges the newest stored card by. */
    String token() throws SQLException {
        return read("select token from stored_payment_card where owner_id = ? and token is not null"
                        + " order by id desc fetch first 1 rows only")
                .orElseThrow();
    }

    /** From now on another provider keeps the citizen's cards. */
    void moveCardsTo(String provider) throws SQLException {
        write("update stored_payment_card set provider = '" + provider + "' where owner_id = ?");
    }

    void change(Consumer<Account> change) throws Exception {
        InTransaction.call(() -> {
            change.accept(bean(Accounts.class).find(account.id()).orElseThrow());
            return null;
        });
    }

    AgreementView view() {
        return find().orElseThrow();
    }

    Optional<AgreementView> find() {
        return bean(AgreementViews.class).find(personId, account.publicId());
    }

    long balanceOere() throws Exception {
        return InTransaction.call(
                () -> bean(Ledger.class).balance(account.ledgerAccountId()).oere());
    }

    void becomes(long oere) throws Exception {
        Eventually.holds(() -> balanceOere() == oere && !view().underWay() && countWaiting() == 0);
    }

    /** Until the last top-up has been declined. */
    void fails() throws Exception {
        Eventually.holds(() -> view().failedAt().isPresent() && countWaiting() == 0);
    }

    /** Whether somebody is still to look at the account. */
    private long countWaiting() throws SQLException {
        return count(PLANNED.formatted(account.id()) + " and state = 'WAITING'");
    }

    /** Whether the account was ever to be looked at. */
    long countPlanned() throws SQLException {
        return count(PLANNED.formatted(account.id()));
    }

    /** How often the account was tried to be topped up. */
    long countTries() throws SQLException {
        return count(
                "select count(*) from topup t join topup_agreement a on a.id = t.agreement_id where a.person_id = ?");
    }

    /** How many of the citizen's stored cards the provider has not been made to forget. */
    long countKept() throws SQLException {
        return count("select count(*) from stored_payment_card where owner_id = ? and token is not null");
    }

    long count(String sql) throws SQLException {
        return Long.parseLong(read(sql).orElseThrow());
    }

    /** How many of the citizen's cards are kept with their consent to that text and its time. */
    long countConsents(String terms, int version) throws SQLException {
        return count("select count(*) from stored_payment_card where owner_id = ? and consented_at is not null"
                + " and terms_kind = '" + terms + "' and terms_version = " + version);
    }

    /** The citizen's cards come to their end on that day. */
    void expireOn(LocalDate day) throws SQLException {
        write("update stored_payment_card set expires_on = cast('" + day + "' as date) where owner_id = ?");
    }

    /** Runs SQL about the citizen: its one parameter is their id. */
    void write(String sql) throws SQLException {
        try (Connection connection = bean(Database.class).connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, personId);
            statement.executeUpdate();
        }
    }

    Optional<String> read(String sql) throws SQLException {
        try (Connection connection = bean(Database.class).connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, personId);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        }
    }

    SandboxClient sandbox() {
        return portal.sandbox();
    }
}
