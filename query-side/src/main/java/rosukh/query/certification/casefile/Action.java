package rosukh.query.certification.casefile;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.query.certification.Stage;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;

/// What can be asked of a case, in the order of the path: by whom, and when the page offers it. The
/// command side decides; this only spares people forms that would be refused.
public enum Action {
    TALENT,
    NEEDS,
    PLAN,
    PLAN_ITEM,
    PRODUCT,
    FACTS,
    EVIDENCE,
    SUBMIT,
    ASSESS,
    RECOMMEND,
    GRANT,
    REFUSE,
    CERTIFICATE;

    /// Who may do it.
    public Set<Role> roles() {
        return switch (this) {
            case TALENT, CERTIFICATE -> Set.of(Role.OFFICER);
            case NEEDS, PLAN, PLAN_ITEM -> EnumSet.of(Role.OFFICER, Role.BROKER);
            case PRODUCT, FACTS, EVIDENCE, SUBMIT ->
                    EnumSet.of(Role.OFFICER, Role.BROKER, Role.FIRM);
            case ASSESS, RECOMMEND -> Set.of(Role.ASSESSOR);
            case GRANT, REFUSE -> Set.of(Role.COMMITTEE);
        };
    }

    /// The step a case waits for; null where nothing comes. What may be done beside it, such as a
    /// late item of the plan, does not bring the case on.
    ///
    /// @param judged whether every criterion has its finding
    static @Nullable Action awaited(CaseFile file, boolean judged) {
        return switch (file.stage()) {
            case OPENED, IDENTIFIED, NEEDS_ASSESSED, IN_ACCELERATION, HELPED ->
                    open(file).getFirst();
            case SUBMITTED -> judged ? RECOMMEND : ASSESS;
            case RECOMMENDED -> eligible(file) ? GRANT : REFUSE;
            case GRANTED -> CERTIFICATE;
            case REFUSED, CERTIFIED -> null;
        };
    }

    /// What this reader may do now.
    static List<Action> open(CaseFile file, Reader reader) {
        return open(file).stream()
                .filter(action -> reader.has(action.roles().toArray(Role[]::new)))
                .toList();
    }

    private static List<Action> open(CaseFile file) {
        return Arrays.stream(values()).filter(action -> action.isOpen(file)).toList();
    }

    private boolean isOpen(CaseFile file) {
        Stage stage = file.stage();
        Help.AgreedPlan plan = file.help().plan();
        return switch (this) {
            case TALENT -> stage.beforeSubmission() && file.help().talent() == null;
            case NEEDS ->
                    stage.beforeSubmission()
                            && file.help().talent() != null
                            && file.help().needs() == null;
            case PLAN -> stage.beforeSubmission() && file.help().needs() != null && plan == null;
            case PLAN_ITEM ->
                    stage.compareTo(Stage.GRANTED) < 0
                            && plan != null
                            && !plan.openItems().isEmpty();
            case PRODUCT, FACTS, SUBMIT -> stage.beforeSubmission();
            case EVIDENCE -> stage.beforeSubmission() || stage == Stage.SUBMITTED;
            case ASSESS, RECOMMEND -> stage == Stage.SUBMITTED;
            case GRANT -> stage == Stage.RECOMMENDED && eligible(file);
            case REFUSE -> stage == Stage.RECOMMENDED && !eligible(file);
            case CERTIFICATE -> stage == Stage.GRANTED;
        };
    }

    private static boolean eligible(CaseFile file) {
        Judgement.Recommendation recommended = file.judgement().recommendation();
        return recommended != null && recommended.kbClass() != null;
    }
}
