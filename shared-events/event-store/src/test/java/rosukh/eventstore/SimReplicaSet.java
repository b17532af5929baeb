package rosukh.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The simulated store: three members that lose touch, step down and roll back, one that stops and
/// starts, or one inside the process of its only writer, which keeps over a crash what was forced.
final class SimReplicaSet {

    /// A guarantee that does not hold; an error, so that nothing takes it for trouble with the
    /// store.
    static final class Broken extends Error {
        private static final long serialVersionUID = 1L;

        private Broken(String what) {
            super(what);
        }
    }

    private static final int NOBODY = -1;

    final SimScheduler scheduler;
    final SimMistake mistake;
    final boolean embedded;
    final List<SimNode> nodes;
    private final List<SimCall<?>> calls = new ArrayList<>();

    /// What can never be lost any more, in order.
    private final List<SimNode.Entry> safe = new ArrayList<>();

    private final List<Commit> log = new ArrayList<>();
    private int isolated = NOBODY;
    private Optional<Broken> broken = Optional.empty();

    SimReplicaSet(SimScheduler scheduler, SimMistake mistake, boolean embedded, int members) {
        this.scheduler = scheduler;
        this.mistake = mistake;
        this.embedded = embedded;
        nodes =
                IntStream.range(0, members)
                        .mapToObj(id -> new SimNode(id, members, mistake))
                        .toList();
        nodes.getFirst().elect(1);
        nodes.forEach(node -> node.term = 1);
        if (!embedded) scheduler.add(new Replication());
    }

    /// Notes that a guarantee does not hold, whoever catches what is thrown.
    Broken broken(String what, Object... details) {
        Broken found = new Broken(what.formatted(details));
        if (broken.isEmpty()) broken = Optional.of(found);
        return found;
    }

    /// The first guarantee that did not hold.
    Optional<Broken> broken() {
        return broken;
    }

    /// The commits that are safe.
    List<Commit> log() {
        return log;
    }

    List<SimNode> primaries() {
        return nodes.stream().filter(node -> node.primary).toList();
    }

    void send(SimCall<?> call) {
        calls.removeIf(SimCall::ended);
        calls.add(call);
        scheduler.add(call);
    }

    /// Requests whose askers wait.
    List<SimCall<?>> pending() {
        calls.removeIf(SimCall::ended);
        return calls.stream().filter(call -> !call.settled()).toList();
    }

    /// Notes what a member says is majority-committed, and that the log is dense.
    void check(SimNode node) {
        if (!embedded) check(node, node.committed);
    }

    /// What is on the disk stays.
    void force() {
        if (mistake != SimMistake.NOT_FORCED) check(nodes.getFirst(), nodes.getFirst().log.size());
    }

    private void check(SimNode node, int size) {
        for (int index = 0; index < size; index++) {
            SimNode.Entry entry = node.log.get(index);
            if (index < safe.size()) {
                if (safe.get(index) != entry) throw new AssertionError("the model is wrong");
                continue;
            }
            safe.add(entry);
            Commit commit = entry.commit();
            if (commit == null) continue;
            long next = log.isEmpty() ? 0 : log.getLast().next();
            if (commit.position() != next)
                throw broken(
                        "a gap or overlap: %s is at %d but %d is next",
                        commit.id(), commit.position(), next);
            log.add(commit);
        }
    }

    /// A member is cut off from the others, though clients still reach it, or comes back.
    void isolateOrHeal() {
        isolated = isolated == NOBODY ? scheduler.random.nextInt(nodes.size()) : NOBODY;
        scheduler.note("isolated: %s", isolated);
    }

    /// Some member becomes primary for a new term if another one agrees.
    void elect() {
        SimNode candidate = scheduler.any(nodes);
        if (candidate.id == isolated) return;
        List<SimNode> voters =
                nodes.stream()
                        .filter(node -> node != candidate && node.id != isolated)
                        .filter(candidate::isAsNewAs)
                        .toList();
        if (nodes.size() == 1) candidate.elect(candidate.term + 1); // it was started again
        if (voters.isEmpty()) return;
        SimNode voter = scheduler.any(voters);
        int term = Math.max(candidate.term, voter.term) + 1;
        voter.term = term;
        voter.primary = false;
        candidate.elect(term);
        scheduler.note("node %s is primary of term %s", candidate.id, term);
    }

    /// A primary that reaches nobody gives up; the only one does if nobody else was elected.
    void stepDown() {
        List<SimNode> primaries = primaries();
        if (primaries.isEmpty()) return;
        SimNode node = scheduler.any(primaries);
        node.primary = false;
        scheduler.note("node %s steps down", node.id);
    }

    /// The process of the embedded server dies: some of what was not forced is gone.
    void crash() {
        SimNode node = nodes.getFirst();
        int kept = safe.size() + scheduler.random.nextInt(node.log.size() - safe.size() + 1);
        scheduler.note("the server dies, keeping %s of %s", kept, node.log.size());
        node.truncate(kept);
        node.committed = kept;
        node.known[0] = kept;
        calls.forEach(call -> {
            call.cut = true;
            call.drop();
        });
    }

    /// Everybody reaches everybody again.
    void heal() {
        isolated = NOBODY;
    }

    /// Whether somebody is needed who can be a primary for most.
    boolean needsPrimary() {
        int newest = nodes.stream().mapToInt(node -> node.term).max().orElseThrow();
        return nodes.stream()
                .noneMatch(node -> node.primary && node.term == newest && node.id != isolated);
    }

    /// The newest primary sends its log to those it reaches.
    private final class Replication implements SimScheduler.Step {

        @Override
        public boolean ended() {
            return false;
        }

        @Override
        public boolean ready() {
            return leader().isPresent() && !followers(leader().get()).isEmpty();
        }

        private Optional<SimNode> leader() {
            return nodes.stream()
                    .filter(node -> node.primary && node.id != isolated)
                    .max((one, other) -> Integer.compare(one.term, other.term));
        }

        private List<SimNode> followers(SimNode leader) {
            return nodes.stream()
                    .filter(node -> node != leader && node.id != isolated)
                    .filter(node -> node.term <= leader.term && node.isBehind(leader))
                    .toList();
        }

        @Override
        public void run() {
            SimNode leader = leader().orElseThrow();
            SimNode follower = scheduler.any(followers(leader));
            follower.follow(leader, 1 + scheduler.random.nextInt(3));
            if (follower.log.size() <= leader.log.size() && scheduler.chance(0.7)) {
                leader.known[follower.id] = follower.log.size();
                leader.countMajority();
                check(leader);
            }
        }
    }
}
