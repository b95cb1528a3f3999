package dk.kantinekort.importer;

import java.sql.SQLException;
import java.util.List;

/**
 * Finds out what each staged row means: a card known already tells its account; else the person's one account at the unit,
 * which gets the new card; else an account is to be opened.
 */
final class Resolution {

    private static final List<String> STATEMENTS = List.of(
            """
            update import_row r set person_id = (select p.id from person p where p.cpr_lookup = r.cpr_lookup)
            where r.import_id = :import""",
            """
            update import_row r set leads = true
            where r.import_id = :import and r.line = (
              select min(f.line) from import_row f where f.import_id = r.import_id and f.cpr_lookup = r.cpr_lookup)""",
            """
            update import_row r set
              unit_id = (select u.id from unit u where u.code = r.unit_code),
              account_id = (select c.account_id from card c where c.card_number = r.card_number)
            where r.import_id = :import and r.card_number <> ''""",
            """
            update import_row r set card_owner_id = (select a.owner_id from account a where a.id = r.account_id)
            where r.import_id = :import and r.account_id is not null""",
            """
            update import_row r set issues_card = true, candidates = (
              select count(*) from account a where a.owner_id = r.person_id and a.unit_id = r.unit_id)
            where r.import_id = :import and r.card_number <> '' and r.account_id is null""",
            """
            update import_row r set account_id = (
              select min(a.id) from account a where a.owner_id = r.person_id and a.unit_id = r.unit_id)
            where r.import_id = :import and r.candidates = 1""",
            """
            update import_row r set opens_account = true
            where r.import_id = :import and r.card_number <> '' and r.account_id is null""",
            """
            update import_row r set account_public_id = (select a.public_id from account a where a.id = r.account_id)
            where r.import_id = :import and r.account_id is not null""",
            """
            update import_row r set moves_account = true
            where r.import_id = :import and r.account_id is not null
              and r.unit_id <> (select a.unit_id from account a where a.id = r.account_id)""",
            """
            update import_row r set changes_person = true
            where r.import_id = :import and r.leads and exists (
              select 1 from person p where p.id = r.person_id and (
                r.name <> p.name
                or (r.address <> '' and r.address <> coalesce(p.address, ''))
                or (r.postal_code <> '' and r.postal_code <> coalesce(p.postal_code, ''))
                or (r.city <> '' and r.city <> coalesce(p.city, ''))
                or (r.email <> '' and r.email <> coalesce(p.email, ''))
                or (r.group_key <> '' and not exists (
                  select 1 from person_group g where g.id = p.group_id and g.name_key = r.group_key))))""",
            """
            update import_row r set books_opening = true
            where r.import_id = :import and r.opening_oere > 0 and not exists (
              select 1 from journal_entry e where e.source_key = 'opening:' || r.account_public_id)""");

    private Resolution() {}

    static void resolve(ImportSql sql) throws SQLException {
        sql.runAll(STATEMENTS);
    }
}
