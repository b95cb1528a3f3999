package dk.kantinekort.web.report;

import dk.kantinekort.report.Period;
import dk.kantinekort.web.shell.Asked;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the address asks of the report, as it was typed.
 *
 * @param start as browsers send a date, {@code 2026-11-23}
 * @param end likewise
 * @param asked whether a report is asked for at all; until then the dates are a suggestion
 */
public record ReportForm(String start, String end, boolean asked) {

    static final String START = "start";
    static final String END = "slut";
    private static final String PERIOD = "periode";

    /** A period that is named goes before its dates; where neither stands in the address, this month is suggested. */
    static ReportForm of(HttpServletRequest request, LocalDate today) {
        Optional<QuickChoice> quick = QuickChoice.of(Asked.text(request, PERIOD));
        if (quick.isPresent()) {
            return of(quick.get().around(today), true);
        }
        boolean asked = request.getParameter(START) != null || request.getParameter(END) != null;
        return asked
                ? new ReportForm(Asked.text(request, START), Asked.text(request, END), true)
                : of(Period.monthOf(today), false);
    }

    static ReportForm of(Period period, boolean asked) {
        return new ReportForm(period.first().toString(), period.last().toString(), asked);
    }

    /** Keys of the texts that say what is wrong, by the name of the field. */
    Map<String, String> faults() {
        Map<String, String> faults = new TreeMap<>();
        Optional<LocalDate> first = Asked.date(start);
        Optional<LocalDate> last = Asked.date(end);
        if (first.isEmpty()) {
            faults.put(START, "report.fault.date");
        }
        if (last.isEmpty()) {
            faults.put(END, "report.fault.date");
        }
        if (faults.isEmpty() && last.get().isBefore(first.get())) {
            faults.put(END, "report.fault.order");
        }
        return faults;
    }

    /** Key of the text that says what is wrong with the field; empty when nothing is. */
    public String fault(String field) {
        return faults().getOrDefault(field, "");
    }

    /** Only where nothing is wrong. */
    Period period() {
        return new Period(Asked.date(start).orElseThrow(), Asked.date(end).orElseThrow());
    }

    boolean isFor(Period period) {
        return asked
                && start.equals(period.first().toString())
                && end.equals(period.last().toString());
    }

    /** To be put behind an address that has a query already. */
    String parameters() {
        return Asked.parameter(START, start) + Asked.parameter(END, end);
    }
}
