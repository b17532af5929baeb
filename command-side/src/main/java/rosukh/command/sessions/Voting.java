package rosukh.command.sessions;

import static rosukh.command.sessions.SessionRefusal.SESSION_CASE_CHANGED;
import static rosukh.command.sessions.SessionRefusal.SESSION_ITEM_WITHOUT_QUORUM;
import static rosukh.command.sessions.SessionRefusal.SESSION_MEMBER_ABSENT;
import static rosukh.command.sessions.SessionRefusal.SESSION_MEMBER_MUST_RECUSE;
import static rosukh.command.sessions.SessionRefusal.SESSION_MEMBER_OF_OTHER_BODY;
import static rosukh.command.sessions.SessionRefusal.SESSION_MEMBER_RECUSED;
import static rosukh.command.sessions.SessionRefusal.SESSION_MEMBER_UNKNOWN;
import static rosukh.command.sessions.SessionRefusal.SESSION_PRESIDING_NEEDED;
import static rosukh.command.sessions.SessionRefusal.SESSION_REASONS_MALFORMED;
import static rosukh.command.sessions.SessionRefusal.SESSION_REASONS_UNCALLED;
import static rosukh.command.sessions.SessionRefusal.SESSION_RECUSAL_GROUND_UNKNOWN;
import static rosukh.command.sessions.SessionRefusal.SESSION_RECUSAL_MISSING;
import static rosukh.command.sessions.SessionRefusal.SESSION_RECUSED_BEFORE;
import static rosukh.command.sessions.SessionRefusal.SESSION_VOTED_BEFORE;
import static rosukh.command.sessions.SessionRefusal.SESSION_VOTES_OPEN;
import static rosukh.command.sessions.SessionRefusal.SESSION_VOTE_UNKNOWN;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Persons;
import rosukh.command.kernel.Principal;
import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Violation;
import rosukh.command.sessions.SessionCommand.CastVote;
import rosukh.command.sessions.SessionCommand.ConcludeItem;
import rosukh.command.sessions.SessionCommand.DeferItem;
import rosukh.command.sessions.SessionCommand.RecuseMember;
import rosukh.events.sessions.AgendaItem;
import rosukh.events.sessions.AgendaItem.Ballot;
import rosukh.events.sessions.Meeting;
import rosukh.events.sessions.Member;
import rosukh.events.sessions.Outcome;
import rosukh.events.sessions.RecusalGround;
import rosukh.events.sessions.SessionEvent.ItemConcluded;
import rosukh.events.sessions.SessionEvent.ItemDeferred;
import rosukh.events.sessions.SessionEvent.MemberRecused;
import rosukh.events.sessions.SessionEvent.VoteCast;
import rosukh.events.sessions.Vote;

/// Who has a say on an item, and what the votes come to.
final class Voting {

    private Voting() {}

    static MemberRecused recuse(Meeting now, RecuseMember command, @Nullable Principal principal) {
        AgendaItem item = Session.waiting(now, command.item());
        if (!Persons.of(command.by(), "", principal).either(command.member()::equals))
            Session.runs(now, command.by(), principal);
        Member member = present(now, command.member());
        if (item.isRecused(member.account()))
            throw SESSION_RECUSED_BEFORE.because("the member keeps out of it already");
        RecusalGround ground =
                find(RecusalGround.class, command.ground())
                        .orElseThrow(() ->
                                SESSION_RECUSAL_GROUND_UNKNOWN.because(
                                        "there is no ground " + command.ground()));
        String explanation =
                ground == RecusalGround.OTHER
                        ? Session.grounded(command.explanation())
                        : command.explanation().strip();
        return new MemberRecused(
                command.sessionId(),
                command.item(),
                item.caseId(),
                member.account(),
                ground,
                explanation,
                command.by(),
                command.on());
    }

    static VoteCast vote(Meeting now, CastVote command, CaseRecord known) {
        AgendaItem item = Session.waiting(now, command.item());
        Member member = present(now, command.member().account());
        if (!member.equals(command.member()))
            throw SESSION_MEMBER_OF_OTHER_BODY.because(
                    "the member was named for " + member.organisation());
        if (item.isRecused(member.account()))
            throw SESSION_MEMBER_RECUSED.because("the member keeps out of this item");
        if (known.bars(member, command.on()))
            throw SESSION_MEMBER_MUST_RECUSE.because(
                    "who helped or assessed a firm has no say on it");
        quorate(now, item, known, command.on());
        Session.unchanged(command.caseVersion(), known);
        Vote vote =
                find(Vote.class, command.vote())
                        .orElseThrow(() ->
                                SESSION_VOTE_UNKNOWN.because("there is no vote " + command.vote()));
        Ballot ballot =
                new Ballot(member.account(), member.organisation(), vote, command.caseVersion());
        if (item.ballots().contains(ballot))
            throw SESSION_VOTED_BEFORE.because("the member has voted so");
        return new VoteCast(
                command.sessionId(),
                command.item(),
                item.caseId(),
                member.account(),
                member.organisation(),
                vote,
                command.caseVersion(),
                command.on());
    }

    static ItemConcluded conclude(Meeting now, ConcludeItem command, CaseRecord known) {
        AgendaItem item = Session.waiting(now, command.item());
        presides(now, item, command.by());
        none(
                now.voters(item),
                each -> known.bars(each, command.on()),
                SESSION_RECUSAL_MISSING,
                "who helped or assessed a firm keeps out of its item first");
        quorate(now, item, known, command.on());
        none(
                now.voters(item),
                each -> item.ballotOf(each.account()).isEmpty(),
                SESSION_VOTES_OPEN,
                "not every member has voted");
        unchanged(item, known);
        Outcome outcome = outcome(item);
        reasoned(outcome, command);
        return new ItemConcluded(
                command.sessionId(),
                command.item(),
                item.caseId(),
                known.version(),
                outcome,
                item.votes(Vote.GRANT),
                item.votes(Vote.REFUSE),
                item.votes(Vote.ABSTAIN),
                command.reasons(),
                command.explanation().strip(),
                command.by(),
                now.body(),
                command.on());
    }

    static ItemDeferred defer(Meeting now, DeferItem command, @Nullable Principal principal) {
        AgendaItem item = Session.waiting(now, command.item());
        Session.runs(now, command.by(), principal);
        return new ItemDeferred(
                command.sessionId(),
                command.item(),
                item.caseId(),
                Session.grounded(command.grounds()),
                command.by(),
                command.on());
    }

    /// The side with more votes wins. Who abstains is on neither; a tie carries nothing.
    private static Outcome outcome(AgendaItem item) {
        int grants = item.votes(Vote.GRANT);
        int refusals = item.votes(Vote.REFUSE);
        if (grants == refusals) return Outcome.DEFERRED;
        return grants > refusals ? Outcome.GRANT : Outcome.REFUSE;
    }

    /// Every vote is on the case as it is now; who voted before it changed votes anew.
    private static void unchanged(AgendaItem item, CaseRecord known) {
        List<Violation> stale =
                item.ballots().stream()
                        .filter(each -> each.caseVersion() != known.version())
                        .map(each ->
                                new Violation(
                                        "item",
                                        SESSION_CASE_CHANGED.name(),
                                        each.member() + " saw version " + each.caseVersion()))
                        .toList();
        if (!stale.isEmpty())
            throw SESSION_CASE_CHANGED.because(
                    "it was seen at version %d and is now at version %d"
                            .formatted(
                                    item.ballots().stream()
                                            .mapToLong(Ballot::caseVersion)
                                            .min()
                                            .orElseThrow(),
                                    known.version()),
                    stale);
    }

    /// The chair; where it keeps out of the item, whoever of the others counts the votes.
    private static void presides(Meeting now, AgendaItem item, String account) {
        boolean inPlace = item.isRecused(now.chair()) && hasSay(now, item, account);
        boolean chair = account.equals(now.chair()) && !item.isRecused(account);
        if (!chair && !inPlace)
            throw SESSION_PRESIDING_NEEDED.because(
                    "the chair counts the votes, or a member in its place where it is recused");
    }

    private static boolean hasSay(Meeting now, AgendaItem item, String account) {
        return now.voters(item).stream().anyMatch(each -> each.account().equals(account));
    }

    private static void quorate(Meeting now, AgendaItem item, CaseRecord known, LocalDate on) {
        long left = now.voters(item).stream().filter(each -> !known.bars(each, on)).count();
        if (left < now.quorum())
            throw SESSION_ITEM_WITHOUT_QUORUM.because(
                    left + " may have a say, " + now.quorum() + " are needed");
    }

    private static void reasoned(Outcome outcome, ConcludeItem command) {
        List<String> reasons = command.reasons();
        if (outcome != Outcome.REFUSE) {
            if (!reasons.isEmpty() || !command.explanation().isBlank())
                throw SESSION_REASONS_UNCALLED.because("the votes do not refuse");
            return;
        }
        boolean once = new HashSet<>(reasons).size() == reasons.size();
        if (reasons.isEmpty() || !once || command.explanation().isBlank())
            throw SESSION_REASONS_MALFORMED.because(
                    "a refusal gives reasons, each once, and is explained in words");
    }

    private static Member present(Meeting now, String account) {
        Member member =
                now.member(account)
                        .orElseThrow(() ->
                                SESSION_MEMBER_UNKNOWN.because(
                                        account + " is no member of this session"));
        if (!now.present().contains(account))
            throw SESSION_MEMBER_ABSENT.because(account + " is not present");
        return member;
    }

    private static void none(
            List<Member> voters, Predicate<Member> wrong, RefusalCode code, String because) {
        List<Violation> found =
                voters.stream()
                        .filter(wrong)
                        .map(each -> new Violation("item", code.name(), each.account()))
                        .toList();
        if (!found.isEmpty()) throw code.because(because, found);
    }

    private static <E extends Enum<E>> Optional<E> find(Class<E> list, String code) {
        return Arrays.stream(list.getEnumConstants())
                .filter(each -> each.name().equals(code))
                .findFirst();
    }
}
