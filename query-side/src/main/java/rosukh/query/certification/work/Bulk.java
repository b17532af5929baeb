package rosukh.query.certification.work;

import java.util.List;
import java.util.stream.Stream;
import rosukh.events.work.BatchAction;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;
import rosukh.query.kernel.parts.Option;

/// What a reader can do to many cases at once. The command side decides; this only spares people
/// what would be refused.
///
/// @param actions empty for who can do nothing
/// @param budgets whose time can be extended
/// @param causes for which the clock can be stopped
public record Bulk(List<Option> actions, List<Option> budgets, List<Option> causes) {

    private static final List<String> BUDGETS =
            List.of("INTAKE", "NEEDS", "ASSESS", "VISIT", "DECISION", "APPEAL");
    private static final List<String> CAUSES =
            List.of("COURT_ORDER", "FORCE_MAJEURE", "EXPERT_OPINION", "FIRM_REQUEST");

    static Bulk of(Reader reader, WorkWords words) {
        return new Bulk(
                Stream.of(BatchAction.values())
                        .filter(action -> may(action, reader))
                        .map(each -> new Option(each.name(), words.say("work.action." + each)))
                        .toList(),
                BUDGETS.stream().map(key -> new Option(key, words.budget(key))).toList(),
                CAUSES.stream()
                        .map(key -> new Option(key, words.say("certification.cause." + key)))
                        .toList());
    }

    public boolean offers(String action) {
        return actions.stream().anyMatch(each -> each.value().equals(action));
    }

    private static boolean may(BatchAction action, Reader reader) {
        return switch (action) {
            case CLAIM -> reader.has(Role.OFFICER, Role.BROKER, Role.ASSESSOR, Role.COMMITTEE);
            case RELEASE, FOLLOW_UP ->
                    reader.has(
                            Role.OFFICER, Role.BROKER, Role.ASSESSOR, Role.COMMITTEE, Role.MANAGER);
            case REASSIGN -> reader.has(Role.OFFICER, Role.MANAGER);
            case EXTEND, SUSPEND, RESUME -> reader.has(Role.OFFICER);
        };
    }
}
