package rosukh.query.certification.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rosukh.events.rules.Outcome;
import rosukh.events.rules.Scheme;
import rosukh.query.certification.casefile.Application.AttachedEvidence;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Step;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Ui;

/// Everything the page of a case shows, in its reader's words.
///
/// @param actions what this reader can do now
/// @param awaited the step the case waits for; null where nothing comes
/// @param waiting the same in words and who does it, or that the case has ended; empty where this
///   reader does it
/// @param completeness only before submission
/// @param missing what the rules still ask for, as codes
/// @param criteria only once the application was submitted
/// @param generalProofs the documents that the scheme links with no criterion
public record CaseSheet(
        CaseFile file,
        Tag stage,
        List<Step> steps,
        List<Fact> facts,
        List<Action> actions,
        @Nullable Action awaited,
        String waiting,
        @Nullable Completion completeness,
        List<String> missing,
        List<EvidenceRow> evidence,
        List<AttachedEvidence> otherEvidence,
        List<CriterionRow> criteria,
        List<Proof> generalProofs,
        List<TimelineEntry> timeline) {

    /// What would come of the application today.
    ///
    /// @param items what is missing, or the reasons, in words
    public record Completion(Tone tone, String text, List<String> items) {}

    /// Whether the reader is offered an action, for templates.
    public boolean offers(String action) {
        return actions.contains(Action.valueOf(action));
    }

    /// Whether the reader can choose between steps of the path, or has one and looks at another
    /// form.
    public boolean offersAlong() {
        return actions.size() > 1 && actions.stream().anyMatch(action -> !action.beside());
    }

    /// Whether the reader is offered anything beside the path.
    public boolean offersBeside() {
        return actions.stream().anyMatch(Action::beside);
    }

    boolean awaits(Action action) {
        return action == awaited;
    }

    public Tone waitingTone() {
        return file.stage().closed() ? Tone.NEUTRAL : Tone.INFO;
    }

    /// @param ofFirm all cases of the firm under the scheme, for what earlier refusals bar
    static CaseSheet of(
            CaseFile file,
            @Nullable Scheme scheme,
            List<CaseFile> ofFirm,
            Reader reader,
            Labels labels,
            Ui ui,
            LocalDate today) {
        List<Action> mine = Action.open(file, reader);
        LocalDate judgedOn = Objects.requireNonNullElse(file.milestones().submittedOn(), today);
        List<String> missing =
                scheme == null ? List.of() : Completeness.missing(file, scheme, ofFirm, judgedOn);
        boolean preparing = file.stage().beforeSubmission();
        List<CriterionRow> criteria =
                scheme == null || file.application().submission() == null
                        ? List.of()
                        : CriterionRow.of(file, scheme);
        Action awaited =
                Action.awaited(file, criteria.stream().allMatch(row -> row.finding() != null));
        return new CaseSheet(
                file,
                CaseRow.tag(file.stage(), labels),
                StageSteps.of(file, labels, ui.format()),
                facts(file, scheme, labels, ui.format()),
                mine,
                awaited,
                awaited != null && mine.contains(awaited) ? "" : waiting(awaited, reader, labels),
                preparing ? completion(file, scheme, ofFirm, missing, labels, today) : null,
                missing,
                scheme == null ? List.of() : EvidenceRow.of(file, scheme, missing, judgedOn),
                EvidenceRow.others(file, scheme),
                criteria,
                scheme == null || criteria.isEmpty() ? List.of() : Proof.general(file, scheme),
                timeline(file, labels, ui.format()));
    }

    private static List<Fact> facts(
            CaseFile file, @Nullable Scheme scheme, Labels labels, Format format) {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                Fact.link(
                        labels.say("certification.case.firm"),
                        file.firm().name(),
                        "/firms/" + file.firmId()));
        facts.add(Fact.id(labels.say("certification.case.legal-id"), file.firm().legalId()));
        facts.add(
                Fact.of(
                        labels.say("certification.case.industry"),
                        labels.industry(file.firm().industryGroup())));
        facts.add(
                Fact.of(
                        labels.say("certification.case.place"),
                        labels.estate(file.estateKey())
                                + " ("
                                + labels.province(file.provinceKey())
                                + ")"));
        facts.add(scheme(file, scheme, labels));
        facts.add(Fact.of(labels.say("certification.case.class"), labels.kbClass(file.kbClass())));
        facts.add(
                Fact.of(
                        labels.say("certification.case.opened"),
                        format.date(file.milestones().openedOn())));
        facts.add(Fact.id(labels.say("certification.case.id"), file.caseId()));
        return facts;
    }

    private static Fact scheme(CaseFile file, @Nullable Scheme scheme, Labels labels) {
        String label = labels.say("certification.case.scheme");
        if (scheme == null) return Fact.of(label, labels.say("certification.case.scheme.unknown"));
        String how =
                file.application().submission() == null
                        ? "certification.case.scheme.preview"
                        : "certification.case.scheme.pinned";
        return Fact.link(
                label,
                labels.scheme(file.schemeId()) + " – " + labels.say(how, scheme.version()),
                "/schemes/" + scheme.id() + "/" + scheme.version());
    }

    private static String waiting(@Nullable Action awaited, Reader reader, Labels labels) {
        if (awaited == null) return labels.say("certification.case.ended");
        if (reader.onlyOwnFirm() && awaited.office() != null)
            return labels.say("certification.awaited." + awaited.office());
        String who =
                awaited.roles().stream()
                        .map(role -> labels.say("certification.role." + role.key()))
                        .sorted()
                        .reduce((a, b) -> a + labels.say("schemes.list-separator") + " " + b)
                        .orElse("");
        return labels.say(
                "certification.case.waiting", labels.say("certification.action." + awaited), who);
    }

    private static Completion completion(
            CaseFile file,
            @Nullable Scheme scheme,
            List<CaseFile> ofFirm,
            List<String> missing,
            Labels labels,
            LocalDate today) {
        String key = "certification.case.complete.";
        if (scheme == null)
            return new Completion(Tone.WARN, labels.say(key + "unknown"), List.of());
        Outcome outcome = Completeness.of(file, scheme, ofFirm, today);
        List<String> reasons = outcome.codes().stream().map(labels::reason).toList();
        if (outcome.status() == Outcome.Status.INVALID)
            return new Completion(Tone.BAD, labels.say(key + "invalid"), reasons);
        if (outcome.status() == Outcome.Status.BARRED)
            return new Completion(Tone.BAD, labels.say(key + "barred"), reasons);
        if (!missing.isEmpty())
            return new Completion(
                    Tone.WARN,
                    labels.say(key + "no", scheme.version()),
                    missing.stream().map(labels::reason).toList());
        return outcome.eligible()
                ? new Completion(Tone.GOOD, labels.say(key + "yes", scheme.version()), List.of())
                : new Completion(Tone.WARN, labels.say(key + "refused", scheme.version()), reasons);
    }

    private static List<TimelineEntry> timeline(CaseFile file, Labels labels, Format format) {
        EventText text = new EventText(labels, format, file);
        return file.timeline().reversed().stream()
                .map(entry -> TimelineEntries.of(entry, text.of(entry), labels, format))
                .toList();
    }
}
