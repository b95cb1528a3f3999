package dk.kantinekort.importer;

import java.io.Serializable;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * What must hold between the rows of a list, and between the list and what is known already. Rows are held against each other by
 * index: against a grouped list Derby may plan one grouping for every row.
 */
enum Check {
    UNIT_KNOWN(
            Column.UNIT,
            FaultCode.UNIT_UNKNOWN,
            """
            select r.line from import_row r
            where r.import_id = :import and r.card_number <> '' and r.unit_id is null order by r.line"""),
    CARD_OWN(
            Column.CARD,
            FaultCode.CARD_OF_ANOTHER,
            """
            select r.line from import_row r
            where r.import_id = :import and r.card_owner_id is not null
              and (r.person_id is null or r.person_id <> r.card_owner_id) order by r.line"""),
    ACCOUNT_CLEAR(
            Column.UNIT,
            FaultCode.ACCOUNT_UNCLEAR,
            "select r.line from import_row r where r.import_id = :import and r.candidates > 1 order by r.line"),
    CARD_ONCE(
            Column.CARD,
            FaultCode.CARD_TWICE,
            """
            select r.line, min(f.line) from import_row r join import_row f
              on f.import_id = r.import_id and f.card_number = r.card_number and f.line < r.line
            where r.import_id = :import and r.card_number <> '' group by r.line order by r.line"""),
    UNIT_ONCE(
            Column.UNIT,
            FaultCode.ACCOUNT_TWICE,
            """
            select r.line, min(f.line) from import_row r join import_row f
              on f.import_id = r.import_id and f.cpr_lookup = r.cpr_lookup and f.unit_code = r.unit_code
              and f.card_number <> '' and f.line < r.line
            where r.import_id = :import and r.card_number <> '' group by r.line order by r.line"""),
    ACCOUNT_ONCE(
            Column.CARD,
            FaultCode.ACCOUNT_TWICE,
            """
            select r.line, min(f.line) from import_row r join import_row f
              on f.import_id = r.import_id and f.account_id = r.account_id and f.line < r.line
            where r.import_id = :import and exists (
              select x.line from import_row x
              where x.import_id = r.import_id and x.account_id = r.account_id and x.unit_code <> r.unit_code)
            group by r.line order by r.line"""),
    DETAILS_AGREE(
            Column.NAME,
            FaultCode.DETAILS_DIFFER,
            """
            select r.line, f.line from import_row r join import_row f
              on f.import_id = r.import_id and f.cpr_lookup = r.cpr_lookup and f.leads
            where r.import_id = :import and not r.leads and r.details <> f.details order by r.line""");

    private final Column column;
    private final FaultCode code;
    private final String findFaults;

    /** @param findFaults selects the line of each fault, and behind it the fault's argument if it has one */
    Check(Column column, FaultCode code, String findFaults) {
        this.column = column;
        this.code = code;
        this.findFaults = findFaults;
    }

    static void all(ImportSql sql, Faults faults) throws SQLException {
        for (Check check : values()) {
            for (long[] fault : sql.rows(check.findFaults)) {
                faults.add(Fault.at(fault[0], check.column, check.code, arguments(fault)));
            }
        }
    }

    private static Serializable[] arguments(long[] fault) {
        return Arrays.stream(fault).skip(1).boxed().toArray(Serializable[]::new);
    }
}
