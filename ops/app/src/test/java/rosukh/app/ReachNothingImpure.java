package rosukh.app;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/// Follows a decider through the classes of its own slice. Commands are not followed: they carry
/// Axon's mark of the stream they go to, and no behaviour.
final class ReachNothingImpure extends ArchCondition<JavaClass> {

    private final String commandSide;
    private final DescribedPredicate<JavaClass> forbidden;
    private final DescribedPredicate<JavaAccess<?>> forbiddenCall;

    ReachNothingImpure(
            String root,
            DescribedPredicate<JavaClass> forbidden,
            DescribedPredicate<JavaAccess<?>> forbiddenCall) {
        super("reach no framework, no clock and no chance");
        this.commandSide = root + ".command.";
        this.forbidden = forbidden;
        this.forbiddenCall = forbiddenCall;
    }

    @Override
    public void check(JavaClass decider, ConditionEvents events) {
        Set<JavaClass> seen = new LinkedHashSet<>();
        Deque<JavaClass> open = new ArrayDeque<>();
        open.add(decider);
        while (!open.isEmpty()) {
            JavaClass type = open.remove();
            if (!seen.add(type)) continue;
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (forbidden.test(target)) violated(decider, dependency.getDescription(), events);
                else if (followed(target, decider)) open.add(target);
            }
            for (JavaAccess<?> call : type.getAccessesFromSelf())
                if (forbiddenCall.test(call)) violated(decider, call.getDescription(), events);
        }
    }

    private boolean followed(JavaClass target, JavaClass decider) {
        return target.getPackageName().equals(decider.getPackageName())
                && target.getPackageName().startsWith(commandSide)
                && !outermost(target).getSimpleName().endsWith("Command");
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ReachNothingImpure::outermost).orElse(type);
    }

    private void violated(JavaClass decider, String what, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(decider, decider.getSimpleName() + ": " + what));
    }
}
