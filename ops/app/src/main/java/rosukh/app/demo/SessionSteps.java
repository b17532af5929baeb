package rosukh.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import rosukh.command.kernel.Actor;
import rosukh.command.sessions.SessionCommand;
import rosukh.command.sessions.SessionCommand.AddItem;
import rosukh.command.sessions.SessionCommand.CastVote;
import rosukh.command.sessions.SessionCommand.ConcludeItem;
import rosukh.command.sessions.SessionCommand.ConveneSession;
import rosukh.command.sessions.SessionCommand.DeferItem;
import rosukh.command.sessions.SessionCommand.DraftMinutes;
import rosukh.command.sessions.SessionCommand.OpenSession;
import rosukh.command.sessions.SessionCommand.RecuseMember;
import rosukh.command.sessions.SessionCommand.SignMinutes;
import rosukh.events.sessions.Member;

/// Turns the planned sessions into commands. The one that was held is in three parts: between the
/// first two its decisions reach their cases, and what is signed in the third is the hash of the
/// second.
final class SessionSteps {

    static final String HELD = "s-demo-0001";
    static final String CALLED = "s-demo-0002";

    private static final LocalDate NEXT = LocalDate.of(2026, 12, 13);
    private static final LocalDate CALLED_ON = LocalDate.of(2026, 11, 21);
    private static final int CALL_DAYS = 7;

    private static final List<Actor> PRESENT =
            List.of(Cast.CHAIR, Cast.COMMITTEE, Cast.MINISTRY, Cast.SCIENCE_PARK);

    private final SessionPlan plan;
    private final LocalDate held;
    private final List<Step> steps = new ArrayList<>();

    private SessionSteps(SessionPlan plan) {
        this.plan = plan;
        this.held = plan.heldOn();
    }

    /// Both sessions up to the last count of votes.
    ///
    /// @param versions what is known of the version of a case after its own steps
    static List<Step> of(SessionPlan plan, Versions versions) {
        var sessions = new SessionSteps(plan);
        sessions.hold(versions);
        sessions.call(versions);
        return List.copyOf(sessions.steps);
    }

    /// Version of a case when all its steps are done.
    @FunctionalInterface
    interface Versions {
        long of(PlannedCase planned);
    }

    static Step minutes(SessionPlan plan) {
        return step(
                HELD,
                "minutes",
                new DraftMinutes(HELD, Cast.SECRETARY.account(), plan.heldOn()),
                Cast.SECRETARY);
    }

    static List<Step> signatures(SessionPlan plan, String sha256) {
        LocalDate on = plan.heldOn();
        return List.of(
                step(
                        HELD,
                        "sign-chair",
                        new SignMinutes(HELD, sha256, Cast.CHAIR.account(), on),
                        Cast.CHAIR),
                step(
                        HELD,
                        "sign-secretary",
                        new SignMinutes(HELD, sha256, Cast.SECRETARY.account(), on),
                        Cast.SECRETARY));
    }

    private void hold(Versions versions) {
        List<Actor> all = new ArrayList<>(PRESENT);
        all.add(Cast.FUND);
        convene(HELD, held, all, 3, held.minusDays(CALL_DAYS));
        List<PlannedCase> agenda = List.of(plan.granted(), plan.refused(), plan.deferred());
        for (int i = 0; i < agenda.size(); i++) put(HELD, i + 1, agenda.get(i), versions, held);
        add(
                HELD,
                "open",
                new OpenSession(
                        HELD,
                        PRESENT.stream().map(Actor::account).toList(),
                        Cast.CHAIR.account(),
                        held),
                Cast.CHAIR);
        grant(versions.of(plan.granted()));
        refuse(versions.of(plan.refused()));
        add(
                HELD,
                "defer-3",
                new DeferItem(HELD, 3, Words.DEFERRED, Cast.CHAIR.account(), held),
                Cast.CHAIR);
    }

    /// One member keeps out, the others are for it.
    private void grant(long version) {
        Actor kin = Cast.SCIENCE_PARK;
        add(
                HELD,
                "recuse-1",
                new RecuseMember(HELD, 1, kin.account(), "KIN", Words.RECUSED, kin.account(), held),
                kin);
        for (Actor member : PRESENT) if (!member.equals(kin)) vote(1, member, "GRANT", version);
        add(
                HELD,
                "conclude-1",
                new ConcludeItem(HELD, 1, List.of(), "", Cast.CHAIR.account(), held),
                Cast.CHAIR);
    }

    private void refuse(long version) {
        for (Actor member : PRESENT)
            vote(2, member, member.equals(Cast.MINISTRY) ? "ABSTAIN" : "REFUSE", version);
        add(
                HELD,
                "conclude-2",
                new ConcludeItem(
                        HELD,
                        2,
                        Objects.requireNonNull(plan.refused().weakness()).reasons(),
                        Words.EXPLANATION,
                        Cast.CHAIR.account(),
                        held),
                Cast.CHAIR);
    }

    private void call(Versions versions) {
        convene(CALLED, NEXT, List.of(Cast.CHAIR, Cast.MINISTRY, Cast.SCIENCE_PARK), 2, CALLED_ON);
        for (int i = 0; i < plan.ahead().size(); i++)
            put(CALLED, i + 1, plan.ahead().get(i), versions, CALLED_ON);
    }

    private void convene(
            String session, LocalDate meetsOn, List<Actor> members, int quorum, LocalDate on) {
        add(
                session,
                "convene",
                new ConveneSession(
                        session,
                        meetsOn,
                        Words.HALL,
                        Cast.CHAIR.organisation(),
                        members.stream().map(SessionSteps::member).toList(),
                        Cast.CHAIR.account(),
                        member(Cast.SECRETARY),
                        quorum,
                        on),
                Cast.SECRETARY);
    }

    private void put(
            String session, int item, PlannedCase planned, Versions versions, LocalDate on) {
        add(
                session,
                "item-" + item,
                new AddItem(
                        session,
                        planned.caseId(),
                        versions.of(planned),
                        Cast.SECRETARY.account(),
                        on),
                Cast.SECRETARY);
    }

    private void vote(int item, Actor member, String vote, long version) {
        add(
                HELD,
                "vote-" + item + "-" + member.account(),
                new CastVote(HELD, item, member(member), vote, version, held),
                member);
    }

    private void add(String session, String what, SessionCommand command, Actor actor) {
        steps.add(step(session, what, command, actor));
    }

    private static Step step(String session, String what, SessionCommand command, Actor actor) {
        return Step.of(session, "demo-" + session + "-" + what, command, actor);
    }

    private static Member member(Actor actor) {
        return new Member(actor.account(), actor.organisation());
    }
}
