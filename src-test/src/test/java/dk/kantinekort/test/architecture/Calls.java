package dk.kantinekort.test.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import java.util.Date;
import java.util.Set;

/** Calls that the rules look for. */
final class Calls {

    private static final Set<String> SYSTEM_CLOCKS =
            Set.of("systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds", "tickMinutes");

    /** Whatever asks what time it is without being handed a clock. */
    static final DescribedPredicate<JavaCall<?>> THE_WALL_CLOCK =
            DescribedPredicate.describe("ask the wall clock", call -> asksTheWall(call.getTarget()));

    static final DescribedPredicate<JavaConstructorCall> A_POSTING = DescribedPredicate.describe(
            "make a posting", call -> call.getTargetOwner().getFullName().endsWith(".kantinekort.ledger.Posting"));

    private Calls() {}

    private static boolean asksTheWall(AccessTarget.CodeUnitCallTarget target) {
        String owner = target.getOwner().getName();
        boolean noClockGiven =
                target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
        boolean now = owner.startsWith("java.time.") && target.getName().equals("now") && noClockGiven;
        boolean systemClock = owner.equals("java.time.Clock") && SYSTEM_CLOCKS.contains(target.getName());
        boolean millis = owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis");
        boolean date = owner.equals(Date.class.getName())
                && target.getName().equals("<init>")
                && target.getRawParameterTypes().isEmpty();
        return now || systemClock || millis || date;
    }
}
