package rosukh.query.audit.impartiality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.query.audit.impartiality.Act.Part;
import rosukh.query.audit.impartiality.Breach.Rule;

/// Everything that gave anybody a part in the cases of a firm.
///
/// @param subject id of the firm, or number of a certificate
/// @param acts in the order of the log
public record FirmActs(String subject, List<Act> acts) {

    /// How long a part in one case keeps from another part in a later one. Stated here once more,
    /// so that a change of the other statement shows.
    static final int MONTHS = 24;

    private static final Set<Part> APART = Set.of(Part.HELPS, Part.JUDGES, Part.DECIDES);
    private static final Set<Part> HEARING = Set.of(Part.JUDGES, Part.DECIDES);

    static FirmActs none(String subject) {
        return new FirmActs(subject, List.of());
    }

    FirmActs with(List<Act> more) {
        List<Act> all = new ArrayList<>(acts);
        all.addAll(more);
        return new FirmActs(subject, List.copyOf(all));
    }

    /// Which rules an act breaks, given what happened before it. What one event says of several
    /// persons is not held against each other.
    List<Breach> brokenBy(Act act) {
        Map<String, Breach> broken = new LinkedHashMap<>();
        for (Act earlier : acts) {
            if (earlier.position() >= act.position()) continue;
            for (boolean person : new boolean[] {true, false}) {
                Rule rule = same(act, earlier, person) ? rule(act, earlier, person) : null;
                if (rule == null) continue;
                Breach breach = Breach.of(rule, subject, act, earlier, person);
                broken.put(breach.id(), breach);
            }
        }
        return List.copyOf(broken.values());
    }

    private @Nullable Rule rule(Act act, Act earlier, boolean person) {
        boolean sameCase = act.caseId().equals(earlier.caseId());
        if (act.part() == Part.APPROVES)
            return person && earlier.part() == Part.PROPOSES && sameCase && waiting(earlier, act)
                    ? Rule.SECOND_PERSON
                    : null;
        if (apart(act, earlier)) {
            if (sameCase) return Rule.WITHIN_CASE;
            return recent(earlier.on(), act.on()) ? Rule.WITHIN_24_MONTHS : null;
        }
        boolean heardAgain =
                person
                        && sameCase
                        && HEARING.contains(act.part())
                        && HEARING.contains(earlier.part())
                        && appealedBetween(earlier, act);
        return heardAgain ? Rule.AFTER_APPEAL : null;
    }

    private static boolean apart(Act act, Act earlier) {
        return act.part() != earlier.part()
                && APART.contains(act.part())
                && APART.contains(earlier.part());
    }

    /// Exactly that many calendar months later somebody is free.
    private static boolean recent(LocalDate earlier, LocalDate day) {
        return day.isBefore(earlier.plusMonths(MONTHS));
    }

    /// Nobody has said yes or no to the proposal before.
    private boolean waiting(Act proposal, Act answer) {
        return acts.stream()
                .filter(each -> each.caseId().equals(answer.caseId()))
                .filter(each -> each.part() == Part.APPROVES || each.part() == Part.DECLINES)
                .noneMatch(each -> between(proposal, each, answer));
    }

    private boolean appealedBetween(Act earlier, Act act) {
        return acts.stream()
                .filter(each -> each.caseId().equals(act.caseId()))
                .filter(each -> each.part() == Part.APPEALS)
                .anyMatch(each -> between(earlier, each, act));
    }

    private static boolean between(Act first, Act middle, Act last) {
        return first.position() < middle.position() && middle.position() < last.position();
    }

    private static boolean same(Act act, Act earlier, boolean person) {
        String one = person ? act.person() : act.body();
        return !one.isEmpty() && one.equals(person ? earlier.person() : earlier.body());
    }
}
