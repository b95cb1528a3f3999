package dk.kantinekort.web.subscription;

import dk.kantinekort.subscription.PlanFacts;
import dk.kantinekort.subscription.plan.ChargeDay;
import dk.kantinekort.subscription.plan.PeriodLength;
import dk.kantinekort.web.shell.Language;
import dk.kantinekort.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.stream.Collectors;

/** What a plan is, in words. */
@Named
@RequestScoped
public class PlanWords {

    /** From here on some month lacks the day. */
    private static final int DAYS_OF_EVERY_MONTH = 28;

    @Inject
    private Texts text;

    @Inject
    private Language language;

    public String units(PlanFacts facts) {
        return String.join(", ", facts.units());
    }

    public String groups(PlanFacts facts) {
        return String.join(", ", facts.groups());
    }

    /** Its weekdays, from Monday on. */
    public String days(PlanFacts facts) {
        return facts.schedule().mealDays().stream().sorted().map(this::name).collect(Collectors.joining(", "));
    }

    public String chargeDay(PlanFacts facts) {
        ChargeDay day = facts.schedule().chargeDay();
        if (day.length() == PeriodLength.WEEK) {
            return text.of("subscription.info.charge.WEEK", name(DayOfWeek.of(day.day())));
        }
        boolean lacked = day.day() > DAYS_OF_EVERY_MONTH;
        return text.of("subscription.info.charge.MONTH" + (lacked ? ".last" : ""), day.day());
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, language.getLocale());
    }
}
