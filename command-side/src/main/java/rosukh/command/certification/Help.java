package rosukh.command.certification;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.PlanItem;
import rosukh.events.certification.SupportEvent;
import rosukh.events.certification.SupportEvent.BrokerAssigned;
import rosukh.events.certification.SupportEvent.TechnologyNeedRegistered;
import rosukh.events.certification.SupportEvent.TechnologyNeedResolved;

/// How far a firm was helped in this case.
///
/// @param assigned the body that is to help; null while none is named
/// @param helpers everybody who helped, or was to
/// @param plan null while none is agreed
/// @param technology by id, whether a technology that was needed has been found
record Help(
        boolean talentIdentified,
        boolean needsAssessed,
        @Nullable String assigned,
        Parties helpers,
        @Nullable Plan plan,
        Map<String, Boolean> technology) {

    static final Help NONE = new Help(false, false, null, Parties.NONE, null, Map.of());

    /// An agreed acceleration plan.
    record Plan(Set<String> items, Set<String> open) {}

    Help identified() {
        return new Help(true, needsAssessed, assigned, helpers, plan, technology);
    }

    Help assessed() {
        return new Help(talentIdentified, true, assigned, helpers, plan, technology);
    }

    Help planned(String helper, String agreedBy, List<PlanItem> items) {
        Set<String> keys =
                items.stream().map(PlanItem::item).collect(Collectors.toUnmodifiableSet());
        return new Help(
                talentIdentified,
                needsAssessed,
                assigned,
                helpers.with(agreedBy, helper),
                new Plan(keys, keys),
                technology);
    }

    Help completed(String item) {
        if (plan == null) return this;
        Set<String> open = new HashSet<>(plan.open());
        open.remove(item);
        Plan now = new Plan(plan.items(), Set.copyOf(open));
        return new Help(talentIdentified, needsAssessed, assigned, helpers, now, technology);
    }

    Help after(SupportEvent event) {
        return switch (event) {
            case BrokerAssigned(_, var body, _, _) ->
                    new Help(
                            talentIdentified,
                            needsAssessed,
                            body,
                            helpers.withBody(body),
                            plan,
                            technology);
            case TechnologyNeedRegistered need -> technology(need.needId(), false);
            case TechnologyNeedResolved need -> technology(need.needId(), true);
        };
    }

    private Help technology(String needId, boolean found) {
        Map<String, Boolean> all = new HashMap<>(technology);
        all.put(needId, found);
        return new Help(talentIdentified, needsAssessed, assigned, helpers, plan, Map.copyOf(all));
    }
}
