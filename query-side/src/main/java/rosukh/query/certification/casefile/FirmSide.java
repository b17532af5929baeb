package rosukh.query.certification.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.Reader;

/// A case as its own firm may see it: what was decided and why, but not what assessors and officers
/// noted or advised before, and nobody of an office by name. People of the firm and of its broker
/// keep their names.
final class FirmSide {

    /// What assessors and officers tell each other; the firm learns that it happened.
    static final Set<String> INTERNAL =
            Set.of(
                    "certification.acted-for",
                    "certification.criterion-assessed",
                    "certification.outcome-recommended",
                    "certification.visit-recorded",
                    "certification.appeal-opinion-given",
                    "certification.scheme-switch-proposed",
                    "certification.scheme-switch-declined",
                    "certification.case-linked");

    private static final Set<String> OWN_ROLES = Set.of("firm", "broker");
    private static final String NOBODY = "";

    private FirmSide() {}

    /// The same file for everybody else.
    static CaseFile shown(CaseFile file, Reader reader) {
        return reader.onlyOwnFirm() ? withheld(file) : file;
    }

    private static CaseFile withheld(CaseFile file) {
        return withheld(file, office(file));
    }

    /// The accounts of those who acted in a case for an office.
    static Set<String> office(CaseFile file) {
        return file.timeline().stream()
                .map(Entry::circumstances)
                .filter(told -> !OWN_ROLES.contains(told.role()))
                .map(Entry.Circumstances::actor)
                .collect(Collectors.toSet());
    }

    /// A file as it once was, without the people of an office that are known by now.
    static CaseFile withheld(CaseFile file, Set<String> office) {
        return new CaseFile(
                file.caseId(),
                file.firmId(),
                file.number(),
                file.provinceKey(),
                file.estateKey(),
                file.schemeId(),
                file.firm(),
                file.stage(),
                file.kbClass(),
                file.milestones(),
                help(file.help(), office),
                application(file.application(), office),
                judgement(file.judgement()),
                course(file.course(), file.firmId(), office),
                file.order(),
                file.words(),
                file.marks(),
                file.version(),
                file.timeline().stream().map(entry -> entry(entry, office)).toList());
    }

    private static Entry entry(Entry entry, Set<String> office) {
        Entry.Circumstances told = entry.circumstances();
        boolean own = OWN_ROLES.contains(told.role());
        return new Entry(
                entry.event(),
                entry.on(),
                details(entry, office),
                own
                        ? told
                        : new Entry.Circumstances(
                                told.position(),
                                told.version(),
                                told.recordedAt(),
                                NOBODY,
                                told.role(),
                                NOBODY,
                                null,
                                null));
    }

    private static List<String> details(Entry entry, Set<String> office) {
        if (INTERNAL.contains(entry.event())) return List.of();
        List<String> details = new ArrayList<>(entry.details());
        int person =
                switch (entry.event()) {
                    case "certification.acceleration-plan-agreed" -> 1;
                    case "certification.application-submitted" -> 0;
                    default -> -1;
                };
        if (person >= 0) details.set(person, name(details.get(person), office));
        return List.copyOf(details);
    }

    private static String name(String account, Set<String> office) {
        return office.contains(account) ? NOBODY : account;
    }

    private static Help help(Help help, Set<String> office) {
        Help.AgreedPlan plan = help.plan();
        return new Help(
                help.talent(),
                help.needs(),
                plan == null
                        ? null
                        : new Help.AgreedPlan(
                                plan.brokerOrganisation(),
                                name(plan.agreedBy(), office),
                                plan.on(),
                                plan.items(),
                                plan.finishedOn()),
                help.broker(),
                help.technology());
    }

    private static Application application(Application application, Set<String> office) {
        Application.Submission submission = application.submission();
        return new Application(
                application.products(),
                application.facts(),
                application.evidence(),
                submission == null
                        ? null
                        : new Application.Submission(
                                submission.schemeId(),
                                submission.version(),
                                submission.sha256(),
                                name(submission.by(), office),
                                submission.on()));
    }

    /// What was found is told with the decision that rests on it; an appeal may be about it.
    private static Judgement judgement(Judgement judgement) {
        Judgement.Decision decision = judgement.decision();
        return new Judgement(
                decision == null
                        ? List.of()
                        : judgement.findings().stream().map(FirmSide::finding).toList(),
                null,
                decision == null
                        ? null
                        : new Judgement.Decision(
                                decision.kbClass(),
                                decision.reasons(),
                                decision.productIds(),
                                decision.explanation(),
                                NOBODY,
                                decision.on()),
                judgement.certificate());
    }

    private static Judgement.Finding finding(Judgement.Finding finding) {
        return new Judgement.Finding(
                finding.criterion(),
                finding.subject(),
                finding.finding(),
                "",
                NOBODY,
                NOBODY,
                finding.on());
    }

    private static Course course(Course course, String firmId, Set<String> office) {
        Course.Standing standing = course.standing();
        return new Course(
                course.visits().stream()
                        .map(visit -> new Course.Visit("", NOBODY, NOBODY, visit.on()))
                        .toList(),
                standing == null
                        ? null
                        : new Course.Standing(
                                standing.cause(), standing.grounds(), NOBODY, standing.since()),
                course.request(),
                course.extensions(),
                appeal(course.appeal(), office),
                null,
                course.links().stream()
                        .filter(link -> isOf(firmId, link.otherCaseId()))
                        .map(link ->
                                new Course.Link(link.relation(), link.otherCaseId(), "", link.on()))
                        .toList());
    }

    private static Course.@Nullable Appeal appeal(
            Course.@Nullable Appeal appeal, Set<String> office) {
        if (appeal == null) return null;
        Course.Ruling ruling = appeal.decision();
        return new Course.Appeal(
                appeal.grounds(),
                name(appeal.by(), office),
                appeal.on(),
                null,
                ruling == null
                        ? null
                        : new Course.Ruling(
                                ruling.upheld(), ruling.explanation(), NOBODY, ruling.on()));
    }

    /// A case is named by its firm and number (ADR 0013).
    private static boolean isOf(String firmId, String caseId) {
        return caseId.startsWith(firmId + ".");
    }
}
