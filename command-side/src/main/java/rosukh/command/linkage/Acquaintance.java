package rosukh.command.linkage;

import static rosukh.command.linkage.LinkageRefusal.LINKAGE_CONTRACT_CONFIRMED;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_MEETING_MALFORMED;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_MEETING_UNKNOWN;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_NOT_AGREED;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_NOT_MET;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_NO_TRIAL;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_TRIAL_MALFORMED;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_TRIAL_OPEN;

import java.util.List;
import rosukh.command.linkage.MatchCommand.AbandonMatch;
import rosukh.command.linkage.MatchCommand.ArrangeMeeting;
import rosukh.command.linkage.MatchCommand.ConcludeTrial;
import rosukh.command.linkage.MatchCommand.OrderTrial;
import rosukh.command.linkage.MatchCommand.RecordMeeting;
import rosukh.events.linkage.MatchEvent;
import rosukh.events.linkage.MatchEvent.MatchAbandoned;
import rosukh.events.linkage.MatchEvent.MeetingArranged;
import rosukh.events.linkage.MatchEvent.MeetingHeld;
import rosukh.events.linkage.MatchEvent.TrialConcluded;
import rosukh.events.linkage.MatchEvent.TrialOrdered;
import rosukh.events.linkage.Side;

/// Two firms that want each other meet, and the buyer may try what it would buy.
final class Acquaintance {

    private static final int PLACE_MAX = 200;

    private Acquaintance() {}

    static List<MatchEvent> arrange(Match match, ArrangeMeeting it) {
        agreed(match);
        if (it.place().isBlank()
                || it.place().length() > PLACE_MAX
                || it.meetingOn().isBefore(it.on()))
            throw LINKAGE_MEETING_MALFORMED.because("a place and a day not yet over are needed");
        return List.of(
                new MeetingArranged(
                        it.matchId(),
                        match.meetings().size() + 1,
                        it.place().strip(),
                        it.meetingOn(),
                        it.by(),
                        it.on()));
    }

    static List<MatchEvent> record(Match match, RecordMeeting it) {
        agreed(match);
        int meeting = it.meeting();
        if (meeting < 1
                || meeting > match.meetings().size()
                || match.held().contains(meeting)
                || it.on().isBefore(match.meetings().get(meeting - 1)))
            throw LINKAGE_MEETING_UNKNOWN.because("no meeting " + meeting + " is to be told of");
        return List.of(
                new MeetingHeld(
                        it.matchId(),
                        match.firm(Side.SUPPLIER),
                        meeting,
                        Words.grounds(it.summary()),
                        it.on(),
                        it.by()));
    }

    static List<MatchEvent> order(Match match, OrderTrial it) {
        met(match);
        if (match.trial() == Match.Trial.ORDERED)
            throw LINKAGE_TRIAL_OPEN.because("a trial waits for its outcome");
        if (it.value() < 1 || !it.dueOn().isAfter(it.on()))
            throw LINKAGE_TRIAL_MALFORMED.because("a value and a day to come are needed");
        return List.of(new TrialOrdered(it.matchId(), it.value(), it.dueOn(), it.by(), it.on()));
    }

    static List<MatchEvent> conclude(Match match, ConcludeTrial it) {
        agreed(match);
        if (match.trial() != Match.Trial.ORDERED)
            throw LINKAGE_NO_TRIAL.because("no trial waits for its outcome");
        return List.of(
                new TrialConcluded(
                        it.matchId(),
                        match.firm(Side.SUPPLIER),
                        it.passed(),
                        Words.grounds(it.remark()),
                        it.by(),
                        it.on()));
    }

    static List<MatchEvent> abandon(Match match, AbandonMatch it) {
        agreed(match);
        return List.of(
                new MatchAbandoned(
                        it.matchId(),
                        match.firm(Side.SUPPLIER),
                        it.side(),
                        Words.grounds(it.grounds()),
                        it.by(),
                        it.on()));
    }

    /// Both sides accepted, and there is no confirmed contract yet.
    static void agreed(Match match) {
        switch (match.state()) {
            case AGREED -> {}
            case CONTRACTED, PERFORMED, FAILED, REVERSED ->
                    throw LINKAGE_CONTRACT_CONFIRMED.because("the contract is confirmed");
            case PROPOSED, DECLINED, LAPSED, ABANDONED ->
                    throw LINKAGE_NOT_AGREED.because("it is " + match.state());
        }
    }

    static void met(Match match) {
        agreed(match);
        if (match.held().isEmpty()) throw LINKAGE_NOT_MET.because("the two have not met");
    }
}
