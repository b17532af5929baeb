package rosukh.query.sessions.meetings;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosukh.events.sessions.AgendaItem;
import rosukh.events.sessions.Meeting;
import rosukh.events.sessions.Member;
import rosukh.events.sessions.RecusalGround;
import rosukh.events.sessions.Vote;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.show.Ui;

/// What can be chosen in the form that is shown.
///
/// @param options of its one list: cases, items, members, votes or reasons
/// @param grounds of a recusal
public record Choices(List<Option> options, List<Option> grounds) {

    private static final Choices NONE = new Choices(List.of(), List.of());

    static Choices of(
            @Nullable Action action,
            @Nullable ItemSheet asked,
            SessionFile file,
            Sessions sessions,
            Reader reader,
            Words words,
            Ui ui) {
        if (action == null) return NONE;
        Meeting meeting = file.meeting();
        return switch (action) {
            case ADD ->
                    one(sessions.waiting(reader).stream().map(c -> option(c, sessions)).toList());
            case STRIKE -> one(waiting(meeting, sessions, reader, ui));
            case OPEN -> one(meeting.members().stream().map(Choices::option).toList());
            case VOTE ->
                    one(
                            Arrays.stream(Vote.values())
                                    .map(v -> new Option(v.name(), words.say("vote." + v)))
                                    .toList());
            case RECUSE ->
                    new Choices(
                            asked == null ? List.of() : members(meeting, asked.item(), reader),
                            Arrays.stream(RecusalGround.values())
                                    .map(g -> new Option(g.name(), words.say("ground." + g)))
                                    .toList());
            case CONCLUDE -> one(asked == null ? List.of() : reasons(asked, sessions, reader, ui));
            case CANCEL, DRAFT, SIGN, DEFER -> NONE;
        };
    }

    private static Choices one(List<Option> options) {
        return new Choices(options, List.of());
    }

    private static Option option(Origin.Case waiting, Sessions sessions) {
        return new Option(
                waiting.caseId() + "@" + waiting.version(),
                sessions.nameOf(waiting.firmId()) + " · " + waiting.caseId());
    }

    private static Option option(Member member) {
        return new Option(member.account(), member.account() + " · " + member.organisation());
    }

    private static List<Option> waiting(Meeting meeting, Sessions sessions, Reader reader, Ui ui) {
        return meeting.items().stream()
                .filter(each -> each.state() == AgendaItem.State.WAITING)
                .flatMap(each ->
                        sessions.caseOf(each.caseId(), reader).stream()
                                .map(known ->
                                        new Option(
                                                "" + each.item(),
                                                ui.format().n(each.item())
                                                        + " · "
                                                        + sessions.nameOf(known.firmId()))))
                .toList();
    }

    /// A member recuses itself; who runs the session may see to any other.
    private static List<Option> members(Meeting meeting, AgendaItem item, Reader reader) {
        return meeting.voters(item).stream()
                .filter(each ->
                        Action.runs(meeting, reader) || each.account().equals(reader.account()))
                .map(Choices::option)
                .toList();
    }

    private static List<Option> reasons(ItemSheet asked, Sessions sessions, Reader reader, Ui ui) {
        return sessions.caseOf(asked.item().caseId(), reader).stream()
                .flatMap(known -> {
                    Map<String, String> texts = ItemSheet.texts(known, sessions, ui);
                    return known.reasons().stream()
                            .map(code -> new Option(code, texts.getOrDefault(code, code)));
                })
                .toList();
    }
}
