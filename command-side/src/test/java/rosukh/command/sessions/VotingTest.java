package rosukh.command.sessions;

import static rosukh.command.sessions.Scenarios.CASE;
import static rosukh.command.sessions.Scenarios.HANA;
import static rosukh.command.sessions.Scenarios.ID;
import static rosukh.command.sessions.Scenarios.KAMRAN;
import static rosukh.command.sessions.Scenarios.LADAN;
import static rosukh.command.sessions.Scenarios.MEETS;
import static rosukh.command.sessions.Scenarios.NASRIN;
import static rosukh.command.sessions.Scenarios.REZA;
import static rosukh.command.sessions.Scenarios.VERSION;
import static rosukh.command.sessions.Scenarios.added;
import static rosukh.command.sessions.Scenarios.and;
import static rosukh.command.sessions.Scenarios.convened;
import static rosukh.command.sessions.Scenarios.deferred;
import static rosukh.command.sessions.Scenarios.minuted;
import static rosukh.command.sessions.Scenarios.opened;
import static rosukh.command.sessions.Scenarios.recused;
import static rosukh.command.sessions.Scenarios.sitting;
import static rosukh.command.sessions.Scenarios.voted;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Reach;
import rosukh.command.sessions.SessionCommand.CastVote;
import rosukh.command.sessions.SessionCommand.RecuseMember;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.TalentIdentified;
import rosukh.events.certification.SupportEvent.BrokerAssigned;
import rosukh.events.sessions.Member;
import rosukh.events.sessions.RecusalGround;
import rosukh.events.sessions.SessionEvent;
import rosukh.events.sessions.SessionEvent.MemberRecused;
import rosukh.events.sessions.SessionEvent.SessionCancelled;
import rosukh.events.sessions.Vote;

class VotingTest extends Rulings {

    private static final List<SessionEvent> FIVE =
            List.of(convened(), added(1), opened("kamran", "nasrin", "reza", "hana", "ladan"));

    @Nested
    class a_vote {

        @Test
        void is_on_the_case_as_the_member_saw_it() {
            given(sitting())
                    .when(vote(NASRIN, "REFUSE", VERSION))
                    .happens(voted(NASRIN, Vote.REFUSE));
        }

        @Test
        void is_refused_once_the_case_has_changed_and_says_how() {
            streams.with(CASE, new TalentIdentified(CASE, "ICT", "late", MEETS));
            given(sitting())
                    .when(vote(NASRIN, "GRANT", VERSION))
                    .isRefusedSaying(
                            SessionRefusal.SESSION_CASE_CHANGED,
                            "it was seen at version 5 and is now at version 6");
            given(sitting())
                    .when(vote(NASRIN, "GRANT", VERSION + 1))
                    .happens(voted(NASRIN, Vote.GRANT, VERSION + 1));
        }

        @Test
        void may_change_but_is_not_given_twice() {
            given(sitting(voted(NASRIN, Vote.REFUSE)))
                    .when(vote(NASRIN, "GRANT", VERSION))
                    .happens(voted(NASRIN, Vote.GRANT));
            given(sitting(voted(NASRIN, Vote.REFUSE)))
                    .when(vote(NASRIN, "REFUSE", VERSION))
                    .isRefused(SessionRefusal.SESSION_VOTED_BEFORE);
        }

        @Test
        void may_be_the_same_on_another_version() {
            streams.with(CASE, new TalentIdentified(CASE, "ICT", "late", MEETS));
            given(sitting(voted(NASRIN, Vote.REFUSE)))
                    .when(vote(NASRIN, "REFUSE", VERSION + 1))
                    .isAccepted();
        }

        @Test
        void is_one_of_three() {
            given(sitting())
                    .when(vote(NASRIN, "MAYBE", VERSION))
                    .isRefused(SessionRefusal.SESSION_VOTE_UNKNOWN);
            given(sitting()).when(vote(NASRIN, "ABSTAIN", VERSION)).isAccepted();
        }

        @Test
        void is_for_members_present_in_the_name_of_their_body() {
            given(sitting())
                    .when(vote(new Member("sara", "isipo"), "GRANT", VERSION))
                    .isRefused(SessionRefusal.SESSION_MEMBER_UNKNOWN);
            given(sitting())
                    .when(vote(new Member("ladan", "assessors"), "GRANT", VERSION))
                    .isRefused(SessionRefusal.SESSION_MEMBER_ABSENT);
            given(sitting())
                    .when(vote(new Member("reza", "ministry"), "GRANT", VERSION))
                    .isRefused(SessionRefusal.SESSION_MEMBER_OF_OTHER_BODY);
        }

        @Test
        void is_refused_to_who_keeps_out() {
            given(and(FIVE, recused("reza")))
                    .when(vote(REZA, "GRANT", VERSION))
                    .isRefused(SessionRefusal.SESSION_MEMBER_RECUSED);
        }

        @Test
        void is_refused_to_who_helped_or_assessed_the_firm_as_a_person_or_as_a_body() {
            given(FIVE)
                    .when(vote(HANA, "GRANT", VERSION))
                    .isRefused(SessionRefusal.SESSION_MEMBER_MUST_RECUSE);
            given(FIVE)
                    .when(vote(LADAN, "GRANT", VERSION))
                    .isRefused(SessionRefusal.SESSION_MEMBER_MUST_RECUSE);
            given(FIVE).when(vote(REZA, "GRANT", VERSION)).isAccepted();
        }

        @Test
        void is_refused_to_who_helped_the_firm_in_another_of_its_cases() {
            streams.with(
                    "f-1.2",
                    new CaseOpened("f-1.2", "f-1", 2, "ir-kb", "KRM-P01", "KRM", MEETS),
                    new BrokerAssigned("f-1.2", "academy", "omid", MEETS));
            given(FIVE)
                    .when(vote(REZA, "GRANT", VERSION))
                    .isRefused(SessionRefusal.SESSION_MEMBER_MUST_RECUSE);
        }

        @Test
        void needs_a_quorum_of_those_who_may_have_a_say() {
            given(sitting(recused("reza")))
                    .when(vote(NASRIN, "GRANT", VERSION))
                    .isRefusedSaying(
                            SessionRefusal.SESSION_ITEM_WITHOUT_QUORUM,
                            "2 may have a say, 3 are needed");
            given(convened(), added(1), opened("kamran", "nasrin", "hana"))
                    .when(vote(NASRIN, "GRANT", VERSION))
                    .isRefused(SessionRefusal.SESSION_ITEM_WITHOUT_QUORUM);
        }

        @Test
        void is_cast_while_the_item_waits_in_an_open_session() {
            given(convened(), added(1))
                    .when(vote(NASRIN, "GRANT", VERSION))
                    .isRefused(SessionRefusal.SESSION_NOT_OPEN);
            given(convened(), added(1), new SessionCancelled(ID, "no", "sara", MEETS))
                    .when(vote(NASRIN, "GRANT", VERSION))
                    .isRefused(SessionRefusal.SESSION_OVER);
            given(sitting(deferred()))
                    .when(vote(NASRIN, "GRANT", VERSION))
                    .isRefused(SessionRefusal.SESSION_ITEM_DONE);
            given(sitting())
                    .when(new CastVote(ID, 2, NASRIN, "GRANT", VERSION, MEETS))
                    .isRefused(SessionRefusal.SESSION_ITEM_UNKNOWN);
            given(minuted())
                    .when(vote(NASRIN, "GRANT", VERSION))
                    .isRefused(SessionRefusal.SESSION_MINUTES_DRAFTED);
        }

        @Test
        void lies_within_the_reach_and_after_what_happened() {
            given(sitting())
                    .when(
                            vote(NASRIN, "GRANT", VERSION),
                            new Guard(new Reach(Set.of("YZD"), Set.of(), null), null))
                    .isRefused(KernelRefusal.OUT_OF_REACH);
            given(sitting())
                    .when(new CastVote(ID, 1, NASRIN, "GRANT", VERSION, MEETS.minusDays(1)))
                    .isRefused(SessionRefusal.SESSION_DATE_BACKWARDS);
        }

        private static CastVote vote(Member member, String vote, long version) {
            return new CastVote(ID, 1, member, vote, version, MEETS);
        }
    }

    @Nested
    class keeping_out {

        @Test
        void is_for_the_member_itself_and_takes_its_vote_back() {
            given(and(FIVE, voted(REZA, Vote.GRANT)))
                    .when(recuse("reza", "KIN", " my brother ", "reza"))
                    .happens(
                            new MemberRecused(
                                    ID,
                                    1,
                                    CASE,
                                    "reza",
                                    RecusalGround.KIN,
                                    "my brother",
                                    "reza",
                                    MEETS));
            given(and(FIVE, voted(REZA, Vote.GRANT), recused("reza")))
                    .when(new CastVote(ID, 1, REZA, "GRANT", VERSION, MEETS))
                    .isRefused(SessionRefusal.SESSION_MEMBER_RECUSED);
        }

        @Test
        void may_be_seen_to_by_chair_and_secretary_but_by_no_other() {
            given(FIVE).when(recuse("hana", "HELPED", "", "kamran")).isAccepted();
            given(FIVE).when(recuse("hana", "HELPED", "", "sara")).isAccepted();
            given(FIVE)
                    .when(recuse("hana", "HELPED", "", "nasrin"))
                    .isRefused(SessionRefusal.SESSION_OFFICE_NEEDED);
        }

        @Test
        void has_a_ground_of_the_list_and_words_for_any_other() {
            given(FIVE)
                    .when(recuse("reza", "WHIM", "", "reza"))
                    .isRefused(SessionRefusal.SESSION_RECUSAL_GROUND_UNKNOWN);
            given(FIVE)
                    .when(recuse("reza", "OTHER", " ", "reza"))
                    .isRefused(SessionRefusal.SESSION_GROUNDS_MISSING);
            given(FIVE).when(recuse("reza", "ASSESSED", "", "reza")).isAccepted();
        }

        @Test
        void is_done_once_by_members_present_before_the_votes_are_counted() {
            given(and(FIVE, recused("reza")))
                    .when(recuse("reza", "KIN", "", "reza"))
                    .isRefused(SessionRefusal.SESSION_RECUSED_BEFORE);
            given(sitting())
                    .when(recuse("hana", "HELPED", "", "hana"))
                    .isRefused(SessionRefusal.SESSION_MEMBER_ABSENT);
            given(sitting())
                    .when(recuse("sara", "OTHER", "no", "sara"))
                    .isRefused(SessionRefusal.SESSION_MEMBER_UNKNOWN);
            given(sitting(deferred()))
                    .when(recuse("reza", "KIN", "", "reza"))
                    .isRefused(SessionRefusal.SESSION_ITEM_DONE);
        }

        private static RecuseMember recuse(
                String member, String ground, String explanation, String by) {
            LocalDate on = MEETS;
            return new RecuseMember(ID, 1, member, ground, explanation, by, on);
        }
    }

    @Test
    void the_chair_votes_like_any_other() {
        given(sitting())
                .when(new CastVote(ID, 1, KAMRAN, "GRANT", VERSION, MEETS))
                .happens(voted(KAMRAN, Vote.GRANT));
    }
}
