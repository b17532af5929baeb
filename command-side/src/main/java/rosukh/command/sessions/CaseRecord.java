package rosukh.command.sessions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.separation.CaseParts;
import rosukh.events.sessions.Member;

/// What the cases of a firm say of one that is on an agenda, or is to be.
///
/// @param version sequence number of the case's last event
/// @param position of the log up to which it was read
/// @param estateKey where the firm worked when the case was opened
/// @param recommended an outcome is recommended and not yet decided on
/// @param turns how often the case was put on an agenda so far
/// @param session the session that holds it; null if none does
/// @param parts who had which part in it
/// @param otherParts who had which part in each of the firm's other cases
record CaseRecord(
        String caseId,
        long version,
        long position,
        String firmId,
        String estateKey,
        boolean recommended,
        int turns,
        @Nullable String session,
        CaseParts parts,
        List<CaseParts> otherParts) {

    CaseRecord {
        otherParts = List.copyOf(otherParts);
    }

    /// The member may not have a say on it: member or body helped or assessed the firm, in this
    /// case whenever it was, in another one lately on `day`.
    boolean bars(Member member, LocalDate day) {
        String account = member.account();
        String body = member.organisation();
        return parts.helpers().include(account, body)
                || parts.judges().include(account, body)
                || otherParts.stream()
                        .anyMatch(each ->
                                each.helpers().bind(account, body, day)
                                        || each.judges().bind(account, body, day));
    }
}
