package rosukh.command.programmes;

import static rosukh.command.programmes.ProgrammeRefusal.OUTPUT_COUNTED;
import static rosukh.command.programmes.ProgrammeRefusal.OUTPUT_EVENT_UNKNOWN;
import static rosukh.command.programmes.ProgrammeRefusal.OUTPUT_NOT_AIMED_AT;
import static rosukh.command.programmes.ProgrammeRefusal.OUTPUT_NOT_REVERSED;
import static rosukh.command.programmes.ProgrammeRefusal.OUTPUT_OTHER_KIND;
import static rosukh.command.programmes.ProgrammeRefusal.OUTPUT_OUTSIDE_TERM;
import static rosukh.command.programmes.ProgrammeRefusal.OUTPUT_TAKEN_BACK;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rosukh.command.programmes.ProgrammeCommand.LinkOutput;
import rosukh.command.programmes.ProgrammeCommand.ReverseOutput;
import rosukh.events.programmes.ProgrammeEvent.OutputLinked;
import rosukh.events.programmes.ProgrammeEvent.OutputReversed;

/// The rules of outputs, which are events of other systems and never what somebody says.
final class Outputs {

    private Outputs() {}

    static OutputLinked link(Programme programme, LinkOutput command, @Nullable Linkable event) {
        Version version = Running.running(programme);
        if (!version.aimsAt(command.kind()))
            throw OUTPUT_NOT_AIMED_AT.because("the programme does not aim at " + command.kind());
        if (event == null)
            throw OUTPUT_EVENT_UNKNOWN.because(
                    "no event at " + command.position() + " could be an output");
        if (event.kind() != command.kind())
            throw OUTPUT_OTHER_KIND.because("the event is " + event.kind());
        if (programme.course().outputs().containsKey(event.position()))
            throw OUTPUT_COUNTED.because("the event counts already");
        if (event.takenBack() != null)
            throw OUTPUT_TAKEN_BACK.because("it was taken back on " + event.takenBack().on());
        LocalDate started = Objects.requireNonNull(programme.course().startedOn(), "it runs");
        LocalDate day = event.happenedOn();
        if (day.isBefore(started) || day.isAfter(version.model().endsOn()))
            throw OUTPUT_OUTSIDE_TERM.because("it happened on " + day);
        return new OutputLinked(
                command.programmeId(),
                event.kind(),
                event.position(),
                event.kind().eventType(),
                event.subject(),
                event.firmId(),
                day,
                command.by(),
                command.on());
    }

    /// Whatever became of the programme: its numbers stay true after it is closed.
    static OutputReversed reverse(
            Programme programme, ReverseOutput command, @Nullable Linkable event) {
        Course.Output output = programme.course().outputs().get(command.position());
        if (output == null || !output.stands() || event == null || event.takenBack() == null)
            throw OUTPUT_NOT_REVERSED.because("it does not count here, or it stands");
        return new OutputReversed(
                command.programmeId(),
                output.kind(),
                command.position(),
                event.takenBack().position(),
                event.takenBack().on(),
                command.on());
    }
}
