package rosukh.evidence.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rosukh.eventstore.CommitLog;
import rosukh.evidence.PublishedLog.Signed;
import rosukh.evidence.publishing.Standing.State;
import rosukh.log.SignedNote;

/// Publishes the log step by step, on one node at a time: what is in the store (sequenced) gets a
/// leaf (integrated), and a checkpoint that covers it (published), at the latest one interval and a
/// step after it was stored. An unchanged tree is not signed again: a checkpoint says nothing of
/// time, so a second one would say nothing new.
public final class LogPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(LogPublisher.class);

    /// However many wait for a receipt, no more than one checkpoint is made for them in this time.
    static final Duration PUSHED_EVERY = Duration.ofSeconds(1);

    private final Publishing publishing;
    private final CommitLog log;
    private final Lease lease;
    private final Evidence evidence;
    private final Clock clock;
    private final Duration interval;
    private final AtomicBoolean pushed = new AtomicBoolean();
    private final AtomicLong refusals = new AtomicLong();
    private final ReentrantLock waking = new ReentrantLock();
    private final Condition woken = waking.newCondition();
    private @Nullable Leadership leading;
    private @Nullable LogStopped stopped;
    private volatile @Nullable Standing standing;

    /// @param interval at most how long an event waits for a checkpoint
    public LogPublisher(
            Publishing publishing,
            CommitLog log,
            Lease lease,
            Evidence evidence,
            Clock clock,
            Duration interval) {
        this.publishing = publishing;
        this.log = log;
        this.lease = lease;
        this.evidence = evidence;
        this.clock = clock;
        this.interval = interval;
    }

    /// Does what is to be done now and says how it stands. Never throws: what fails is tried again
    /// in the next step, what must not go on is not.
    public synchronized Standing step() {
        Standing now;
        try {
            now = lease.hold() ? published() : elsewhere();
        } catch (LogStopped contradiction) {
            now = stopped(contradiction);
        } catch (RuntimeException failure) {
            leading = null;
            if (standing == null || standing.state() != State.FAILING)
                LOG.warn("The log cannot be published: {}", failure.toString());
            now = failing(failure);
        }
        standing = now;
        return now;
    }

    private Standing published() {
        LogStopped halted = stopped;
        if (halted != null) {
            Leadership anew = publishing.inNewLife(halted).orElse(null);
            if (anew == null) return said(State.STOPPED, halted.getMessage(), halted);
            LOG.warn("The log goes on in a new life, as {}", anew.last().life().origin());
            leading = anew;
            stopped = null;
        }
        if (leading == null) leading = publishing.begin().orElse(null);
        Leadership mine = leading;
        if (mine == null) return elsewhere();
        while (true) {
            boolean more = mine.takeSome();
            boolean wanted = pushed.get();
            if (mine.isDue(wanted ? PUSHED_EVERY : interval)) {
                pushed.set(false);
                if (!mine.sign(clock.instant())) {
                    LOG.warn("Another node publishes the log");
                    leading = null;
                    return elsewhere();
                }
            }
            if (!more) break;
            if (!lease.hold()) {
                leading = null;
                return elsewhere();
            }
        }
        return said(State.PUBLISHING, null, null);
    }

    /// What another node publishes is remembered here too, in case that node is lost.
    private Standing elsewhere() {
        leading = null;
        if (stopped == null) publishing.remember();
        return stopped == null
                ? said(State.ELSEWHERE, null, null)
                : said(State.STOPPED, stopped.getMessage(), stopped);
    }

    private Standing said(
            State state, @Nullable String because, @Nullable LogStopped contradiction) {
        Leadership mine = leading;
        Signed latest = publishing.latest();
        return new Standing(
                state,
                log.head() + 1,
                latest == null ? -1 : latest.size(),
                latest == null ? null : latest.at(),
                mine == null ? null : mine.waitingSince(),
                because,
                contradiction);
    }

    private Standing stopped(LogStopped contradiction) {
        refusals.incrementAndGet();
        leading = null;
        stopped = contradiction;
        LOG.error("Signing of the log stopped. {}", contradiction.getMessage());
        try {
            evidence.keep(contradiction, clock.instant());
            return said(State.STOPPED, contradiction.getMessage(), contradiction);
        } catch (RuntimeException unreachable) {
            LOG.error("The evidence could not be kept in the database", unreachable);
            return new Standing(
                    State.STOPPED, 0, -1, null, null, contradiction.getMessage(), contradiction);
        }
    }

    private Standing failing(RuntimeException failure) {
        Standing before = standing;
        return before == null
                ? new Standing(State.FAILING, 0, -1, null, null, failure.toString(), null)
                : new Standing(
                        State.FAILING,
                        before.head(),
                        before.size(),
                        before.signedAt(),
                        before.waitingSince(),
                        failure.toString(),
                        null);
    }

    /// Stops signing because of what somebody else has seen.
    synchronized void stop(LogStopped because) {
        if (stopped == null) standing = stopped(because);
    }

    /// Remembers a note with what witnesses added to it.
    synchronized void keep(int life, SignedNote note) {
        new Signer(publishing.memory()).keep(life, note);
    }

    /// How it stood after the last step; null before the first.
    public @Nullable Standing standing() {
        return standing;
    }

    /// How often signing was refused since the start.
    public long refusals() {
        return refusals.get();
    }

    /// Asks for a checkpoint soon: somebody waits for one.
    public void push() {
        pushed.set(true);
        waking.lock();
        try {
            woken.signalAll();
        } finally {
            waking.unlock();
        }
    }

    /// Waits between two steps, shorter if somebody pushes.
    public void pause(Duration atMost) throws InterruptedException {
        waking.lock();
        try {
            long left = atMost.toNanos();
            while (left > 0 && !pushed.get()) left = woken.awaitNanos(left);
        } finally {
            waking.unlock();
        }
        if (pushed.get()) Thread.sleep(Duration.ofMillis(20)); // others may wait for the same
    }

    /// Lets another node go on at once.
    public synchronized void close() {
        leading = null;
        try {
            lease.release();
        } catch (RuntimeException unreachable) {
            LOG.warn("The lease of the log runs out by itself: {}", unreachable.toString());
        }
    }

    /// Whether this node publishes.
    boolean publishes() {
        Standing now = standing;
        return now != null && now.state() == State.PUBLISHING;
    }

    /// What it publishes with.
    public Publishing publishing() {
        return publishing;
    }

    /// The time, for whoever works beside.
    Instant now() {
        return clock.instant();
    }
}
