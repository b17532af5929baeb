package rosukh.command.sessions;

import static rosukh.command.sessions.SessionRefusal.SESSION_CHAIR_IS_SECRETARY;
import static rosukh.command.sessions.SessionRefusal.SESSION_CHAIR_NO_MEMBER;
import static rosukh.command.sessions.SessionRefusal.SESSION_MEETS_BEFORE_CALL;
import static rosukh.command.sessions.SessionRefusal.SESSION_MEMBERS_MALFORMED;
import static rosukh.command.sessions.SessionRefusal.SESSION_PLACE_MISSING;
import static rosukh.command.sessions.SessionRefusal.SESSION_QUORUM_RANGE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rosukh.command.sessions.SessionCommand.ConveneSession;
import rosukh.events.sessions.Member;
import rosukh.events.sessions.SessionEvent.SessionConvened;

/// Who makes up a session, and how many of them are enough.
final class Calling {

    private Calling() {}

    static SessionConvened convene(ConveneSession command) {
        if (command.place().isBlank() || command.body().isBlank())
            throw SESSION_PLACE_MISSING.because("the place and the working group are named");
        if (command.meetsOn().isBefore(command.on()))
            throw SESSION_MEETS_BEFORE_CALL.because("it is called on " + command.on());
        members(command.members());
        if (command.members().stream().noneMatch(each -> isChair(each, command)))
            throw SESSION_CHAIR_NO_MEMBER.because("the chair is one of the members");
        if (command.chair().equals(command.secretary().account()))
            throw SESSION_CHAIR_IS_SECRETARY.because("two persons sign the minutes");
        quorum(command.quorum(), command.members().size());
        return new SessionConvened(
                command.sessionId(),
                command.meetsOn(),
                command.place().strip(),
                command.body().strip(),
                command.members(),
                command.chair(),
                command.secretary(),
                command.quorum(),
                command.on());
    }

    private static boolean isChair(Member member, ConveneSession command) {
        return member.account().equals(command.chair());
    }

    private static void members(List<Member> members) {
        Set<String> accounts = new HashSet<>();
        for (Member member : members)
            if (member.account().isBlank()
                    || member.organisation().isBlank()
                    || !accounts.add(member.account()))
                throw SESSION_MEMBERS_MALFORMED.because(
                        "members are named once each, with account and body");
    }

    private static void quorum(int quorum, int members) {
        if (quorum * 2L <= members || quorum > members)
            throw SESSION_QUORUM_RANGE.because(
                    "it is more than half of " + members + " members and at most all");
    }
}
