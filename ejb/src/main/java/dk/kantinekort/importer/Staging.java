package dk.kantinekort.importer;

import dk.kantinekort.person.CprVault;
import dk.kantinekort.person.PersonDetails;
import dk.kantinekort.shared.id.PublicId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.IntToLongFunction;

/** Writes rows to the staging table, 500 at a time. */
final class Staging implements AutoCloseable {

    private static final int BATCH = 500;
    private static final int IDS_OF_AN_OPENING = 3;
    private static final String INSERT =
            """
            insert into import_row (import_id, line, cpr_lookup, cpr_sealed, name, address, postal_code, city, email,
              details, unit_code, card_number, opening_oere, first_journal_id, person_public_id, account_public_id,
              group_name, group_key)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final PreparedStatement insert;
    private final String importId;
    private final CprVault vault;
    private final IntToLongFunction journalIds;
    private int waiting;

    /** @param journalIds hands out the first of so many ids in a row */
    Staging(ImportSql sql, CprVault vault, IntToLongFunction journalIds) throws SQLException {
        this.insert = sql.connection().prepareStatement(INSERT);
        this.importId = sql.importId();
        this.vault = vault;
        this.journalIds = journalIds;
    }

    void add(ImportRow row) throws SQLException {
        insert.setString(1, importId);
        insert.setLong(2, row.line());
        insert.setString(3, vault.lookup(row.cpr()));
        insert.setString(4, vault.seal(row.cpr()));
        setDetails(row.details());
        insert.setString(10, digest(row));
        insert.setString(11, row.unitCode());
        insert.setString(12, row.card().map(Object::toString).orElse(""));
        insert.setLong(13, row.openingBalance().oere());
        insert.setLong(14, row.openingBalance().isPositive() ? journalIds.applyAsLong(IDS_OF_AN_OPENING) : 0);
        insert.setString(15, PublicId.next());
        insert.setString(16, PublicId.next());
        insert.setString(17, row.group());
        insert.setString(18, key(row.group()));
        insert.addBatch();
        if (++waiting == BATCH) {
            flush();
        }
    }

    private void setDetails(PersonDetails details) throws SQLException {
        insert.setString(5, details.name());
        insert.setString(6, details.address());
        insert.setString(7, details.postalCode());
        insert.setString(8, details.city());
        insert.setString(9, details.email());
    }

    /** Equal however a group is spelled. */
    private static String key(String group) {
        return group.toLowerCase(Locale.ROOT);
    }

    /** Equal for equal details, and short enough to group by. */
    private static String digest(ImportRow row) {
        try {
            byte[] text = (row.details() + key(row.group())).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256", e);
        }
    }

    void flush() throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
