package rosukh.command.processes;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import rosukh.command.DecidableCase;
import rosukh.command.TestSchemes;
import rosukh.command.certification.CertificationCommand.GrantStatus;
import rosukh.command.certification.CourseCommand.LinkCase;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.OnTheRealLog;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.sessions.SessionCommand.AddItem;
import rosukh.command.sessions.SessionCommand.CastVote;
import rosukh.command.sessions.SessionCommand.ConcludeItem;
import rosukh.command.sessions.SessionCommand.ConveneSession;
import rosukh.command.sessions.SessionCommand.OpenSession;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.sessions.Member;
import rosukh.events.sessions.SessionEvent.ItemExecuted;
import rosukh.events.sessions.SessionEvent.ItemNotExecuted;

/// Sessions that decide on a case, on a real log.
abstract class DecidingSessions extends OnTheRealLog {

    static final LocalDate MEETS = DecidableCase.RECOMMENDED.plusDays(5);
    static final Member KAMRAN = new Member("kamran", "group");
    static final Member NASRIN = new Member("nasrin", "ministry");

    String caseId = DecidableCase.ELIGIBLE;

    @BeforeEach
    void recommended_cases() {
        TestSchemes.publish(node.commands, DAY);
        DecidableCase.lay(node.events);
    }

    void conclude(String session, String vote, Member chair) {
        conclude(session, vote, chair, "group");
    }

    void conclude(String session, String vote, Member chair, String body) {
        convene(session, chair, body);
        add(session);
        node.commands.send(
                new OpenSession(
                        session, List.of(chair.account(), "nasrin"), chair.account(), MEETS),
                by(chair));
        for (Member member : List.of(chair, NASRIN))
            node.commands.send(
                    new CastVote(session, 1, member, vote, version(), MEETS), by(member));
        boolean refused = vote.equals("REFUSE");
        node.commands.send(
                new ConcludeItem(
                        session,
                        1,
                        refused ? List.of(DecidableCase.REASON) : List.of(),
                        refused ? "not new" : "",
                        chair.account(),
                        MEETS),
                by(chair));
    }

    void convene(String session, Member chair, String body) {
        node.commands.send(
                new ConveneSession(
                        session,
                        MEETS,
                        "Hall",
                        body,
                        List.of(chair, NASRIN),
                        chair.account(),
                        new Member("sara", "isipo"),
                        2,
                        MEETS),
                by("sara", "isipo"));
    }

    void add(String session) {
        node.commands.send(
                new AddItem(session, caseId, version(), "sara", MEETS), by("sara", "isipo"));
    }

    String code(Object command) {
        return catchThrowableOfType(
                        Refused.class, () -> node.commands.send(command, by("mina", "other-group")))
                .code();
    }

    GrantStatus direct() {
        return new GrantStatus(caseId, "mina", "other-group", MEETS);
    }

    /// Something that has nothing to do with the outcome.
    void change() {
        node.commands.send(
                new LinkCase(
                        caseId,
                        "RELATED_TO",
                        DecidableCase.NOT_ELIGIBLE,
                        "same plant",
                        "omid",
                        MEETS),
                OFFICER.expecting(version()));
    }

    long version() {
        return Streams.of(node.events).version(caseId).orElseThrow();
    }

    List<Object> decisions() {
        return Streams.of(node.events).read(caseId).stream()
                .filter(e -> e instanceof StatusGranted || e instanceof StatusRefused)
                .toList();
    }

    List<Object> ends(String session) {
        return Streams.of(node.events).read(session).stream()
                .filter(e -> e instanceof ItemExecuted || e instanceof ItemNotExecuted)
                .toList();
    }

    Map<String, ?> metadata() {
        return node.events
                .readEvents(caseId)
                .asStream()
                .filter(e -> e.getPayload() instanceof StatusGranted)
                .map(DomainEventMessage::getMetaData)
                .findFirst()
                .orElseThrow();
    }

    static Occasion by(Member member) {
        return by(member.account(), member.organisation());
    }

    static Occasion by(String account, String organisation) {
        return Occasion.by(Actor.of(account, "committee", organisation));
    }

    /// A node that lost the race for a stream tries again a second later.
    static void twice(SessionDecisions process) {
        process.look();
        process.look();
    }

    static SessionDecisions process(CommandNode node) {
        return new SessionDecisions(LogReader.of(node.events), node.commands);
    }
}
