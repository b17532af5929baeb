package rosukh.eventstore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// One schedule: a few processes with the real appender, callers, a store and everything that can
/// go wrong between them, in an order that the seed decides.
final class Simulation {

    /// What came of a schedule.
    ///
    /// @param broken the guarantee that does not hold, empty if all do
    /// @param hash the same for two runs of one seed
    record Outcome(
            long seed,
            String broken,
            int steps,
            int acknowledged,
            int refused,
            int unknown,
            long hash,
            String trace) {

        boolean isBroken() {
            return !broken.isEmpty();
        }
    }

    private static final int STEPS_MAX = 60_000;

    /// Longer than any request may be under way.
    private static final int SETTLING = 400;

    private static final double EMBEDDED = 0.15;
    private static final double STANDALONE = 0.15;
    private static final int PAUSE_STEPS_MAX = 300;

    private final SimScheduler scheduler;
    private final SimReplicaSet set;
    private final SimHistory history;
    private final List<SimProcess> processes = new ArrayList<>();
    private final List<SimScheduler.Actor> callers = new ArrayList<>();
    private final int troubleUntil;
    private final double trouble;

    private Simulation(long seed, SimMistake mistake, boolean trace) {
        scheduler = new SimScheduler(seed, trace);
        boolean embedded = mistake == SimMistake.NOT_FORCED || scheduler.chance(EMBEDDED);
        set =
                new SimReplicaSet(
                        scheduler,
                        mistake,
                        embedded,
                        embedded || scheduler.chance(STANDALONE) ? 1 : 3);
        history = new SimHistory(set);
        int appenders = embedded ? 1 : 2 + scheduler.random.nextInt(4);
        for (int number = 0; number < appenders; number++)
            processes.add(new SimProcess(set, history));
        int people = 2 + scheduler.random.nextInt(5);
        for (int number = 0; number < people; number++) {
            SimCaller caller =
                    new SimCaller(
                            scheduler,
                            processes,
                            history,
                            "caller" + number,
                            1 + scheduler.random.nextInt(4));
            callers.add(scheduler.actor(caller::run).start());
        }
        troubleUntil = 100 + scheduler.random.nextInt(500);
        trouble = List.of(0.01, 0.03, 0.1, 0.2).get(scheduler.random.nextInt(4));
    }

    /// Runs a schedule without a mistake, or with one the store makes.
    static Outcome run(long seed, SimMistake mistake, boolean trace) {
        return inVirtualThread(() -> {
            Simulation simulation = new Simulation(seed, mistake, trace);
            try {
                simulation.run();
            } catch (SimReplicaSet.Broken expected) {
                // it is in the outcome
            } finally {
                simulation.scheduler.close();
            }
            return new Outcome(
                    seed,
                    simulation.set.broken().map(Throwable::getMessage).orElse(""),
                    simulation.scheduler.count(),
                    simulation.history.acknowledgements(),
                    simulation.history.refusals(),
                    simulation.history.unknowns(),
                    simulation.scheduler.hash(),
                    simulation.scheduler.trace());
        });
    }

    private static <T> T inVirtualThread(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                result.complete(work.get());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        try {
            return result.join();
        } catch (CompletionException failed) {
            throw new AssertionError("the simulation failed", failed.getCause());
        }
    }

    private void run() {
        while (callers.stream().anyMatch(caller -> !caller.ended())) {
            if (set.broken().isPresent()) return;
            boolean calm = scheduler.count() > troubleUntil;
            if (calm) repair();
            else if (scheduler.chance(trouble)) makeTrouble();
            if (scheduler.next()) continue;
            if (!calm && scheduler.chance(0.3)) repair();
            else if (!scheduler.passTime()) repair();
            if (scheduler.count() > STEPS_MAX) throw set.broken("nobody gets any further");
        }
        settle();
        history.check(set.log());
    }

    /// All that is under way comes to an end.
    private void settle() {
        repair();
        for (int step = 0; step < SETTLING; step++) if (!scheduler.next()) scheduler.passTime();
        if (set.embedded) set.force();
    }

    private void repair() {
        set.heal();
        if (!set.embedded && set.needsPrimary()) set.elect();
        processes.stream().filter(it -> !it.isUp()).forEach(SimProcess::restart);
    }

    private void makeTrouble() {
        switch (scheduler.random.nextInt(11)) {
            case 0, 1, 2, 3 -> cut();
            case 4 -> {
                if (!set.embedded) set.isolateOrHeal();
            }
            case 5, 6 -> {
                if (!set.embedded) set.elect();
            }
            case 7 -> {
                if (!set.embedded) set.stepDown();
            }
            case 8 -> scheduler.any(processes).pause(scheduler.random.nextInt(PAUSE_STEPS_MAX));
            case 9 -> scheduler.any(processes).killOrRestart();
            default -> {
                if (scheduler.chance(0.2))
                    scheduler.passTime(Duration.ofSeconds(scheduler.random.nextInt(70)));
            }
        }
    }

    /// A connection breaks; what was on its way may arrive all the same.
    private void cut() {
        List<SimCall<?>> pending = set.pending();
        if (pending.isEmpty()) return;
        SimCall<?> call = scheduler.any(pending);
        boolean lost = !call.hasArrived() && scheduler.chance(0.5);
        scheduler.note("a connection is cut%s", lost ? " and the request lost" : "");
        call.cut = true;
        if (lost) call.drop();
    }
}
