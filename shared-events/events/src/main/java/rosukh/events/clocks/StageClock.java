package rosukh.events.clocks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The clock of one stage of a case.
///
/// @param stage key of the scheme's time budget, for example `ASSESS`
/// @param occurrence which time the stage runs in this case, from 1
/// @param ended null while the stage runs
public record StageClock(
        String stage,
        int occurrence,
        ClockFact started,
        @Nullable ClockFact ended,
        List<Extension> extensions) {

    /// The time in which a refused firm may object: its own and not the office's. Most schemes set
    /// no budget for it, and then an objection has no last day.
    public static final String OBJECTION = "OBJECTION";

    /// Working days more, and the event that gave them.
    public record Extension(int days, ClockFact by) {}

    public StageClock {
        extensions = List.copyOf(extensions);
    }

    static StageClock started(String stage, int occurrence, ClockFact by) {
        return new StageClock(stage, occurrence, by, null, List.of());
    }

    public boolean running() {
        return ended == null;
    }

    /// It is the firm's time and nobody's duty.
    public boolean ofFirm() {
        return stage.equals(OBJECTION);
    }

    /// It ended with the case and was not done.
    public boolean closed() {
        return ended != null && ended.closes();
    }

    public int extensionDays() {
        return extensions.stream().mapToInt(Extension::days).sum();
    }

    StageClock restarted(ClockFact by) {
        return new StageClock(stage, occurrence, by, null, extensions);
    }

    StageClock ended(ClockFact by) {
        return new StageClock(stage, occurrence, started, by, extensions);
    }

    StageClock goingOn() {
        return new StageClock(stage, occurrence, started, null, extensions);
    }

    StageClock extended(int days, ClockFact by) {
        List<Extension> all = new ArrayList<>(extensions);
        all.add(new Extension(days, by));
        return new StageClock(stage, occurrence, started, ended, all);
    }
}
