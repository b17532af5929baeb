package rosukh.command.certification;

import java.time.LocalDate;
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
import rosukh.events.separation.Parties;

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
    ///
    /// @param helper the body that helps
    /// @param agreedBy account of the person who agreed it
    record Plan(String helper, String agreedBy, Set<String> items, Set<String> open) {}

    Help identified() {
        return new Help(true, needsAssessed, assigned, helpers, plan, technology);
    }

    Help assessed() {
        return new Help(talentIdentified, true, assigned, helpers, plan, technology);
    }

    Help planned(String helper, String agreedBy, List<PlanItem> items, LocalDate on) {
        Set<String> keys =
                items.stream().map(PlanItem::item).collect(Collectors.toUnmodifiableSet());
        return new Help(
                talentIdentified,
                needsAssessed,
                assigned,
                helpers.with(agreedBy, helper, on),
                new Plan(helper, agreedBy, keys, keys),
                technology);
    }

    /// An item that is done is an act of those who agreed the plan.
    Help completed(String item, LocalDate on) {
        if (plan == null) return this;
        Set<String> open = new HashSet<>(plan.open());
        open.remove(item);
        Plan now = new Plan(plan.helper(), plan.agreedBy(), plan.items(), Set.copyOf(open));
        return new Help(
                talentIdentified,
                needsAssessed,
                assigned,
                helpers.with(plan.agreedBy(), plan.helper(), on),
                now,
                technology);
    }

    Help alsoBy(String person, String body, LocalDate on) {
        return new Help(
                talentIdentified,
                needsAssessed,
                assigned,
                helpers.with(person, body, on),
                plan,
                technology);
    }

    Help after(SupportEvent event) {
        return switch (event) {
            case BrokerAssigned(_, var body, _, var on, var broker) ->
                    new Help(
                            talentIdentified,
                            needsAssessed,
                            body,
                            broker == null
                                    ? helpers.withBody(body, on)
                                    : helpers.with(broker, body, on),
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
