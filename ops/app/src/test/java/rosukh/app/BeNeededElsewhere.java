package rosukh.app;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/// Holds of a class that another package uses, itself or a class inside it, or that a public record
/// holds, which a page may then read.
final class BeNeededElsewhere extends ArchCondition<JavaClass> {

    BeNeededElsewhere() {
        super("be needed outside their package or held by a public record");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean needed =
                type.getPackage().getClasses().stream()
                        .filter(each -> outermost(each).equals(type))
                        .flatMap(each -> each.getDirectDependenciesToSelf().stream())
                        .map(Dependency::getOriginClass)
                        .anyMatch(user -> isElsewhere(user, type) || shows(user));
        events.add(
                new SimpleConditionEvent(
                        type,
                        needed,
                        type.getName() + " is public, and only its own package uses it"));
    }

    private static boolean isElsewhere(JavaClass user, JavaClass type) {
        return !user.getPackageName().equals(type.getPackageName());
    }

    private static boolean shows(JavaClass user) {
        return user.isRecord() && outermost(user).getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(BeNeededElsewhere::outermost).orElse(type);
    }
}
