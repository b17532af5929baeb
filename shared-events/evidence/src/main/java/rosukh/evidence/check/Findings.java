package rosukh.evidence.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Gathers what a check finds. Every fault is told at once; the first thousand are kept. Several
/// threads may tell.
public final class Findings {

    /// How many faults are kept.
    public static final int KEPT = 1_000;

    private final Consumer<Fault> told;
    private final Map<Aspect, Verdict> verdicts = new EnumMap<>(Aspect.class);
    private final List<Fault> faults = new ArrayList<>();
    private long count;

    public Findings(Consumer<Fault> told) {
        this.told = told;
        Arrays.stream(Aspect.values()).forEach(each -> verdicts.put(each, Verdict.ABSENT));
    }

    /// Notes that something was checked; wrong or right, faults say.
    public synchronized void checked(Aspect aspect) {
        verdicts.merge(aspect, Verdict.VALID, Verdict::and);
    }

    /// Notes that something is wrong with an event.
    public void invalid(Aspect aspect, long position, String field, String what) {
        add(new Fault(aspect, Verdict.INVALID, position, field, what));
    }

    /// Notes that something is wrong with a file or the whole.
    public void invalid(Aspect aspect, String field, String what) {
        invalid(aspect, Fault.NOWHERE, field, what);
    }

    /// Notes that something cannot be said.
    public void unknown(Aspect aspect, String field, String what) {
        add(new Fault(aspect, Verdict.INDETERMINATE, Fault.NOWHERE, field, what));
    }

    private synchronized void add(Fault fault) {
        verdicts.merge(fault.aspect(), fault.verdict(), Verdict::and);
        count++;
        if (faults.size() < KEPT) faults.add(fault);
        told.accept(fault);
    }

    /// The verdict of one aspect.
    public synchronized Verdict verdict(Aspect aspect) {
        return verdicts.getOrDefault(aspect, Verdict.ABSENT);
    }

    /// The verdicts of all aspects.
    public synchronized Map<Aspect, Verdict> verdicts() {
        return new EnumMap<>(verdicts);
    }

    /// The verdict on the whole.
    public synchronized Verdict verdict() {
        return verdicts.values().stream().reduce(Verdict.ABSENT, Verdict::and);
    }

    /// The first faults.
    public synchronized List<Fault> faults() {
        return List.copyOf(faults);
    }

    /// All faults, kept or not.
    public synchronized long count() {
        return count;
    }
}
