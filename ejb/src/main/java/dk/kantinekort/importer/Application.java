package dk.kantinekort.importer;

import java.sql.SQLException;
import java.util.List;

/** Writes what the staged rows bring: persons, accounts, cards, and drafts of their opening balances. */
final class Application {

    private static final String GROUPS =
            """
            insert into person_group (name, name_key)
            select min(r.group_name), r.group_key from import_row r
            where r.import_id = :import and r.group_key <> ''
              and not exists (select 1 from person_group g where g.name_key = r.group_key)
            group by r.group_key""";

    private static final List<String> PERSONS = List.of(
            """
            insert into person (public_id, cpr_lookup, cpr_sealed, name, address, postal_code, city, email, language,
              name_protected, group_id, created_at)
            select r.person_public_id, r.cpr_lookup, r.cpr_sealed, r.name, nullif(r.address, ''),
              nullif(r.postal_code, ''), nullif(r.city, ''), nullif(r.email, ''), 'da', false,
              (select g.id from person_group g where g.name_key = r.group_key), cast(:now as timestamp)
            from import_row r where r.import_id = :import and r.person_id is null and r.leads""",
            """
            update person p set
              name = (select r.name from import_row r
                where r.import_id = :import and r.changes_person and r.person_id = p.id),
              address = (select coalesce(nullif(r.address, ''), p.address) from import_row r
                where r.import_id = :import and r.changes_person and r.person_id = p.id),
              postal_code = (select coalesce(nullif(r.postal_code, ''), p.postal_code) from import_row r
                where r.import_id = :import and r.changes_person and r.person_id = p.id),
              city = (select coalesce(nullif(r.city, ''), p.city) from import_row r
                where r.import_id = :import and r.changes_person and r.person_id = p.id),
              email = (select coalesce(nullif(r.email, ''), p.email) from import_row r
                where r.import_id = :import and r.changes_person and r.person_id = p.id),
              group_id = coalesce((select g.id from import_row r join person_group g on g.name_key = r.group_key
                where r.import_id = :import and r.changes_person and r.person_id = p.id), p.group_id)
            where p.id in (select r.person_id from import_row r where r.import_id = :import and r.changes_person)""",
            """
            update import_row r set person_id = (select p.id from person p where p.cpr_lookup = r.cpr_lookup)
            where r.import_id = :import and r.person_id is null""");

    private static final List<String> ACCOUNTS = List.of(
            """
            insert into ledger_account (code, kind, balance)
            select 'customer:' || r.account_public_id, 'CUSTOMER', 0 from import_row r
            where r.import_id = :import and r.opens_account""",
            """
            insert into account (public_id, owner_id, name, unit_id, ledger_account_id, blocked, all_units, opened_at,
              version)
            select r.account_public_id, r.person_id, u.name, u.id, l.id, false, true, cast(:now as timestamp), 1
            from import_row r
            join unit u on u.id = r.unit_id
            join ledger_account l on l.code = 'customer:' || r.account_public_id
            where r.import_id = :import and r.opens_account""",
            """
            update import_row r set account_id = (select a.id from account a where a.public_id = r.account_public_id)
            where r.import_id = :import and r.opens_account""",
            """
            update account a set version = a.version + 1,
              unit_id = (select r.unit_id from import_row r
                where r.import_id = :import and r.moves_account and r.account_id = a.id),
              name = (select u.name from import_row r join unit u on u.id = r.unit_id
                where r.import_id = :import and r.moves_account and r.account_id = a.id)
            where a.id in (select r.account_id from import_row r where r.import_id = :import and r.moves_account)""");

    private static final List<String> CARDS = List.of(
            """
            update card c set status = 'REPLACED', usable_for = null, ended_at = :now
            where c.usable_for in (select r.account_id from import_row r where r.import_id = :import and r.issues_card)""",
            """
            insert into card (card_number, account_id, status, usable_for, issued_at)
            select r.card_number, r.account_id, 'ACTIVE', r.account_id, cast(:now as timestamp)
            from import_row r where r.import_id = :import and r.issues_card""");

    private static final String OPENING_BALANCES =
            """
            insert into opening_draft (batch, ledger_account_id, amount, source_key, first_journal_id)
            select r.import_id, a.ledger_account_id, r.opening_oere, 'opening:' || r.account_public_id, r.first_journal_id
            from import_row r join account a on a.id = r.account_id
            where r.import_id = :import and r.books_opening""";

    private Application() {}

    /** Afterwards the opening balances wait as drafts, in a batch with the import's id. */
    static void apply(ImportSql sql) throws SQLException {
        sql.run(GROUPS);
        sql.runAll(PERSONS);
        sql.runAll(ACCOUNTS);
        sql.runAll(CARDS);
        sql.run(OPENING_BALANCES);
    }
}
