package rosukh.command.audit;

import static rosukh.command.audit.ReplayRefusal.REPLAY_AHEAD;
import static rosukh.command.audit.ReplayRefusal.REPLAY_ALREADY_ASKED;
import static rosukh.command.audit.ReplayRefusal.REPLAY_ALREADY_CANCELLED;
import static rosukh.command.audit.ReplayRefusal.REPLAY_PERIOD_MALFORMED;
import static rosukh.command.audit.ReplayRefusal.REPLAY_UNKNOWN;
import static rosukh.command.audit.ReplayRefusal.REPLAY_VIEW_MALFORMED;

import java.util.List;
import java.util.regex.Pattern;
import rosukh.command.audit.ReplayCommand.AskForReplay;
import rosukh.command.audit.ReplayCommand.CancelReplay;
import rosukh.events.audit.ReplayEvent;
import rosukh.events.audit.ReplayEvent.ReplayAsked;
import rosukh.events.audit.ReplayEvent.ReplayCancelled;

/// One replay: it is asked for once, for a period the log has reached, and may be cancelled once.
record Replay(boolean asked, boolean cancelled) {

    static final Replay NONE = new Replay(false, false);

    private static final Pattern VIEW = Pattern.compile("[a-z]{1,40}\\.[a-z]{1,40}");

    List<ReplayEvent> decide(ReplayCommand command) {
        return List.of(
                switch (command) {
                    case AskForReplay ask -> ask(ask);
                    case CancelReplay cancel -> cancel(cancel);
                });
    }

    Replay evolve(ReplayEvent event) {
        return switch (event) {
            case ReplayAsked _ -> new Replay(true, false);
            case ReplayCancelled _ -> new Replay(true, true);
        };
    }

    /// Whether a view could be called so.
    static boolean isName(String view) {
        return VIEW.matcher(view).matches();
    }

    private ReplayAsked ask(AskForReplay command) {
        if (asked) throw REPLAY_ALREADY_ASKED.because("there is a replay of this id");
        if (!isName(command.view()))
            throw REPLAY_VIEW_MALFORMED.because("a view is named <slice>.<view>");
        long to = command.to() == null ? command.head() : command.to();
        if (command.from() < 0)
            throw REPLAY_PERIOD_MALFORMED.because("the log begins at position 0");
        if (to > command.head() || command.head() < 0)
            throw REPLAY_AHEAD.because("the log ends at position " + command.head());
        if (to < command.from())
            throw REPLAY_PERIOD_MALFORMED.because("the period ends before it begins");
        return new ReplayAsked(
                command.replayId(),
                command.view(),
                command.from(),
                to,
                command.account(),
                command.on());
    }

    private ReplayCancelled cancel(CancelReplay command) {
        if (!asked) throw REPLAY_UNKNOWN.because("nobody asked for a replay of this id");
        if (cancelled) throw REPLAY_ALREADY_CANCELLED.because("it was cancelled before");
        return new ReplayCancelled(command.replayId(), command.account(), command.on());
    }
}
