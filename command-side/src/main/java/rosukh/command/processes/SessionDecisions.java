package rosukh.command.processes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import rosukh.command.certification.CertificationCommand;
import rosukh.command.certification.CertificationCommand.GrantStatus;
import rosukh.command.certification.CertificationCommand.RefuseStatus;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.LogReader.Logged;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.command.sessions.SessionCommand.NoteExecution;
import rosukh.command.sessions.SessionCommand.NoteFailure;
import rosukh.command.sessions.SessionRefusal;
import rosukh.events.rules.CanonicalJson;
import rosukh.events.sessions.Outcome;
import rosukh.events.sessions.SessionEvent.ItemConcluded;
import rosukh.events.sessions.SessionEvent.ItemExecuted;
import rosukh.events.sessions.SessionEvent.ItemNotExecuted;
import rosukh.events.sessions.SessionItem;

/// Carries out what sessions of the working group concluded: the case is decided against exactly
/// the version voted on, and the session notes that it was, or why not. It reads the log from the
/// beginning after every start. Both commands have a key made of session and item, so each is done
/// once, after a kill and on several nodes too.
public final class SessionDecisions {

    private static final Logger LOG = LoggerFactory.getLogger(SessionDecisions.class);
    private static final Actor ITSELF = Actor.of("session-decisions", "system", "rosukh");

    private final LogReader.Follower log;
    private final Commands commands;
    private final Map<SessionItem, ItemConcluded> waiting = new LinkedHashMap<>();

    public SessionDecisions(LogReader log, Commands commands) {
        this.log = log.follow(this::take);
        this.commands = commands;
    }

    /// Soon after the start, then every second: people wait for it in their session.
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    public synchronized void look() {
        log.learned(() -> List.copyOf(waiting.values())).forEach(this::carryOut);
    }

    /// The command by which a concluded item is carried out.
    public static CertificationCommand decision(ItemConcluded concluded) {
        SessionItem item = new SessionItem(concluded.sessionId(), concluded.item());
        return switch (concluded.outcome()) {
            case GRANT ->
                    new GrantStatus(
                            concluded.caseId(),
                            concluded.presidedBy(),
                            concluded.body(),
                            concluded.concludedOn(),
                            item);
            case REFUSE ->
                    new RefuseStatus(
                            concluded.caseId(),
                            concluded.reasons(),
                            concluded.explanation(),
                            concluded.presidedBy(),
                            concluded.body(),
                            concluded.concludedOn(),
                            item);
            case DEFERRED -> throw new IllegalArgumentException("nothing was decided");
        };
    }

    /// Whoever presided decides, in the name of the working group and on what was voted on.
    public static Occasion occasion(ItemConcluded concluded) {
        String key = key(concluded);
        return Occasion.by(Actor.of(concluded.presidedBy(), "committee", concluded.body()))
                .expecting(concluded.caseVersion())
                .under(key, CanonicalJson.sha256(key))
                .because(
                        concluded.explanation().isEmpty() ? null : concluded.explanation(),
                        "session " + concluded.sessionId() + ", item " + concluded.item());
    }

    private void take(Logged logged) {
        switch (logged.event()) {
            case ItemConcluded e -> {
                if (e.outcome() != Outcome.DEFERRED)
                    waiting.put(new SessionItem(e.sessionId(), e.item()), e);
            }
            case ItemExecuted e -> waiting.remove(new SessionItem(e.sessionId(), e.item()));
            case ItemNotExecuted e -> waiting.remove(new SessionItem(e.sessionId(), e.item()));
            default -> {}
        }
    }

    /// What fails for one item is tried again in a second and keeps no other waiting.
    private void carryOut(ItemConcluded concluded) {
        try {
            note(concluded, outcomeOf(concluded));
        } catch (Refused refused) {
            if (!byAnother(refused)) LOG.error("not noted: {}", concluded, refused);
        } catch (RuntimeException failure) {
            LOG.error("{} is left for the next time", concluded, failure);
        }
    }

    private Object outcomeOf(ItemConcluded concluded) {
        String sessionId = concluded.sessionId();
        int item = concluded.item();
        try {
            Done done = commands.send(decision(concluded), occasion(concluded));
            return new NoteExecution(sessionId, item, done.version());
        } catch (Refused refused) {
            if (refused.code().equals(KernelRefusal.BACKGROUND_CHANGED.name())) throw refused;
            String because = refused.getMessage();
            return new NoteFailure(sessionId, item, refused.code(), because == null ? "" : because);
        }
    }

    private void note(ItemConcluded concluded, Object command) {
        String key = key(concluded) + "-noted";
        commands.send(command, Occasion.by(ITSELF).under(key, CanonicalJson.sha256(key)));
    }

    private static String key(ItemConcluded concluded) {
        return "session-" + concluded.sessionId() + "-" + concluded.item();
    }

    /// Another node noted it, something else of the session was stored at this moment, or what the
    /// decision rests on keeps changing.
    private static boolean byAnother(Refused refused) {
        return refused.code().equals(SessionRefusal.SESSION_ITEM_NOT_CONCLUDED.name())
                || refused.code().equals(KernelRefusal.VERSION_STALE.name())
                || refused.code().equals(KernelRefusal.BACKGROUND_CHANGED.name());
    }
}
