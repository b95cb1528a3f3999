package dk.kantinekort.importer;

import java.io.Serializable;
import java.sql.SQLException;
import java.util.Arrays;

/** What must hold between the rows of a list, and between the list and what is known already. */
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
            select r.line, f.line from import_row r join (
              select card_number, min(line) as line from import_row
              where import_id = :import and card_number <> '' group by card_number having count(*) > 1) f
              on f.card_number = r.card_number
            where r.import_id = :import and r.line > f.line order by r.line"""),
    UNIT_ONCE(
            Column.UNIT,
            FaultCode.ACCOUNT_TWICE,
            """
            select r.line, f.line from import_row r join (
              select cpr_lookup, unit_code, min(line) as line from import_row
              where import_id = :import and card_number <> '' group by cpr_lookup, unit_code having count(*) > 1) f
              on f.cpr_lookup = r.cpr_lookup and f.unit_code = r.unit_code
            where r.import_id = :import and r.line > f.line and r.card_number <> '' order by r.line"""),
    ACCOUNT_ONCE(
            Column.CARD,
            FaultCode.ACCOUNT_TWICE,
            """
            select r.line, f.line from import_row r join (
              select account_id, min(line) as line, count(distinct unit_code) as units from import_row
              where import_id = :import and account_id is not null group by account_id having count(*) > 1) f
              on f.account_id = r.account_id
            where r.import_id = :import and r.line > f.line and f.units > 1 order by r.line"""),
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
