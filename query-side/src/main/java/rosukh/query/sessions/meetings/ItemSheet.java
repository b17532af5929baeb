package rosukh.query.sessions.meetings;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosukh.events.sessions.AgendaItem;
import rosukh.events.sessions.Meeting;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Ui;

/// An item of the agenda as its page shows it.
///
/// @param firm name of the firm
/// @param versionNow version of the case now
/// @param changed says that the case has changed since it was put on the agenda; null unless it has
///   and still waits
/// @param votes who has voted, who keeps out, and whose vote is awaited
/// @param count what the votes came to, in words; null before
/// @param reasons of a refusal, in words
/// @param failure why the case refused the decision, in words; null unless it did
/// @param actions what the reader may do
public record ItemSheet(
        AgendaItem item,
        String firm,
        long versionNow,
        @Nullable Tag changed,
        Tag state,
        List<Row> votes,
        @Nullable String count,
        List<String> reasons,
        @Nullable Tag failure,
        List<Action> actions) {

    /// A member and what it said on the item.
    ///
    /// @param version of the case it saw; null without a vote
    public record Row(String member, Tag vote, String note, @Nullable Long version) {}

    static ItemSheet of(
            Meeting meeting,
            AgendaItem item,
            Origin.Case known,
            Sessions sessions,
            Reader reader,
            Words words,
            Ui ui) {
        AgendaItem.Count count = item.count();
        return new ItemSheet(
                item,
                sessions.nameOf(known.firmId()),
                known.version(),
                item.holdsCase() && known.version() != item.caseVersion()
                        ? new Tag(Tone.WARN, words.say("changed", ui.format().n(known.version())))
                        : null,
                words.tag(item),
                ItemVotes.of(meeting, item, words),
                count == null
                        ? null
                        : words.say(
                                "count",
                                ui.format().n(count.grants()),
                                ui.format().n(count.refusals()),
                                ui.format().n(count.abstentions()),
                                ui.format().n(count.caseVersion())),
                count == null ? List.of() : reasons(count.reasons(), known, sessions, ui),
                item.failure() == null ? null : new Tag(Tone.BAD, words.problem(item.failure())),
                Action.open(meeting, item, reader));
    }

    private static List<String> reasons(
            List<String> codes, Origin.Case known, Sessions sessions, Ui ui) {
        Map<String, String> texts = texts(known, sessions, ui);
        return codes.stream().map(code -> texts.getOrDefault(code, code)).toList();
    }

    /// The reasons of the case's scheme by code, in the reader's language.
    static Map<String, String> texts(Origin.Case known, Sessions sessions, Ui ui) {
        return sessions.reasonsOf(known.schemeId()).stream()
                .collect(
                        Collectors.toMap(
                                Origin.Reason::code,
                                each -> ui.lang().of(each.fa(), each.en()),
                                (one, _) -> one));
    }
}
