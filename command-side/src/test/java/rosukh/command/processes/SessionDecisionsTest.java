package rosukh.command.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.DecidableCase;
import rosukh.command.TestSchemes;
import rosukh.command.certification.CertificationCommand.GrantStatus;
import rosukh.command.certification.CertificationCommand.RefuseStatus;
import rosukh.command.certification.CourseCommand.LinkCase;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.OnTheRealLog;
import rosukh.command.kernel.Provenance;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.sessions.SessionCommand.AddItem;
import rosukh.command.sessions.SessionCommand.CancelSession;
import rosukh.command.sessions.SessionCommand.CastVote;
import rosukh.command.sessions.SessionCommand.ConcludeItem;
import rosukh.command.sessions.SessionCommand.ConveneSession;
import rosukh.command.sessions.SessionCommand.DeferItem;
import rosukh.command.sessions.SessionCommand.OpenSession;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.sessions.Member;
import rosukh.events.sessions.SessionEvent.ItemExecuted;
import rosukh.events.sessions.SessionEvent.ItemNotExecuted;
import rosukh.events.sessions.SessionItem;

/// A session decides on a case that the assessors recommend to grant, or to refuse.
class SessionDecisionsTest extends OnTheRealLog {

    private static final LocalDate MEETS = DecidableCase.RECOMMENDED.plusDays(5);
    private static final Member KAMRAN = new Member("kamran", "group");
    private static final Member NASRIN = new Member("nasrin", "ministry");

    private String caseId = DecidableCase.ELIGIBLE;

    @BeforeEach
    void recommended_cases() {
        TestSchemes.publish(node.commands, DAY);
        DecidableCase.lay(node.events);
    }

    @Nested
    class a_concluded_item {

        @Test
        void decides_the_case_once_for_the_chair_in_the_name_of_the_working_group() {
            conclude("s-1", "GRANT", KAMRAN);
            SessionDecisions process = process(node);
            process.look();
            process.look();
            process(node).look();
            assertThat(decisions())
                    .containsExactly(new StatusGranted(caseId, "NOPA", "kamran", "group", MEETS));
            assertThat(ends("s-1")).containsExactly(new ItemExecuted("s-1", 1, caseId, version()));
        }

        @Test
        void refuses_with_its_reasons_and_explanation() {
            caseId = DecidableCase.NOT_ELIGIBLE;
            conclude("s-1", "REFUSE", KAMRAN);
            process(node).look();
            assertThat(decisions()).hasSize(1).first().isInstanceOf(StatusRefused.class);
            StatusRefused refused = (StatusRefused) decisions().getFirst();
            assertThat(refused.reasons()).containsExactly(DecidableCase.REASON);
            assertThat(refused.explanation()).isEqualTo("not new");
        }

        @Test
        void keeps_the_version_that_was_voted_on_and_where_it_was_concluded() {
            conclude("s-1", "GRANT", KAMRAN);
            long seen = version();
            process(node).look();
            Map<String, ?> said = metadata();
            assertThat(said.get(Provenance.SEEN_VERSION)).isEqualTo("" + seen);
            assertThat(said.get(Provenance.LEGAL_BASIS)).isEqualTo("session s-1, item 1");
            assertThat(said.get(Provenance.ACTOR)).isEqualTo("kamran");
        }

        @Test
        void is_carried_out_once_by_two_nodes_at_once() {
            conclude("s-1", "GRANT", KAMRAN);
            try (CommandNode other = new CommandNode(server)) {
                CyclicBarrier together = new CyclicBarrier(2);
                List<CompletableFuture<Void>> nodes =
                        Stream.of(node, other)
                                .map(each ->
                                        new SessionDecisions(
                                                LogReader.of(each.events),
                                                new Together(each.commands, together)))
                                .map(process -> CompletableFuture.runAsync(() -> twice(process)))
                                .toList();
                nodes.forEach(CompletableFuture::join);
            }
            assertThat(decisions()).hasSize(1);
            assertThat(ends("s-1")).hasSize(1).first().isInstanceOf(ItemExecuted.class);
        }

        @Test
        void is_carried_out_once_though_the_process_is_killed_at_any_step() {
            conclude("s-1", "GRANT", KAMRAN);
            Failing after = new Failing(node.commands, true);
            for (int start = 0; start < 3; start++)
                new SessionDecisions(LogReader.of(node.events), after).look();
            assertThat(decisions()).hasSize(1);
            assertThat(ends("s-1")).hasSize(1).first().isInstanceOf(ItemExecuted.class);
        }

        @Test
        void that_failed_is_tried_again() {
            conclude("s-1", "GRANT", KAMRAN);
            SessionDecisions process =
                    new SessionDecisions(
                            LogReader.of(node.events), new Failing(node.commands, false));
            process.look();
            assertThat(decisions()).isEmpty();
            process.look();
            process.look();
            assertThat(ends("s-1")).hasSize(1);
        }

        @Test
        void on_a_case_that_changed_after_the_count_is_not_carried_out_and_may_be_heard_again() {
            conclude("s-1", "GRANT", KAMRAN);
            change();
            process(node).look();
            assertThat(decisions()).isEmpty();
            ItemNotExecuted not = (ItemNotExecuted) ends("s-1").getFirst();
            assertThat(not.code()).isEqualTo("VERSION_STALE");
            assertThat(not.because()).contains("its version is now " + version());
            conclude("s-2", "GRANT", KAMRAN);
            process(node).look();
            assertThat(decisions()).hasSize(1);
        }

        @Test
        void is_refused_by_the_case_where_the_evaluation_says_otherwise() {
            caseId = DecidableCase.NOT_ELIGIBLE;
            conclude("s-1", "GRANT", KAMRAN);
            process(node).look();
            assertThat(((ItemNotExecuted) ends("s-1").getFirst()).code())
                    .isEqualTo("CASE_NOT_ELIGIBLE");
        }
    }

    @Nested
    class who_may_decide {

        @Test
        void holds_for_the_body_in_whose_name_a_session_decides() {
            for (Map.Entry<String, String> body :
                    Map.of(
                                    "assessors", "CASE_ASSESSOR_MAY_NOT_DECIDE",
                                    "helpers", "CASE_HELPER_MAY_NOT_DECIDE",
                                    "recommenders", "CASE_RECOMMENDER_MAY_NOT_DECIDE")
                            .entrySet()) {
                String session = "s-" + body.getKey();
                conclude(session, "GRANT", KAMRAN, body.getKey());
                process(node).look();
                assertThat(((ItemNotExecuted) ends(session).getFirst()).code())
                        .isEqualTo(body.getValue());
            }
            assertThat(decisions()).isEmpty();
        }

        @Test
        void holds_for_the_person_who_presides() {
            for (String person : List.of("hana", "arash", "roya")) {
                Member chair = new Member(person, "group");
                String session = "s-" + person;
                Refused refused =
                        catchThrowableOfType(
                                Refused.class, () -> conclude(session, "GRANT", chair));
                assertThat(refused.code()).isEqualTo("SESSION_MEMBER_MUST_RECUSE");
                node.commands.send(new DeferItem(session, 1, "conflict", person, MEETS), by(chair));
            }
        }
    }

    @Nested
    class a_case_on_an_agenda {

        @Test
        void is_decided_by_no_single_person_until_it_is_free_again() {
            convene("s-1", KAMRAN, "group");
            add("s-1");
            assertThat(code(direct())).isEqualTo("CASE_ON_AGENDA");
            assertThat(
                            code(
                                    new RefuseStatus(
                                            caseId,
                                            List.of(DecidableCase.REASON),
                                            "no",
                                            "mina",
                                            "other-group",
                                            MEETS)))
                    .isEqualTo("CASE_ON_AGENDA");
            node.commands.send(new CancelSession("s-1", "few", "sara", MEETS), by("sara", "isipo"));
            node.commands.send(direct(), by("mina", "other-group").expecting(version()));
            assertThat(decisions()).hasSize(1);
        }

        @Test
        void is_on_one_agenda_at_a_time() {
            convene("s-1", KAMRAN, "group");
            convene("s-2", KAMRAN, "group");
            add("s-1");
            assertThat(code(new AddItem("s-2", caseId, version(), "sara", MEETS)))
                    .isEqualTo("SESSION_CASE_ON_AGENDA");
            node.commands.send(new CancelSession("s-1", "few", "sara", MEETS), by("sara", "isipo"));
            add("s-2");
        }

        @Test
        void is_decided_in_no_others_name_than_that_of_its_session() {
            convene("s-1", KAMRAN, "group");
            add("s-1");
            assertThat(
                            code(
                                    new GrantStatus(
                                            caseId,
                                            "mina",
                                            "other-group",
                                            MEETS,
                                            new SessionItem("s-1", 1))))
                    .isEqualTo("CASE_SESSION_CONCLUDED_OTHERWISE");
        }
    }

    @Nested
    class one_person_who_decides {

        @Test
        void decides_on_what_was_seen_and_the_decision_keeps_what_that_was() {
            long seen = version();
            node.commands.send(direct(), by("mina", "other-group").expecting(seen));
            assertThat(metadata().get(Provenance.SEEN_VERSION)).isEqualTo("" + seen);
        }

        @Test
        void never_passes_a_stale_approval() {
            long seen = version();
            change();
            Refused refused =
                    catchThrowableOfType(
                            Refused.class,
                            () ->
                                    node.commands.send(
                                            direct(), by("mina", "other-group").expecting(seen)));
            assertThat(refused.kind().status()).isEqualTo(412);
            assertThat(refused.currentVersion()).hasValue(seen + 1);
            assertThat(decisions()).isEmpty();
        }
    }

    private void conclude(String session, String vote, Member chair) {
        conclude(session, vote, chair, "group");
    }

    private void conclude(String session, String vote, Member chair, String body) {
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

    private void convene(String session, Member chair, String body) {
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

    private void add(String session) {
        node.commands.send(
                new AddItem(session, caseId, version(), "sara", MEETS), by("sara", "isipo"));
    }

    private String code(Object command) {
        return catchThrowableOfType(
                        Refused.class, () -> node.commands.send(command, by("mina", "other-group")))
                .code();
    }

    private GrantStatus direct() {
        return new GrantStatus(caseId, "mina", "other-group", MEETS);
    }

    /// Something that has nothing to do with the outcome.
    private void change() {
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

    private long version() {
        return Streams.of(node.events).version(caseId).orElseThrow();
    }

    private List<Object> decisions() {
        return Streams.of(node.events).read(caseId).stream()
                .filter(e -> e instanceof StatusGranted || e instanceof StatusRefused)
                .toList();
    }

    private List<Object> ends(String session) {
        return Streams.of(node.events).read(session).stream()
                .filter(e -> e instanceof ItemExecuted || e instanceof ItemNotExecuted)
                .toList();
    }

    private Map<String, ?> metadata() {
        return node.events
                .readEvents(caseId)
                .asStream()
                .filter(e -> e.getPayload() instanceof StatusGranted)
                .map(DomainEventMessage::getMetaData)
                .findFirst()
                .orElseThrow();
    }

    private static Occasion by(Member member) {
        return by(member.account(), member.organisation());
    }

    private static Occasion by(String account, String organisation) {
        return Occasion.by(Actor.of(account, "committee", organisation));
    }

    /// A node that lost the race for a stream tries again a second later.
    private static void twice(SessionDecisions process) {
        process.look();
        process.look();
    }

    private static SessionDecisions process(CommandNode node) {
        return new SessionDecisions(LogReader.of(node.events), node.commands);
    }
}
