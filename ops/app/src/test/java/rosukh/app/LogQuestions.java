package rosukh.app;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/// What anyone may ask the log: what was committed, where, under which key, whether it is durable,
/// and how far it was followed. None of it says how an event is stored.
final class LogQuestions extends DescribedPredicate<JavaClass> {

    private static final Set<String> NAMES =
            Set.of(
                    "CommitLog",
                    "CommitRef",
                    "EventRef",
                    "Durability",
                    "ProcessorPositions",
                    "Reached");

    LogQuestions() {
        super("are questions to the log");
    }

    @Override
    public boolean test(JavaClass type) {
        return NAMES.contains(type.getSimpleName());
    }
}
