package dk.kantinekort.test.portal;

import dk.kantinekort.payment.sandbox.simulator.Charge;
import dk.kantinekort.payment.sandbox.simulator.SandboxCompany;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.test.portal.YearReckoning.Due;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the provider has really taken for subscriptions, by its own log. */
final class YearTakings {

    private static final String REFERENCES =
            """
            select p.reference, s.account_id from payment p join subscription_payment t on t.payment_id = p.id
              join subscription_charge c on c.id = t.charge_id join subscription s on s.id = c.subscription_id""";
    private static final int DIGITS = 16;

    private final Map<Long, List<Charge>> byAccount = new HashMap<>();

    private YearTakings() {}

    /** As the log stands now. */
    static YearTakings read() throws SQLException {
        YearTakings takings = new YearTakings();
        Map<String, Long> accounts = accountsByReference();
        for (Charge charge : CDI.current().select(SandboxCompany.class).get().charges()) {
            Optional.ofNullable(accounts.get(charge.reference())).ifPresent(account -> takings.add(account, charge));
        }
        return takings;
    }

    private void add(long account, Charge charge) {
        byAccount.computeIfAbsent(account, first -> new ArrayList<>()).add(charge);
    }

    private static Map<String, Long> accountsByReference() throws SQLException {
        try (Connection connection = CDI.current().select(Database.class).get().connection();
                PreparedStatement query = connection.prepareStatement(REFERENCES);
                ResultSet rows = query.executeQuery()) {
            Map<String, Long> accounts = new HashMap<>();
            while (rows.next()) {
                accounts.put(rows.getString(1), rows.getLong(2));
            }
            return accounts;
        }
    }

    /** Of each account in turn, in the log's order. */
    List<List<Due>> of(List<Depositor> accounts) {
        return accounts.stream()
                .map(account -> of(account).map(YearTakings::due).toList())
                .toList();
    }

    private Stream<Charge> of(Depositor account) {
        return byAccount.getOrDefault(account.accountId(), List.of()).stream();
    }

    private static Due due(Charge charge) {
        return new Due(BusinessTime.dateOf(charge.at()), charge.amountOere());
    }

    /** The hours of the day in Denmark at which they were charged after the first time, which may be at enrolment. */
    Set<Integer> hours(List<Depositor> accounts) {
        return accounts.stream()
                .flatMap(account -> of(account).skip(1))
                .map(charge -> charge.at().atZone(BusinessTime.ZONE).getHour())
                .collect(Collectors.toSet());
    }

    static long sum(List<List<Due>> dues) {
        return dues.stream().flatMap(List::stream).mapToLong(Due::oere).sum();
    }

    static int count(List<List<Due>> dues) {
        return dues.stream().mapToInt(List::size).sum();
    }

    /** Of who was charged what and when: another one for any difference. */
    static String digest(List<List<Due>> dues) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(dues.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
