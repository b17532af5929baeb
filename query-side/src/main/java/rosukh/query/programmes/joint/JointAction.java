package rosukh.query.programmes.joint;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rosukh.events.programmes.OutputKind;
import rosukh.events.programmes.ProgrammeModel;
import rosukh.events.programmes.Rating;
import rosukh.events.programmes.Verdict;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;
import rosukh.query.kernel.parts.Blank;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.programmes.joint.JointProgrammeFile.ModelVersion;
import rosukh.query.programmes.joint.JointProgrammeFile.State;

/// What can be asked of a joint programme: by whom, and when the page offers it. The command side
/// decides; this only spares people forms that would be refused.
public enum JointAction {
    OPEN_REVIEW("review"),
    REVIEW("opinions"),
    SIGN("signatures"),
    START("start"),
    PAY("contributions"),
    SPEND("expenses"),
    REACH("milestones"),
    LINK("outputs"),
    REVISE("versions"),
    EVALUATE("evaluation"),
    CLOSE("closing"),
    REPLICATE("replications");

    private final String end;

    JointAction(String end) {
        this.end = end;
    }

    private Set<Role> roles() {
        return switch (this) {
            case START, EVALUATE, CLOSE -> EnumSet.of(Role.MANAGER, Role.COMMITTEE);
            case OPEN_REVIEW, REVIEW, SIGN, PAY, SPEND, REACH, LINK, REVISE, REPLICATE ->
                    EnumSet.of(Role.OFFICER);
        };
    }

    static List<JointAction> open(JointProgrammeFile file, Reader reader) {
        return Arrays.stream(values())
                .filter(each -> reader.has(each.roles().toArray(Role[]::new)))
                .filter(each -> each.isOpen(file))
                .toList();
    }

    private boolean isOpen(JointProgrammeFile file) {
        ModelVersion newest = file.versions().getLast();
        boolean over = file.state() == State.EVALUATED || file.state() == State.CLOSED;
        boolean running = file.state() == State.RUNNING;
        boolean waits = newest.number() != file.agreedVersion() && !over;
        return switch (this) {
            case OPEN_REVIEW -> waits && newest.opinions().isEmpty();
            case REVIEW -> waits;
            case SIGN -> waits && !newest.opinions().isEmpty();
            case START -> file.state() == State.AGREED;
            case PAY -> file.agreedVersion() > 0 && !over;
            case SPEND, REACH, LINK, EVALUATE -> running;
            case REVISE -> !over;
            case CLOSE -> file.state() == State.EVALUATED;
            case REPLICATE -> over;
        };
    }

    String path(String programmeId) {
        return "/forms/programmes/" + programmeId + "/" + end;
    }

    /// The fields of its form; labels are `programmes.form.<name>`.
    List<Blank> blanks(JointProgrammeFile file, JointWords words, CodeLists lists) {
        ModelVersion newest = file.versions().getLast();
        Blank partner = Blank.choice("partner", partners(newest.model()));
        Blank milestone = Blank.choice("milestone", milestones(file.holding().model()));
        Blank amount = Blank.of("amount", Blank.Kind.NUMBER);
        Blank reference = Blank.of("reference", Blank.Kind.TEXT);
        Blank document = Blank.of("documentSha256", Blank.Kind.IDENTIFIER);
        return switch (this) {
            case OPEN_REVIEW, START, CLOSE -> List.of();
            case REVIEW ->
                    List.of(
                            partner,
                            Blank.choice(
                                    "verdict",
                                    JointFilters.options(Verdict.values(), "verdict.", words)),
                            Blank.of("remarks", Blank.Kind.AREA).whichMayBeEmpty(),
                            reference);
            case SIGN -> List.of(partner, Blank.of("modelSha256", Blank.Kind.IDENTIFIER), document);
            case PAY ->
                    List.of(
                            Blank.choice("partner", partners(file.holding().model())),
                            amount,
                            reference);
            case SPEND ->
                    List.of(amount, Blank.of("purpose", Blank.Kind.TEXT), milestone, reference);
            case REACH -> List.of(milestone, document);
            case LINK ->
                    List.of(
                            Blank.choice(
                                    "kind",
                                    JointFilters.options(OutputKind.values(), "kind.", words)),
                            Blank.of("position", Blank.Kind.NUMBER));
            case REVISE -> revised(newest.model(), lists);
            case EVALUATE ->
                    List.of(
                            Blank.choice(
                                    "rating",
                                    JointFilters.options(Rating.values(), "rating.", words)),
                            Blank.of("findings", Blank.Kind.AREA),
                            document);
            case REPLICATE ->
                    List.of(
                            Blank.of("title", Blank.Kind.TEXT).holding(file.title()),
                            Blank.choice("provinceKey", lists.provinces()),
                            Blank.of("startsOn", Blank.Kind.DATE));
        };
    }

    /// The fields of a model that is written for the first time.
    static List<Blank> drafting(CodeLists lists) {
        return List.of(
                Blank.of("title", Blank.Kind.TEXT),
                Blank.of("objective", Blank.Kind.AREA),
                Blank.choice("provinceKey", lists.provinces()),
                Blank.of("startsOn", Blank.Kind.DATE),
                Blank.of("endsOn", Blank.Kind.DATE),
                Blank.of("budget", Blank.Kind.NUMBER),
                Blank.of("partners", Blank.Kind.AREA).withHint(),
                Blank.of("milestones", Blank.Kind.AREA).withHint(),
                Blank.of("targets", Blank.Kind.AREA).withHint());
    }

    private static List<Blank> revised(ProgrammeModel model, CodeLists lists) {
        return List.of(
                Blank.of("grounds", Blank.Kind.AREA),
                Blank.of("title", Blank.Kind.TEXT).holding(model.title()),
                Blank.of("objective", Blank.Kind.AREA).holding(model.objective()),
                Blank.choice("provinceKey", lists.provinces()).holding(model.provinceKey()),
                Blank.of("startsOn", Blank.Kind.DATE).holding(model.startsOn().toString()),
                Blank.of("endsOn", Blank.Kind.DATE).holding(model.endsOn().toString()),
                Blank.of("budget", Blank.Kind.NUMBER).holding(String.valueOf(model.budget())),
                Blank.of("partners", Blank.Kind.AREA)
                        .withHint()
                        .holding(
                                model.partners().stream()
                                        .map(each ->
                                                each.key()
                                                        + "; "
                                                        + each.name()
                                                        + "; "
                                                        + each.contribution())
                                        .collect(Collectors.joining("\n"))),
                Blank.of("milestones", Blank.Kind.AREA)
                        .withHint()
                        .holding(
                                model.milestones().stream()
                                        .map(each ->
                                                String.join(
                                                        "; ",
                                                        each.key(),
                                                        each.title(),
                                                        each.deliverable(),
                                                        each.dueOn().toString()))
                                        .collect(Collectors.joining("\n"))),
                Blank.of("targets", Blank.Kind.AREA)
                        .withHint()
                        .holding(
                                model.targets().stream()
                                        .map(each -> each.kind() + "; " + each.count())
                                        .collect(Collectors.joining("\n"))));
    }

    private static List<Option> partners(ProgrammeModel model) {
        return model.partners().stream().map(each -> new Option(each.key(), each.name())).toList();
    }

    private static List<Option> milestones(ProgrammeModel model) {
        return model.milestones().stream()
                .map(each -> new Option(each.key(), each.title()))
                .toList();
    }
}
