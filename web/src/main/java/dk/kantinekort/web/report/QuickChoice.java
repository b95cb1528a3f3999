package dk.kantinekort.web.report;

import dk.kantinekort.report.Period;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A period that is one click away, and stands in the address by its name. */
public enum QuickChoice {
    WEEK("uge", Period::weekOf),
    MONTH("maaned", Period::monthOf),
    SCHOOL_YEAR("skoleaar", Period::schoolYearOf);

    private final String parameter;
    private final Function<LocalDate, Period> period;

    QuickChoice(String parameter, Function<LocalDate, Period> period) {
        this.parameter = parameter;
        this.period = period;
    }

    static Optional<QuickChoice> of(String parameter) {
        return Stream.of(values())
                .filter(choice -> choice.parameter.equals(parameter))
                .findFirst();
    }

    public String parameter() {
        return parameter;
    }

    /** The one in which the day lies. */
    Period around(LocalDate day) {
        return period.apply(day);
    }
}
