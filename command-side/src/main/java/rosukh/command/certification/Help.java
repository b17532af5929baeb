package rosukh.command.certification;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.PlanItem;

/// How far a firm was helped in this case.
///
/// @param plan null while none is agreed
record Help(boolean talentIdentified, boolean needsAssessed, @Nullable Plan plan) {

    static final Help NONE = new Help(false, false, null);

    /// An agreed acceleration plan.
    ///
    /// @param helper the body that helps
    /// @param agreedBy the person who agreed it
    record Plan(String helper, String agreedBy, Set<String> items, Set<String> open) {}

    Help identified() {
        return new Help(true, needsAssessed, plan);
    }

    Help assessed() {
        return new Help(talentIdentified, true, plan);
    }

    Help planned(String helper, String agreedBy, List<PlanItem> items) {
        Set<String> keys =
                items.stream().map(PlanItem::item).collect(Collectors.toUnmodifiableSet());
        return new Help(talentIdentified, needsAssessed, new Plan(helper, agreedBy, keys, keys));
    }

    Help completed(String item) {
        if (plan == null) return this;
        Set<String> open = new HashSet<>(plan.open());
        open.remove(item);
        return new Help(
                talentIdentified,
                needsAssessed,
                new Plan(plan.helper(), plan.agreedBy(), plan.items(), Set.copyOf(open)));
    }

    /// Who helped.
    Parties helpers() {
        return plan == null ? Parties.NONE : Parties.NONE.with(plan.agreedBy(), plan.helper());
    }
}
