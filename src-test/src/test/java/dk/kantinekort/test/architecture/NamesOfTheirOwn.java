package dk.kantinekort.test.architecture;

import static java.util.stream.Collectors.groupingBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** No two classes have the same simple name, whatever their packages. */
final class NamesOfTheirOwn extends ArchCondition<JavaClass> {

    private Map<String, List<JavaClass>> byName = Map.of();

    NamesOfTheirOwn() {
        super("have simple names of their own");
    }

    @Override
    public void init(Collection<JavaClass> all) {
        byName = all.stream().collect(groupingBy(JavaClass::getSimpleName));
    }

    @Override
    public void check(JavaClass bean, ConditionEvents events) {
        if (byName.get(bean.getSimpleName()).size() > 1) {
            events.add(SimpleConditionEvent.violated(bean, bean.getName() + " shares its simple name with another"));
        }
    }
}
