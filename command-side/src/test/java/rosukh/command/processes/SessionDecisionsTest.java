package rosukh.command.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.DecidableCase;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Provenance;
import rosukh.command.kernel.Refused;
import rosukh.command.sessions.SessionCommand.DeferItem;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.sessions.Member;
import rosukh.events.sessions.SessionEvent.ItemExecuted;
import rosukh.events.sessions.SessionEvent.ItemNotExecuted;

/// A session decides on a case that the assessors recommend to grant, or to refuse.
class SessionDecisionsTest extends DecidingSessions {

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
}
