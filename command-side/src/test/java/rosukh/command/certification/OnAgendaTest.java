package rosukh.command.certification;

import static rosukh.command.certification.Scenarios.CASE;
import static rosukh.command.certification.Scenarios.DAY;
import static rosukh.command.certification.Scenarios.recommended;
import static rosukh.command.certification.Scenarios.recommendedAgainst;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.certification.CertificationCommand.GrantStatus;
import rosukh.command.certification.CertificationCommand.RefuseStatus;
import rosukh.command.kernel.Agendas;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.sessions.Meeting;
import rosukh.events.sessions.Member;
import rosukh.events.sessions.Outcome;
import rosukh.events.sessions.SessionEvent;
import rosukh.events.sessions.SessionEvent.ItemAdded;
import rosukh.events.sessions.SessionEvent.ItemConcluded;
import rosukh.events.sessions.SessionEvent.SessionConvened;
import rosukh.events.sessions.SessionItem;

/// A case that a session of the working group holds, as its second item.
class OnAgendaTest extends Rulings {

    private static final SessionItem ITEM = new SessionItem("s-1", 2);

    private static @Nullable Meeting held;

    OnAgendaTest() {
        super(_ -> new Agendas.Place(1, held));
        held = null;
    }

    @Nested
    class is_decided {

        @Test
        void by_nobody_alone() {
            hold();
            given(recommended()).when(grant(null)).isRefused(CaseRefusal.CASE_ON_AGENDA);
            given(recommendedAgainst()).when(refuse(null)).isRefused(CaseRefusal.CASE_ON_AGENDA);
        }

        @Test
        void as_its_session_concluded() {
            hold(concluded(Outcome.GRANT, 2, "kamran"));
            given(recommended())
                    .when(grant(ITEM))
                    .happens(new StatusGranted(CASE, "NOPA", "kamran", "group", DAY));
            hold(concluded(Outcome.REFUSE, 2, "kamran"));
            given(recommendedAgainst()).when(refuse(ITEM)).isAccepted();
        }

        @Test
        void by_who_had_no_part_all_the_same() {
            hold(concluded(Outcome.GRANT, 2, "hana"));
            given(recommended())
                    .when(new GrantStatus(CASE, "hana", "group", DAY, ITEM))
                    .isRefused(CaseRefusal.CASE_HELPER_MAY_NOT_DECIDE);
        }
    }

    @Nested
    class is_decided_no_otherwise {

        @Test
        void than_the_session_concluded() {
            hold();
            refusedOtherwise(ITEM);
            hold(concluded(Outcome.REFUSE, 2, "kamran"));
            refusedOtherwise(ITEM);
            hold(concluded(Outcome.GRANT, 2, "nasrin"));
            refusedOtherwise(ITEM);
            hold(concluded(Outcome.GRANT, 2, "kamran"));
            refusedOtherwise(new SessionItem("s-2", 2));
            refusedOtherwise(new SessionItem("s-1", 1));
        }

        @Test
        void in_the_name_of_a_session_that_does_not_hold_it() {
            refusedOtherwise(ITEM);
        }

        private void refusedOtherwise(SessionItem named) {
            given(recommended())
                    .when(grant(named))
                    .isRefused(CaseRefusal.CASE_SESSION_CONCLUDED_OTHERWISE);
        }
    }

    private static void hold(SessionEvent... since) {
        List<SessionEvent> all =
                new ArrayList<>(
                        List.of(
                                new SessionConvened(
                                        "s-1",
                                        DAY,
                                        "Hall",
                                        "group",
                                        List.of(new Member("kamran", "group")),
                                        "kamran",
                                        new Member("sara", "isipo"),
                                        1,
                                        DAY),
                                new ItemAdded("s-1", 1, "f-9.1", 1, 4, 9, "sara", DAY),
                                new ItemAdded("s-1", 2, CASE, 1, 4, 9, "sara", DAY)));
        all.addAll(List.of(since));
        held = Meeting.of(all);
    }

    private static ItemConcluded concluded(Outcome outcome, int item, String presidedBy) {
        return new ItemConcluded(
                "s-1", item, CASE, 4, outcome, 1, 0, 0, List.of(), "", presidedBy, "group", DAY);
    }

    private static GrantStatus grant(@Nullable SessionItem session) {
        return new GrantStatus(CASE, "kamran", "group", DAY, session);
    }

    private static RefuseStatus refuse(@Nullable SessionItem session) {
        return new RefuseStatus(
                CASE, List.of("R_TECH_LEVEL"), "not new", "kamran", "group", DAY, session);
    }
}
