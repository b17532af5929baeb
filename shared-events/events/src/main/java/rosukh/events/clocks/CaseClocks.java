package rosukh.events.clocks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// All clocks of a case and when they stood still.
///
/// @param stages in the order in which they started
public record CaseClocks(List<StageClock> stages, List<Pause> pauses) {

    /// A time in which no stage runs.
    ///
    /// @param to null while it is open
    public record Pause(ClockFact from, @Nullable ClockFact to) {

        public boolean open() {
            return to == null;
        }
    }

    static final CaseClocks NONE = new CaseClocks(List.of(), List.of());

    public CaseClocks {
        stages = List.copyOf(stages);
        pauses = List.copyOf(pauses);
    }

    public static CaseClocks of(List<ClockFact> facts) {
        CaseClocks clocks = NONE;
        for (ClockFact fact : facts)
            for (ClockEffect effect : fact.effects()) clocks = clocks.after(effect, fact);
        return clocks;
    }

    private CaseClocks after(ClockEffect effect, ClockFact by) {
        String stage = effect.stage();
        return switch (effect.kind()) {
            case STARTS -> starting(stage, by);
            case ENDS -> each(runs(stage), clock -> clock.ended(by));
            case EXTENDS -> each(runs(stage), clock -> clock.extended(effect.days(), by));
            case PAUSES -> new CaseClocks(stages, plus(pauses, new Pause(by, null)));
            case RESUMES -> resumed(by);
            case CLOSES -> each(StageClock::running, clock -> clock.ended(by));
            case REOPENS -> reopened(stage, by);
            case BECAUSE -> this;
        };
    }

    /// A stage that runs begins anew; one that was done before runs another time.
    private CaseClocks starting(String stage, ClockFact by) {
        if (stages.stream().anyMatch(runs(stage)))
            return each(runs(stage), clock -> clock.restarted(by));
        int before = (int) stages.stream().filter(each -> each.stage().equals(stage)).count();
        return new CaseClocks(plus(stages, StageClock.started(stage, before + 1, by)), pauses);
    }

    private CaseClocks resumed(ClockFact by) {
        return new CaseClocks(
                stages,
                pauses.stream()
                        .map(pause -> pause.open() ? new Pause(pause.from(), by) : pause)
                        .toList());
    }

    /// A stage that ended with the case goes on, and stood still meanwhile.
    private CaseClocks reopened(String stage, ClockFact by) {
        ClockFact closing =
                stages.stream()
                        .filter(clock -> clock.stage().equals(stage))
                        .filter(StageClock::closed)
                        .map(StageClock::ended)
                        .reduce((_, later) -> later)
                        .orElse(null);
        if (closing == null) return this;
        CaseClocks again =
                each(
                        clock -> clock.stage().equals(stage) && closing.equals(clock.ended()),
                        StageClock::goingOn);
        return new CaseClocks(again.stages(), plus(pauses, new Pause(closing, by)));
    }

    private CaseClocks each(Predicate<StageClock> which, Function<StageClock, StageClock> change) {
        return new CaseClocks(
                stages.stream().map(each -> which.test(each) ? change.apply(each) : each).toList(),
                pauses);
    }

    private static Predicate<StageClock> runs(String stage) {
        return clock -> clock.running() && clock.stage().equals(stage);
    }

    private static <T> List<T> plus(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }
}
