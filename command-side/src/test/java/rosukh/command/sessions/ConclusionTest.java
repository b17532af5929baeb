package rosukh.command.sessions;

import static rosukh.command.sessions.Scenarios.CASE;
import static rosukh.command.sessions.Scenarios.ID;
import static rosukh.command.sessions.Scenarios.KAMRAN;
import static rosukh.command.sessions.Scenarios.MEETS;
import static rosukh.command.sessions.Scenarios.NASRIN;
import static rosukh.command.sessions.Scenarios.REZA;
import static rosukh.command.sessions.Scenarios.SARA;
import static rosukh.command.sessions.Scenarios.VERSION;
import static rosukh.command.sessions.Scenarios.added;
import static rosukh.command.sessions.Scenarios.and;
import static rosukh.command.sessions.Scenarios.concluded;
import static rosukh.command.sessions.Scenarios.convened;
import static rosukh.command.sessions.Scenarios.opened;
import static rosukh.command.sessions.Scenarios.recused;
import static rosukh.command.sessions.Scenarios.sitting;
import static rosukh.command.sessions.Scenarios.unanimous;
import static rosukh.command.sessions.Scenarios.voted;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.sessions.SessionCommand.ConcludeItem;
import rosukh.command.sessions.SessionCommand.DeferItem;
import rosukh.events.certification.CertificationEvent.TalentIdentified;
import rosukh.events.sessions.Outcome;
import rosukh.events.sessions.SessionEvent;
import rosukh.events.sessions.SessionEvent.ItemConcluded;
import rosukh.events.sessions.SessionEvent.SessionConvened;
import rosukh.events.sessions.SessionEvent.VoteCast;
import rosukh.events.sessions.Vote;

class ConclusionTest extends Rulings {

    @Nested
    class counting {

        @Test
        void grants_by_more_votes_for_than_against() {
            given(unanimous()).when(conclude("kamran")).happens(concluded(Outcome.GRANT, 3, 0, 0));
            given(votes(Vote.GRANT, Vote.ABSTAIN, Vote.ABSTAIN))
                    .when(conclude("kamran"))
                    .happens(concluded(Outcome.GRANT, 1, 0, 2));
        }

        @Test
        void refuses_by_more_votes_against_with_reasons() {
            given(votes(Vote.GRANT, Vote.REFUSE, Vote.REFUSE))
                    .when(refuse(List.of("R_TECH_LEVEL"), " not new "))
                    .happens(concluded(Outcome.REFUSE, 1, 2, 0));
        }

        @Test
        void puts_off_what_neither_side_carries() {
            given(votes(Vote.GRANT, Vote.REFUSE, Vote.ABSTAIN))
                    .when(conclude("kamran"))
                    .happens(concluded(Outcome.DEFERRED, 1, 1, 1));
            given(votes(Vote.ABSTAIN, Vote.ABSTAIN, Vote.ABSTAIN))
                    .when(conclude("kamran"))
                    .happens(concluded(Outcome.DEFERRED, 0, 0, 3));
        }

        @Test
        void counts_the_last_vote_of_each() {
            given(unanimous(voted(REZA, Vote.REFUSE)))
                    .when(conclude("kamran"))
                    .happens(concluded(Outcome.GRANT, 2, 1, 0));
        }

        @Test
        void waits_until_everybody_has_voted() {
            given(sitting(voted(KAMRAN, Vote.GRANT)))
                    .when(conclude("kamran"))
                    .isRefused(
                            SessionRefusal.SESSION_VOTES_OPEN,
                            "SESSION_VOTES_OPEN:item",
                            "SESSION_VOTES_OPEN:item");
        }

        @Test
        void is_refused_once_the_case_has_changed_so_that_a_stale_approval_never_passes() {
            streams.with(CASE, new TalentIdentified(CASE, "ICT", "late", MEETS));
            given(unanimous())
                    .when(conclude("kamran"))
                    .isRefusedSaying(
                            SessionRefusal.SESSION_CASE_CHANGED,
                            "it was seen at version 5 and is now at version 6");
            given(unanimous(again(KAMRAN.account()), again(NASRIN.account())))
                    .when(conclude("kamran"))
                    .isRefused(SessionRefusal.SESSION_CASE_CHANGED, "SESSION_CASE_CHANGED:item");
        }

        @Test
        void goes_on_when_all_have_voted_on_the_case_as_it_is_now() {
            streams.with(CASE, new TalentIdentified(CASE, "ICT", "late", MEETS));
            given(
                            unanimous(
                                    voted(KAMRAN, Vote.GRANT, VERSION + 1),
                                    voted(NASRIN, Vote.GRANT, VERSION + 1),
                                    voted(REZA, Vote.GRANT, VERSION + 1)))
                    .when(conclude("kamran"))
                    .isAccepted();
        }

        @Test
        void is_for_the_chair() {
            for (String other : List.of("nasrin", "sara", "nobody"))
                given(unanimous())
                        .when(conclude(other))
                        .isRefused(SessionRefusal.SESSION_PRESIDING_NEEDED);
        }

        @Test
        void is_for_another_member_where_the_chair_keeps_out() {
            List<SessionEvent> chairOut =
                    and(
                            List.of(
                                    smaller(),
                                    added(1),
                                    opened("kamran", "nasrin", "reza"),
                                    recused("kamran"),
                                    voted(NASRIN, Vote.GRANT),
                                    voted(REZA, Vote.GRANT)));
            given(chairOut)
                    .when(conclude("reza"))
                    .happens(
                            new ItemConcluded(
                                    ID,
                                    1,
                                    CASE,
                                    VERSION,
                                    Outcome.GRANT,
                                    2,
                                    0,
                                    0,
                                    List.of(),
                                    "",
                                    "reza",
                                    "group",
                                    MEETS));
            for (String other : List.of("kamran", "sara"))
                given(chairOut)
                        .when(conclude(other))
                        .isRefused(SessionRefusal.SESSION_PRESIDING_NEEDED);
        }

        @Test
        void needs_everybody_to_keep_out_who_must() {
            given(
                            and(
                                    List.of(
                                            convened(),
                                            added(1),
                                            opened("kamran", "nasrin", "reza", "hana"),
                                            voted(KAMRAN, Vote.GRANT),
                                            voted(NASRIN, Vote.GRANT),
                                            voted(REZA, Vote.GRANT))))
                    .when(conclude("kamran"))
                    .isRefused(
                            SessionRefusal.SESSION_RECUSAL_MISSING, "SESSION_RECUSAL_MISSING:item");
        }

        @Test
        void needs_a_quorum_of_those_who_may_have_a_say() {
            given(unanimous(recused("reza")))
                    .when(conclude("kamran"))
                    .isRefused(SessionRefusal.SESSION_ITEM_WITHOUT_QUORUM);
        }

        @Test
        void happens_once() {
            given(unanimous(concluded(Outcome.GRANT, 3, 0, 0)))
                    .when(conclude("kamran"))
                    .isRefused(SessionRefusal.SESSION_ITEM_DONE);
            given(sitting())
                    .when(new ConcludeItem(ID, 2, List.of(), "", "kamran", MEETS))
                    .isRefused(SessionRefusal.SESSION_ITEM_UNKNOWN);
        }
    }

    @Nested
    class reasons {

        @Test
        void are_given_once_each_with_words_where_the_votes_refuse() {
            for (ConcludeItem wrong :
                    List.of(
                            refuse(List.of(), "not new"),
                            refuse(List.of("R", "R"), "not new"),
                            refuse(List.of("R"), " ")))
                given(votes(Vote.GRANT, Vote.REFUSE, Vote.REFUSE))
                        .when(wrong)
                        .isRefused(SessionRefusal.SESSION_REASONS_MALFORMED);
        }

        @Test
        void are_not_given_otherwise() {
            given(unanimous())
                    .when(refuse(List.of("R"), ""))
                    .isRefused(SessionRefusal.SESSION_REASONS_UNCALLED);
            given(unanimous())
                    .when(refuse(List.of(), "words"))
                    .isRefused(SessionRefusal.SESSION_REASONS_UNCALLED);
        }
    }

    @Nested
    class putting_off {

        @Test
        void is_for_chair_and_secretary_with_grounds() {
            given(sitting())
                    .when(new DeferItem(ID, 1, " no report ", "kamran", MEETS))
                    .happens(Scenarios.deferred());
            given(sitting()).when(new DeferItem(ID, 1, "late", "sara", MEETS)).isAccepted();
            given(sitting())
                    .when(new DeferItem(ID, 1, "late", "reza", MEETS))
                    .isRefused(SessionRefusal.SESSION_OFFICE_NEEDED);
            given(sitting())
                    .when(new DeferItem(ID, 1, " ", "sara", MEETS))
                    .isRefused(SessionRefusal.SESSION_GROUNDS_MISSING);
        }

        @Test
        void happens_once() {
            given(sitting(Scenarios.deferred()))
                    .when(new DeferItem(ID, 1, "late", "sara", MEETS))
                    .isRefused(SessionRefusal.SESSION_ITEM_DONE);
        }
    }

    private static SessionConvened smaller() {
        return new SessionConvened(
                ID,
                MEETS,
                "Hall 2",
                "group",
                List.of(KAMRAN, NASRIN, REZA),
                "kamran",
                SARA,
                2,
                Scenarios.DAY);
    }

    private static VoteCast again(String member) {
        return Scenarios.MEMBERS.stream()
                .filter(each -> each.account().equals(member))
                .map(each -> voted(each, Vote.GRANT, VERSION + 1))
                .findFirst()
                .orElseThrow();
    }

    private static List<SessionEvent> votes(Vote kamran, Vote nasrin, Vote reza) {
        return sitting(voted(KAMRAN, kamran), voted(NASRIN, nasrin), voted(REZA, reza));
    }

    private static ConcludeItem conclude(String by) {
        return new ConcludeItem(ID, 1, List.of(), "", by, MEETS);
    }

    private static ConcludeItem refuse(List<String> reasons, String explanation) {
        return new ConcludeItem(ID, 1, reasons, explanation, "kamran", MEETS);
    }
}
