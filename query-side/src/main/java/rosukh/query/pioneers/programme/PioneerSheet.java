package rosukh.query.pioneers.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import rosukh.events.pioneers.Criterion;
import rosukh.events.pioneers.Finding;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.parts.Blank;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Ui;

/// One firm of the programme as its page shows it to a reader.
///
/// @param grade null where it is no pioneer
/// @param actions what the reader may do with it as a whole
/// @param action the form shown; null where there is none
/// @param of id of the amount or incentive the form is about; empty for none
/// @param path where the form is sent; empty without one
/// @param blanks its fields
public record PioneerSheet(
        PioneerFile file,
        Tag state,
        @Nullable Tag grade,
        List<Fact> facts,
        List<Measured> findings,
        List<Promised> pledges,
        List<Shown> proofs,
        List<Given> incentives,
        List<Action> actions,
        @Nullable Action action,
        String of,
        String path,
        List<Blank> blanks,
        List<TimelineEntry> history) {

    /// A criterion with its limit and what was found.
    public record Measured(String criterion, String limit, String found, Tag met) {}

    /// A commitment.
    ///
    /// @param share verified of it
    public record Promised(Pledge pledge, String kind, String share) {}

    /// An amount, and what may be done with it.
    public record Shown(Proof proof, String kind, Tag state, List<Action> actions) {}

    /// An incentive, how it was counted, and what may be done with it.
    public record Given(Incentive incentive, Tag state, String counted, List<Action> actions) {}

    static PioneerSheet of(
            PioneerFile file,
            @Nullable String asked,
            String of,
            Reader reader,
            MessageSource messages,
            Ui ui) {
        Words words = new Words(messages, ui.format());
        List<Action> actions = Action.open(file, reader, ui.today());
        List<Shown> proofs =
                file.proofs().reversed().stream()
                        .map(each -> shown(each, file, reader, words))
                        .toList();
        List<Given> incentives =
                file.incentives().reversed().stream()
                        .map(each -> given(each, file, reader, words))
                        .toList();
        Stream<Action> open =
                of.isEmpty()
                        ? actions.stream()
                        : Stream.concat(
                                proofs.stream()
                                        .filter(each -> each.proof().id().equals(of))
                                        .flatMap(each -> each.actions().stream()),
                                incentives.stream()
                                        .filter(each -> each.incentive().id().equals(of))
                                        .flatMap(each -> each.actions().stream()));
        @Nullable Action action =
                open.filter(each -> each.name().equals(asked)).findFirst().orElse(null);
        return new PioneerSheet(
                file,
                words.tag(file.state()),
                file.state() == PioneerFile.State.PIONEER ? grade(file, words) : null,
                facts(file, words, ui),
                file.findings().stream().map(each -> measured(each, words)).toList(),
                file.pledges().stream().map(each -> promised(each, words)).toList(),
                proofs,
                incentives,
                actions,
                action,
                of,
                action == null ? "" : action.path(file.firmId(), of),
                action == null ? List.of() : action.blanks(file, of, words),
                file.history().reversed().stream().map(words::entry).toList());
    }

    private static Tag grade(PioneerFile file, Words words) {
        return new Tag(
                switch (file.grade()) {
                    case FULL -> Tone.GOOD;
                    case REDUCED -> Tone.WARN;
                },
                words.say("grade." + file.grade()));
    }

    private static List<Fact> facts(PioneerFile file, Words words, Ui ui) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.link(words.say("fact.firm"), file.name(), "/firms/" + file.firmId()));
        facts.add(Fact.of(words.say("fact.round"), ui.format().n(file.round())));
        facts.add(Fact.of(words.say("fact.size"), words.say("size." + file.figures().size())));
        facts.add(Fact.of(words.say("fact.purchases"), words.rials(file.figures().purchases())));
        facts.add(Fact.of(words.say("fact.rd-spend"), words.rials(file.figures().rdSpend())));
        facts.add(Fact.of(words.say("fact.years"), ui.format().n(file.figures().years())));
        facts.add(
                Fact.of(words.say("fact.broken"), ui.format().n(file.figures().brokenContracts())));
        facts.add(Fact.id(words.say("fact.document"), file.document()));
        facts.add(Fact.id(words.say("fact.nominated-by"), file.nominatedBy()));
        if (file.rulesVersion() > 0)
            facts.add(
                    Fact.link(
                            words.say("fact.rules"),
                            ui.format().n(file.rulesVersion()),
                            "/pioneers/rules#version-" + file.rulesVersion()));
        if (file.since() != null)
            facts.add(Fact.of(words.say("fact.since"), ui.format().date(file.since())));
        if (file.nextDueOn() != null)
            facts.add(Fact.of(words.say("fact.review"), ui.format().date(file.nextDueOn())));
        if (file.endedOn() != null)
            facts.add(Fact.of(words.say("fact.ended"), ui.format().date(file.endedOn())));
        return List.copyOf(facts);
    }

    private static Measured measured(Finding finding, Words words) {
        return new Measured(
                words.say("criterion." + finding.criterion()),
                figure(finding.criterion(), finding.limit(), words),
                figure(finding.criterion(), finding.found(), words),
                finding.met()
                        ? new Tag(Tone.GOOD, words.say("met"))
                        : new Tag(Tone.BAD, words.say("unmet")));
    }

    private static String figure(Criterion criterion, long figure, Words words) {
        return switch (criterion) {
            case SIZE -> words.say("rank." + figure);
            case PURCHASES, RD_SPEND -> words.rials(figure);
            case YEARS, BROKEN_CONTRACTS -> words.format().n(figure);
        };
    }

    private static Promised promised(Pledge pledge, Words words) {
        return new Promised(
                pledge,
                words.kind(pledge.kind()),
                words.format().percentOf(pledge.verified(), pledge.amount()));
    }

    private static Shown shown(Proof proof, PioneerFile file, Reader reader, Words words) {
        return new Shown(
                proof,
                words.kind(proof.kind()),
                words.tag(proof.state()),
                Action.open(proof, file, reader));
    }

    private static Given given(Incentive each, PioneerFile file, Reader reader, Words words) {
        String counted =
                words.say(
                        "counted",
                        words.rials(each.verified()),
                        words.share(each.share()),
                        words.share(each.gradeShare()),
                        words.rials(each.cap()),
                        words.rials(each.most()),
                        words.format().n(each.rulesVersion()));
        return new Given(each, words.tag(each.state()), counted, Action.open(each, file, reader));
    }
}
