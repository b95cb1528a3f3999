package dk.kantinekort.test.portal;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.card.CardNumber;
import dk.kantinekort.card.Cards;
import dk.kantinekort.deposit.DepositDesk;
import dk.kantinekort.deposit.DepositForm;
import dk.kantinekort.deposit.DepositState;
import dk.kantinekort.deposit.DepositStates;
import dk.kantinekort.deposit.Deposits;
import dk.kantinekort.ledger.Ledger;
import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.payment.sandbox.simulator.SandboxCompany;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.test.client.SandboxClient;
import jakarta.enterprise.inject.spi.CDI;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A citizen of the test's own, with an account, who makes deposits. Lives inside the portal. */
record Depositor(long personId, long accountId, String accountPublicId, long ledgerAccountId) {

    static Depositor with(SandboxClient sandbox, long openingBalanceOere) {
        String card = sandbox.population(1, openingBalanceOere)
                .getJsonArray("cardNumbers")
                .getString(0);
        long accountId = bean(Cards.class)
                .findByNumber(new CardNumber(card))
                .orElseThrow()
                .accountId();
        Account account = bean(Accounts.class).find(accountId).orElseThrow();
        return new Depositor(account.ownerId(), accountId, account.publicId(), account.ledgerAccountId());
    }

    /** The same person, depositing on another account. */
    Depositor withAnotherAccount() throws Exception {
        return InTransaction.call(() -> {
            long unit = bean(Accounts.class).find(accountId).orElseThrow().unitId();
            Account other = bean(Accounts.class).open(personId, "Søskende", unit);
            return new Depositor(personId, other.id(), other.publicId(), other.ledgerAccountId());
        });
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }

    DepositForm form(int kroner, String token) {
        return form(kroner, token, PaymentMethod.CARD);
    }

    private DepositForm form(int kroner, String token, PaymentMethod method) {
        return new DepositForm(
                accountPublicId, "anna@eksempel.dk", Integer.toString(kroner), true, method, token, "da");
    }

    URI start(int kroner) {
        return start(kroner, PublicId.next());
    }

    URI start(int kroner, String token) {
        return start(kroner, token, PaymentMethod.CARD);
    }

    URI start(int kroner, String token, PaymentMethod method) {
        return bean(DepositDesk.class).start(personId, form(kroner, token, method), "Indbetaling");
    }

    /** Starts a deposit and pays it in the window. @return the payment's reference */
    String pay(int kroner, TestCard card) {
        URI window = start(kroner);
        payAt(window, card);
        return reference(window);
    }

    /** Reserves a deposit, and goes no further. @return its reference */
    String reserve(int kroner) {
        return bean(Deposits.class)
                .reserve(personId, form(kroner, PublicId.next()), "Indbetaling")
                .reference();
    }

    /** Reserves a deposit with the provider under test, which does not answer until it is told what to say. @return its reference */
    String begin(int kroner) throws Exception {
        String reference = reserve(kroner);
        moveToProviderUnderTest(reference);
        return reference;
    }

    static void moveToProviderUnderTest(String reference) throws SQLException {
        try (Connection connection = bean(Database.class).connection();
                PreparedStatement move =
                        connection.prepareStatement("update payment set provider = ? where reference = ?")) {
            move.setString(1, ProviderUnderTest.NAME);
            move.setString(2, reference);
            move.executeUpdate();
        }
    }

    void payAt(URI window, TestCard card) {
        SandboxCompany company = bean(SandboxCompany.class);
        company.pay(company.find(checkoutId(window)).orElseThrow(), card);
    }

    static String checkoutId(URI window) {
        return window.getPath().substring("/sandbox/betaling/".length());
    }

    String reference(URI window) {
        return bean(SandboxCompany.class)
                .find(checkoutId(window))
                .orElseThrow()
                .order()
                .reference();
    }

    /** The browser returns to the payment's page. */
    DepositState comesBack(String reference) {
        String publicId =
                bean(Payments.class).findByReference(reference).orElseThrow().publicId();
        return bean(DepositStates.class).require(personId, publicId);
    }

    PaymentStatus status(String reference) {
        return bean(Payments.class).findByReference(reference).orElseThrow().status();
    }

    Money balance() throws Exception {
        return InTransaction.call(() -> bean(Ledger.class).balance(ledgerAccountId));
    }

    long countDeposits() throws SQLException {
        try (Connection connection = bean(Database.class).connection();
                PreparedStatement query =
                        connection.prepareStatement("select count(*) from deposit where account_id = ?")) {
            query.setLong(1, accountId);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
