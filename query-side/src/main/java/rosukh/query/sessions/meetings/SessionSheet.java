package rosukh.query.sessions.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import rosukh.events.sessions.AgendaItem;
import rosukh.events.sessions.Meeting;
import rosukh.events.sessions.Meeting.Phase;
import rosukh.events.sessions.Member;
import rosukh.events.sessions.Office;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Ui;

/// One session as its page shows it to a reader.
///
/// @param items those within the reader's reach
/// @param hidden how many items lie outside of it
/// @param actions what the reader may do with the session
/// @param action the form shown; null where there is none
/// @param asked the item the form is about; null where it is about the session
/// @param choices what can be chosen in the form
public record SessionSheet(
        SessionFile file,
        Tag phase,
        List<Fact> facts,
        List<Seat> seats,
        List<ItemSheet> items,
        int hidden,
        List<Action> actions,
        @Nullable Action action,
        @Nullable ItemSheet asked,
        Choices choices,
        List<TimelineEntry> history) {

    /// A member and its part.
    ///
    /// @param present null before the opening
    public record Seat(Member member, String part, @Nullable Tag present) {}

    static SessionSheet of(
            SessionFile file,
            @Nullable String askedFor,
            int number,
            Sessions sessions,
            Reader reader,
            MessageSource messages,
            Ui ui) {
        Words words = new Words(messages, ui.format());
        Meeting meeting = file.meeting();
        List<ItemSheet> items = items(meeting, sessions, reader, words, ui);
        List<Action> actions = Action.open(meeting, reader, ui.today());
        @Nullable ItemSheet asked =
                items.stream()
                        .filter(each -> each.item().item() == number)
                        .findFirst()
                        .orElse(null);
        @Nullable Action action =
                Stream.concat(
                                actions.stream(),
                                asked == null ? Stream.of() : asked.actions().stream())
                        .filter(each -> each.name().equals(askedFor))
                        .findFirst()
                        .orElse(null);
        return new SessionSheet(
                file,
                words.tag(meeting.phase()),
                facts(meeting, words, ui),
                seats(meeting, words),
                items,
                meeting.items().size() - items.size(),
                actions,
                action,
                asked,
                Choices.of(action, asked, file, sessions, reader, words, ui),
                file.history().reversed().stream().map(words::entry).toList());
    }

    private static List<ItemSheet> items(
            Meeting meeting, Sessions sessions, Reader reader, Words words, Ui ui) {
        List<ItemSheet> items = new ArrayList<>();
        for (AgendaItem item : meeting.items())
            sessions.caseOf(item.caseId(), reader)
                    .map(known -> ItemSheet.of(meeting, item, known, sessions, reader, words, ui))
                    .ifPresent(items::add);
        return items;
    }

    private static List<Fact> facts(Meeting meeting, Words words, Ui ui) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(words.say("fact.meets"), ui.format().date(meeting.meetsOn())));
        facts.add(Fact.of(words.say("fact.place"), meeting.place()));
        facts.add(Fact.of(words.say("fact.body"), meeting.body()));
        facts.add(Fact.of(words.say("office.CHAIR"), meeting.chair()));
        facts.add(Fact.of(words.say("office.SECRETARY"), meeting.secretary().account()));
        facts.add(Fact.of(words.say("fact.quorum"), ui.format().n(meeting.quorum())));
        if (meeting.openedOn() != null)
            facts.add(Fact.of(words.say("fact.opened"), ui.format().date(meeting.openedOn())));
        for (Office office : Office.values())
            meeting.signatures().stream()
                    .filter(each -> each.office() == office)
                    .forEach(each ->
                            facts.add(
                                    Fact.of(
                                            words.say("fact.signed." + office),
                                            ui.format().date(each.signedOn()))));
        return List.copyOf(facts);
    }

    private static List<Seat> seats(Meeting meeting, Words words) {
        return meeting.members().stream()
                .map(each ->
                        new Seat(
                                each,
                                words.say(
                                        each.account().equals(meeting.chair())
                                                ? "office.CHAIR"
                                                : "member"),
                                presence(meeting, each, words)))
                .toList();
    }

    private static @Nullable Tag presence(Meeting meeting, Member member, Words words) {
        if (meeting.phase() == Phase.CONVENED || meeting.phase() == Phase.CANCELLED) return null;
        boolean present = meeting.present().contains(member.account());
        return present
                ? new Tag(Tone.GOOD, words.say("present"))
                : new Tag(Tone.NEUTRAL, words.say("absent"));
    }
}
