package rosukh.query.certification.casefile;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.query.certification.Stage;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;
import rosukh.query.kernel.Scratch;

/// What can be asked of a case: first along the path, in its order, then beside it. By whom, and
/// when the page offers it. The command side decides; this only spares people forms that would be
/// refused.
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
    CERTIFICATE,
    ANSWER,
    OPINION,
    UPHOLD,
    REJECT,
    APPEAL,
    RENEW,
    BROKER,
    TECHNOLOGY_NEED,
    TECHNOLOGY_SOLUTION,
    VISIT,
    REQUEST,
    SUSPEND,
    RESUME,
    EXTEND,
    SWITCH,
    SWITCH_APPROVE,
    SWITCH_DECLINE,
    WITHDRAW,
    REOPEN,
    LINK,
    MERGE;

    /// Who may do it.
    public Set<Role> roles() {
        return switch (this) {
            case TALENT, CERTIFICATE -> Set.of(Role.OFFICER);
            case NEEDS, PLAN, PLAN_ITEM, TECHNOLOGY_SOLUTION ->
                    EnumSet.of(Role.OFFICER, Role.BROKER);
            case PRODUCT, FACTS, EVIDENCE, SUBMIT, TECHNOLOGY_NEED ->
                    EnumSet.of(Role.OFFICER, Role.BROKER, Role.FIRM);
            case ANSWER, APPEAL, WITHDRAW, RENEW ->
                    EnumSet.of(Role.OFFICER, Role.BROKER, Role.FIRM);
            case ASSESS, RECOMMEND, VISIT, OPINION -> Set.of(Role.ASSESSOR);
            case REQUEST -> EnumSet.of(Role.ASSESSOR, Role.OFFICER);
            case GRANT, REFUSE, UPHOLD, REJECT -> Set.of(Role.COMMITTEE);
            case SWITCH_APPROVE, SWITCH_DECLINE -> EnumSet.of(Role.OFFICER, Role.COMMITTEE);
            case BROKER, SUSPEND, RESUME, EXTEND, SWITCH, REOPEN, LINK, MERGE ->
                    Set.of(Role.OFFICER);
        };
    }

    /// Which office a case lies with where the step itself would tell the firm what is advised or
    /// about to be decided; null for all other steps.
    public @Nullable String office() {
        return switch (this) {
            case ASSESS, RECOMMEND -> "assessment";
            case GRANT, REFUSE -> "decision";
            case OPINION, UPHOLD, REJECT -> "ruling";
            default -> null;
        };
    }

    /// Whether it lies beside the path; the page keeps these apart.
    public boolean beside() {
        return compareTo(APPEAL) > 0;
    }

    /// The step a case waits for; null where nothing comes. What may be done beside it, such as a
    /// late item of the plan, does not bring the case on.
    ///
    /// @param judged whether every criterion has its finding
    static @Nullable Action awaited(CaseFile file, boolean judged) {
        if (file.course().request() != null) return ANSWER;
        if (file.course().standing() != null) return RESUME;
        return switch (file.stage()) {
            case OPENED, IDENTIFIED, NEEDS_ASSESSED, IN_ACCELERATION, HELPED ->
                    open(file).getFirst();
            case SUBMITTED -> judged ? RECOMMEND : ASSESS;
            case RECOMMENDED -> eligible(file) ? GRANT : REFUSE;
            case GRANTED -> CERTIFICATE;
            case APPEALED -> ruling(file);
            case REFUSED, CERTIFIED, WITHDRAWN, MERGED -> null;
        };
    }

    /// What this reader may do now; nothing in the past.
    static List<Action> open(CaseFile file, Reader reader) {
        if (Scratch.current() != null) return List.of();
        return open(file).stream()
                .filter(action -> reader.has(action.roles().toArray(Role[]::new)))
                .toList();
    }

    private static List<Action> open(CaseFile file) {
        return Arrays.stream(values()).filter(action -> action.isOpen(file)).toList();
    }

    private boolean isOpen(CaseFile file) {
        Stage stage = file.stage();
        Course course = file.course();
        Help.AgreedPlan plan = file.help().plan();
        boolean runs = course.standing() == null;
        return switch (this) {
            case TALENT -> stage.beforeSubmission() && file.help().talent() == null;
            case NEEDS ->
                    stage.beforeSubmission()
                            && file.help().talent() != null
                            && file.help().needs() == null;
            case PLAN -> stage.beforeSubmission() && file.help().needs() != null && plan == null;
            case PLAN_ITEM -> stage.undecided() && plan != null && !plan.openItems().isEmpty();
            case PRODUCT, FACTS -> stage.beforeSubmission();
            case SUBMIT -> stage.beforeSubmission() && runs;
            case EVIDENCE -> stage.beforeSubmission() || stage == Stage.SUBMITTED;
            case ASSESS, VISIT -> stage == Stage.SUBMITTED;
            case RECOMMEND -> stage == Stage.SUBMITTED && runs;
            case GRANT -> stage == Stage.RECOMMENDED && runs && eligible(file);
            case REFUSE -> stage == Stage.RECOMMENDED && runs && !eligible(file);
            case CERTIFICATE -> stage == Stage.GRANTED;
            case ANSWER -> course.request() != null;
            case OPINION -> stage == Stage.APPEALED;
            case UPHOLD, REJECT -> stage == Stage.APPEALED && runs && ruling(file) != OPINION;
            case APPEAL -> stage == Stage.REFUSED && !rejected(course.appeal());
            case RENEW -> certificateEnds(file);
            case BROKER -> stage.beforeSubmission() && plan == null;
            case TECHNOLOGY_NEED -> stage.undecided();
            case TECHNOLOGY_SOLUTION ->
                    stage.undecided() && !file.help().openTechnology().isEmpty();
            case REQUEST -> stage == Stage.SUBMITTED && runs;
            case SUSPEND -> runs && (stage.undecided() || stage == Stage.APPEALED);
            case RESUME -> !runs && !stage.closed();
            case EXTEND -> !ofBudgets(file).isEmpty();
            case SWITCH -> stage == Stage.SUBMITTED && course.proposal() == null;
            case SWITCH_APPROVE -> stage == Stage.SUBMITTED && runs && course.proposal() != null;
            case SWITCH_DECLINE -> stage == Stage.SUBMITTED && course.proposal() != null;
            case WITHDRAW -> stage.undecided();
            case REOPEN -> stage == Stage.WITHDRAWN;
            case LINK -> true;
            case MERGE -> stage.beforeSubmission();
        };
    }

    /// The keys of the budgets that run now.
    static List<String> ofBudgets(CaseFile file) {
        return switch (file.stage()) {
            case OPENED, IDENTIFIED, NEEDS_ASSESSED, IN_ACCELERATION, HELPED ->
                    List.of("INTAKE", "NEEDS");
            case SUBMITTED -> List.of("ASSESS", "VISIT");
            case RECOMMENDED -> List.of("DECISION");
            case APPEALED -> List.of("APPEAL");
            case GRANTED, REFUSED, CERTIFIED, WITHDRAWN, MERGED -> List.of();
        };
    }

    private static boolean certificateEnds(CaseFile file) {
        Judgement.Certificate certificate = file.judgement().certificate();
        return file.stage() == Stage.CERTIFIED
                && certificate != null
                && certificate.validTo() != null;
    }

    /// A rejected appeal ends it; after one that was upheld the firm may be refused anew.
    private static boolean rejected(Course.@Nullable Appeal appeal) {
        return appeal != null && appeal.decision() != null && !appeal.decision().upheld();
    }

    /// What an appeal waits for.
    private static Action ruling(CaseFile file) {
        Course.Appeal appeal = file.course().appeal();
        Course.Opinion opinion = appeal == null ? null : appeal.opinion();
        if (opinion == null) return OPINION;
        return opinion.uphold() ? UPHOLD : REJECT;
    }

    private static boolean eligible(CaseFile file) {
        Judgement.Recommendation recommended = file.judgement().recommendation();
        return recommended != null && recommended.kbClass() != null;
    }
}
