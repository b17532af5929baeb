package rosukh.query.council.register;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import rosukh.events.council.Ballot;
import rosukh.events.council.CouncilMeeting;
import rosukh.events.council.Direction;
import rosukh.events.council.Gauge;
import rosukh.events.council.Seat;
import rosukh.events.council.Topic;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.parts.Blank;
import rosukh.query.kernel.parts.Blank.Kind;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Ui;

/// A meeting as its page shows it to a reader.
///
/// @param action the form shown; null where there is none
/// @param topic number of the topic the form is about; 0 for none
/// @param path where the form is sent; empty without one
/// @param blanks its fields
/// @param gauges that a draft can name
/// @param areas that a draft can name
/// @param directions that a draft can name
public record MeetingSheet(
        MeetingFile file,
        Tag phase,
        List<Fact> facts,
        List<Sitting> seats,
        List<Item> topics,
        List<Action> actions,
        @Nullable Action action,
        int topic,
        String path,
        List<Blank> blanks,
        List<Option> gauges,
        List<Option> areas,
        List<Option> directions,
        List<TimelineEntry> history) {

    /// A member.
    public record Sitting(Seat seat, String sector, boolean present) {}

    /// A topic with its votes and what may be done with it.
    ///
    /// @param votes accounts with their votes in words
    public record Item(
            Topic topic,
            Tag state,
            String aim,
            String count,
            List<Vote> votes,
            List<Action> actions) {}

    /// A vote or a recusal.
    public record Vote(String member, String said) {}

    static MeetingSheet of(
            MeetingFile file,
            @Nullable String asked,
            int topic,
            Reader reader,
            MessageSource messages,
            Ui ui) {
        Words words = new Words(messages, ui.format());
        CouncilMeeting meeting = file.meeting();
        List<Action> actions = Action.open(meeting, reader, ui.today());
        List<Item> items =
                meeting.topics().stream()
                        .map(each ->
                                new Item(
                                        each,
                                        words.tag(each.state()),
                                        words.aim(each.added().aim()),
                                        count(each, words),
                                        votes(each, words),
                                        Action.open(meeting, each, reader)))
                        .toList();
        Stream<Action> open =
                topic == 0
                        ? actions.stream()
                        : items.stream()
                                .filter(each -> each.topic().number() == topic)
                                .flatMap(each -> each.actions().stream());
        Action action = open.filter(each -> each.name().equals(asked)).findFirst().orElse(null);
        String at = "/forms/council/meetings/" + file.meetingId() + "/";
        CodeLists lists = new CodeLists(ui.lang());
        return new MeetingSheet(
                file,
                words.tag(meeting.phase()),
                facts(meeting, words, ui),
                meeting.convened().seats().stream()
                        .map(each ->
                                new Sitting(
                                        each,
                                        words.say("sector." + each.sector()),
                                        meeting.present().contains(each.account())))
                        .toList(),
                items,
                actions,
                action,
                topic,
                action == null
                        ? ""
                        : at + (topic == 0 ? "" : "topics/" + topic + "/") + action.path(),
                action == null ? List.of() : blanks(action, meeting, words),
                Arrays.stream(Gauge.values())
                        .map(each -> new Option(each.name(), words.gauge(each)))
                        .toList(),
                Stream.of(
                                List.of(new Option("IR", words.say("area.nation"))),
                                lists.provinces(),
                                lists.estates(null))
                        .flatMap(List::stream)
                        .toList(),
                Arrays.stream(Direction.values())
                        .map(each -> new Option(each.name(), words.say("direction." + each)))
                        .toList(),
                file.history().reversed().stream().map(words::entry).toList());
    }

    private static List<Fact> facts(CouncilMeeting meeting, Words words, Ui ui) {
        return List.of(
                Fact.of(words.say("fact.meets"), ui.format().date(meeting.convened().meetsOn())),
                Fact.of(words.say("fact.place"), meeting.convened().place()),
                Fact.id(words.say("fact.chair"), meeting.convened().chair()),
                Fact.id(words.say("fact.secretary"), meeting.convened().secretary()),
                Fact.of(words.say("fact.quorum"), ui.format().n(meeting.convened().quorum())));
    }

    private static List<Blank> blanks(Action action, CouncilMeeting meeting, Words words) {
        Blank on = Blank.of("on", Kind.DATE).whichMayBeEmpty();
        Blank grounds = Blank.of("grounds", Kind.AREA);
        return switch (action) {
            case OPEN ->
                    List.of(
                            new Blank("present", Kind.CHECKS, null, false, members(meeting, words)),
                            on);
            case CANCEL, DEFER -> List.of(grounds, on);
            case DRAFT, COUNT -> List.of(on);
            case SIGN ->
                    List.of(
                            Blank.of("sha256", Kind.IDENTIFIER)
                                    .holding(String.valueOf(meeting.sha256())),
                            on);
            case VOTE ->
                    List.of(
                            Blank.choice(
                                    "ballot",
                                    Arrays.stream(Ballot.values())
                                            .map(each ->
                                                    new Option(
                                                            each.name(),
                                                            words.say("ballot." + each)))
                                            .toList()),
                            on);
            case RECUSE ->
                    List.of(
                            Blank.choice("member", members(meeting, words)),
                            Blank.of("conflict", Kind.AREA),
                            on);
            case PUT, PROGRESS, FILE, MOVE, PRIORITY, CLOSE -> List.of();
        };
    }

    private static List<Option> members(CouncilMeeting meeting, Words words) {
        return meeting.convened().seats().stream()
                .map(each ->
                        new Option(
                                each.account(),
                                each.account() + " · " + words.say("sector." + each.sector())))
                .toList();
    }

    private static List<Vote> votes(Topic topic, Words words) {
        return Stream.concat(
                        topic.votes().stream()
                                .map(each ->
                                        new Vote(
                                                each.member(),
                                                words.say("ballot." + each.ballot()))),
                        topic.recusals().stream()
                                .map(each ->
                                        new Vote(
                                                each.member(),
                                                words.say("recused", each.conflict()))))
                .toList();
    }

    private static String count(Topic topic, Words words) {
        Topic.Count count = topic.count();
        return count == null
                ? topic.grounds()
                : words.say(
                        "count",
                        words.format().n(count.inFavour()),
                        words.format().n(count.against()),
                        words.format().n(count.abstained()));
    }
}
