package dk.kantinekort.test.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** That a field, or the parameters and result of code, are no floating-point numbers: amounts are whole øre. */
final class WholeNumbers<T extends JavaMember> extends ArchCondition<T> {

    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private final Function<T, Stream<JavaClass>> types;

    WholeNumbers(Function<T, Stream<JavaClass>> types) {
        super("use no floating point");
        this.types = types;
    }

    static Stream<JavaClass> ofField(JavaField field) {
        return Stream.of(field.getRawType());
    }

    static Stream<JavaClass> ofCode(JavaCodeUnit code) {
        return Stream.concat(Stream.of(code.getRawReturnType()), code.getRawParameterTypes().stream());
    }

    @Override
    public void check(T member, ConditionEvents events) {
        boolean floating = types.apply(member).map(JavaClass::getName).anyMatch(FLOATING::contains);
        events.add(new SimpleConditionEvent(member, !floating, member.getDescription() + " is floating point"));
    }
}
