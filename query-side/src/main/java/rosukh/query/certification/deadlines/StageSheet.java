package rosukh.query.certification.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rosukh.events.values.Label;
import rosukh.query.certification.deadlines.Explanation.Because;
import rosukh.query.certification.deadlines.Explanation.Input;
import rosukh.query.certification.deadlines.Explanation.Move;
import rosukh.query.certification.deadlines.Explanation.State;
import rosukh.query.certification.deadlines.Explanation.Uncounted;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;

/// The explanation of one stage in its reader's words.
///
/// @param id of the part of the page, for links
/// @param sentence why this date, in one sentence
public record StageSheet(
        String id,
        String title,
        Tag state,
        String sentence,
        List<Fact> facts,
        List<Line> inputs,
        List<Line> daysOff,
        List<Line> moves,
        List<String> notices) {

    /// Something with the event it rests on.
    ///
    /// @param day it is about; null for none
    /// @param href where the event is shown; null where it has no page or there is no event
    /// @param position of the event in the log; null where there is no event
    public record Line(
            String what,
            @Nullable LocalDate day,
            String event,
            @Nullable String href,
            @Nullable Long position,
            @Nullable LocalDate on,
            String by) {}

    static List<StageSheet> of(List<Explanation> stages, String caseId, DeadlineWords words) {
        return stages.stream().map(each -> new Drawing(each, caseId, words).sheet()).toList();
    }

    /// Draws one stage.
    private record Drawing(Explanation stage, String caseId, DeadlineWords words) {

        StageSheet sheet() {
            return new StageSheet(
                    stage.stage().toLowerCase(Locale.ROOT) + "-" + stage.occurrence(),
                    title(),
                    new Tag(tone(), words.say("state." + stage.state())),
                    sentence(),
                    facts(),
                    stage.inputs().stream().map(this::line).toList(),
                    stage.daysOff().stream().map(this::line).toList(),
                    stage.moves().stream().map(this::line).toList(),
                    stage.notices().stream().map(this::notice).toList());
        }

        private String title() {
            String name = words.say("stage." + stage.stage());
            return stage.occurrence() == 1
                    ? name
                    : words.say("stage.again", name, words.format().n(stage.occurrence()));
        }

        private Tone tone() {
            return switch (stage.state()) {
                case RUNNING -> Tone.INFO;
                case OVERDUE, DONE_LATE -> Tone.BAD;
                case SUSPENDED -> Tone.WARN;
                case UNKNOWN, CLOSED -> Tone.NEUTRAL;
                case DONE_IN_TIME -> Tone.GOOD;
            };
        }

        private String sentence() {
            if (stage.state() == State.UNKNOWN) return words.say("why.unknown");
            String budget = words.format().workingDays(stage.budgetDays() + stage.extensionDays());
            String from = words.format().date(stage.countedFrom());
            return stage.dueDate() == null
                    ? words.say("why.suspended", budget, from)
                    : words.say(
                            "why",
                            budget,
                            from,
                            words.format().n(stage.daysOff().size()),
                            words.format().date(stage.dueDate()));
        }

        private List<Fact> facts() {
            List<Fact> facts = new ArrayList<>();
            if (stage.dueDate() != null)
                facts.add(fact("due", words.format().date(stage.dueDate())));
            if (stage.remainingDays() != null)
                facts.add(fact("remaining", words.format().workingDays(stage.remainingDays())));
            facts.add(fact("budget", words.format().workingDays(stage.budgetDays())));
            if (stage.extensionDays() > 0)
                facts.add(fact("extension", words.format().workingDays(stage.extensionDays())));
            facts.add(Fact.id(words.say("fact.scheme"), stage.schemeVersion()));
            return facts;
        }

        private Fact fact(String key, String value) {
            return Fact.of(words.say("fact." + key), value);
        }

        private Line line(Input input) {
            String what =
                    input.role() == Input.Role.EXTENDED
                            ? words.say("input.EXTENDED", words.format().workingDays(input.days()))
                            : words.say("input." + input.role());
            return line(what, null, input.position(), input.event(), input.on(), input.by());
        }

        private Line line(Uncounted day) {
            Label holiday = day.holiday();
            String what =
                    holiday == null
                            ? words.say("off." + day.reason())
                            : holiday.in(words.format().lang().code());
            Because because = day.because();
            if (because == null)
                return new Line(what, day.day(), words.say("shipped"), null, null, null, "");
            String said =
                    because.source().isEmpty()
                            ? what
                            : words.say("off.with-source", what, because.source());
            return line(
                    said,
                    day.day(),
                    because.position(),
                    because.event(),
                    because.on(),
                    because.by());
        }

        private Line line(Move move) {
            LocalDate before = move.before();
            String after =
                    move.after() == null
                            ? words.say("move.none")
                            : words.format().date(move.after());
            String what =
                    before == null
                            ? words.say("move.promised", after)
                            : words.say("move.moved", words.format().date(before), after);
            return line(what, null, move.position(), move.event(), move.on(), move.by());
        }

        /// Events of the case stand in its timeline, those of the calendar on its page.
        private Line line(
                String what,
                @Nullable LocalDate day,
                long position,
                String event,
                LocalDate on,
                String by) {
            String page = event.startsWith("calendars.") ? "/calendar" : "/cases/" + caseId;
            return new Line(
                    what, day, words.event(event), page + "#p" + position, position, on, by);
        }

        private String notice(Notice notice) {
            String key = notice.trueOn().equals(notice.noticedOn()) ? "" : ".late";
            return words.say(
                    "notice." + notice.kind() + key,
                    words.format().date(notice.dueDate()),
                    words.format().date(notice.trueOn()),
                    words.format().date(notice.noticedOn()));
        }
    }
}
