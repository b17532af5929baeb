package rosukh.command.sessions;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.events.sessions.Member;

/// What the cases of a firm say of one that is on an agenda, or is to be.
///
/// @param version sequence number of the case's last event
/// @param position of the log up to which it was read
/// @param estateKey where the firm worked when the case was opened
/// @param recommended an outcome is recommended and not yet decided on
/// @param turns how often the case was put on an agenda so far
/// @param session the session that holds it; null if none does
/// @param helpers accounts and keys of bodies that helped the firm in any of its cases
/// @param assessors those that assessed it in any of them
record CaseRecord(
        String caseId,
        long version,
        long position,
        String firmId,
        String estateKey,
        boolean recommended,
        int turns,
        @Nullable String session,
        Parties helpers,
        Parties assessors) {

    /// Persons and bodies.
    record Parties(Set<String> persons, Set<String> bodies) {

        Parties {
            persons = Set.copyOf(persons);
            bodies = Set.copyOf(bodies);
        }

        boolean include(Member member) {
            return persons.contains(member.account()) || bodies.contains(member.organisation());
        }
    }

    /// The member may not have a say on it.
    boolean bars(Member member) {
        return helpers.include(member) || assessors.include(member);
    }
}
