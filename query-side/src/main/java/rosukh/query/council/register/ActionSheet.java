package rosukh.query.council.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import rosukh.events.council.Result;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.parts.Blank;
import rosukh.query.kernel.parts.Blank.Kind;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.show.Ui;

/// An action item as its page shows it to a reader.
///
/// @param deadlines every deadline it has had, the first one first
/// @param action the form shown; null where there is none
/// @param path where the form is sent; empty without one
/// @param blanks its fields
public record ActionSheet(
        ActionFile file,
        Tag state,
        List<Fact> facts,
        List<Deadline> deadlines,
        List<Action> actions,
        @Nullable Action action,
        String path,
        List<Blank> blanks,
        List<TimelineEntry> history) {

    /// A deadline.
    ///
    /// @param day null where the calendar does not reach so far
    /// @param grounds why it took the place of the one before; empty for the first
    /// @param movedBy likewise
    public record Deadline(@Nullable LocalDate day, String grounds, String movedBy) {}

    static ActionSheet of(
            ActionFile file,
            @Nullable String asked,
            Counting counting,
            Reader reader,
            MessageSource messages,
            Ui ui) {
        Words words = new Words(messages, ui.format());
        List<Action> actions = Action.open(file, reader);
        Action action =
                actions.stream().filter(each -> each.name().equals(asked)).findFirst().orElse(null);
        return new ActionSheet(
                file,
                words.tag(file, counting),
                facts(file, counting, words, ui),
                deadlines(file, counting),
                actions,
                action,
                action == null
                        ? ""
                        : "/forms/council/actions/" + file.actionId() + "/" + action.path(),
                action == null ? List.of() : blanks(action, file, words),
                file.history().reversed().stream().map(words::entry).toList());
    }

    private static List<Fact> facts(ActionFile file, Counting counting, Words words, Ui ui) {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                Fact.link(
                        words.say("fact.resolution"),
                        file.title(),
                        "/council/resolutions/" + file.resolutionId()));
        facts.add(Fact.of(words.say("fact.adopted"), ui.format().date(file.adoptedOn())));
        facts.add(Fact.id(words.say("fact.owner"), file.owner()));
        facts.add(Fact.of(words.say("fact.measure"), file.measure()));
        facts.add(Fact.of(words.say("fact.target"), file.target()));
        Optional<LocalDate> due = counting.due(file);
        facts.add(
                Fact.of(
                        words.say("fact.due"),
                        due.map(ui.format()::date).orElse(words.say("due.unknown"))));
        facts.add(
                Fact.of(
                        words.say("fact.priority"),
                        words.say(file.priority() ? "priority.yes" : "priority.no")));
        if (file.percent() >= 0)
            facts.add(
                    Fact.of(
                            words.say("fact.percent"),
                            ui.format().percent(file.percent() / 100.0)));
        if (file.closedOn() != null)
            facts.add(Fact.of(words.say("fact.closed"), ui.format().date(file.closedOn())));
        if (!file.proof().isEmpty()) facts.add(Fact.of(words.say("fact.proof"), file.proof()));
        return facts;
    }

    private static List<Deadline> deadlines(ActionFile file, Counting counting) {
        List<Deadline> all = new ArrayList<>();
        all.add(new Deadline(file.term().due(counting.calendar(), 0).orElse(null), "", ""));
        for (int move = 1; move <= file.moves().size(); move++)
            all.add(
                    new Deadline(
                            file.term().due(counting.calendar(), move).orElse(null),
                            file.moves().get(move - 1).grounds(),
                            file.moves().get(move - 1).movedBy()));
        return all;
    }

    private static List<Blank> blanks(Action action, ActionFile file, Words words) {
        Blank on = Blank.of("on", Kind.DATE).whichMayBeEmpty();
        Blank grounds = Blank.of("grounds", Kind.AREA);
        return switch (action) {
            case PROGRESS ->
                    List.of(Blank.of("percent", Kind.NUMBER), Blank.of("said", Kind.AREA), on);
            case FILE ->
                    List.of(Blank.of("title", Kind.TEXT), Blank.of("sha256", Kind.IDENTIFIER), on);
            case MOVE -> List.of(Blank.of("workingDays", Kind.NUMBER), grounds, on);
            case PRIORITY ->
                    List.of(
                            new Blank(
                                    "priority",
                                    Kind.HIDDEN,
                                    String.valueOf(!file.priority()),
                                    false,
                                    List.of()),
                            grounds,
                            on);
            case CLOSE ->
                    List.of(
                            Blank.choice(
                                    "result",
                                    Arrays.stream(Result.values())
                                            .map(each ->
                                                    new Option(
                                                            each.name(),
                                                            words.say("state." + each)))
                                            .toList()),
                            new Blank(
                                    "evidence",
                                    Kind.CHECKS,
                                    null,
                                    false,
                                    file.documents().stream()
                                            .map(each ->
                                                    new Option(
                                                            String.valueOf(each.number()),
                                                            each.title()))
                                            .toList()),
                            grounds,
                            on);
            case PUT, OPEN, CANCEL, DRAFT, SIGN, VOTE, RECUSE, COUNT, DEFER -> List.of();
        };
    }
}
