package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.http.Problem;
import rosukh.command.work.BatchCommand.StartBatch;
import rosukh.command.work.BatchCommand.UndoBatch;
import rosukh.command.work.ViewCommand.SaveView;
import rosukh.command.work.ViewCommand.ShareView;
import rosukh.command.work.WorkCommand.ClaimCase;
import rosukh.command.work.WorkCommand.ReassignCase;
import rosukh.command.work.WorkCommand.ReleaseCase;
import rosukh.command.work.WorkCommand.SetFollowUp;
import rosukh.command.work.WorkCommand.WriteNote;
import rosukh.command.work.WorkRefusal;
import rosukh.events.work.BatchAction;
import rosukh.events.work.BatchItem;

class WorkFormsTest extends EdgeTest {

    static final String CASE = "/forms/work/cases/f-1.1";
    static final String BATCHES = "/forms/work/batches";

    @Nested
    class a_case {

        @Test
        void is_taken_by_a_button_alone() throws Exception {
            perform(form(CASE + "/claim"), "assessor")
                    .andExpect(status().isSeeOther())
                    .andExpect(header().string("Location", "/cases/f-1.1?minPosition=41"))
                    .andExpect(flash().attribute("done", "done.claim-case"));
            assertThat(commands.only().command())
                    .isEqualTo(new ClaimCase("f-1.1", "assessor", "ali", "isipo-krm", today()));
        }

        @Test
        void is_given_back_with_or_without_grounds() throws Exception {
            perform(form(CASE + "/claim/release"), "broker");
            assertThat(commands.only().command())
                    .isEqualTo(new ReleaseCase("f-1.1", "ali", "broker", "", today()));
            commands.clear();
            perform(form(CASE + "/claim/release", "grounds", "ill"), "manager");
            assertThat(commands.only().command())
                    .isEqualTo(new ReleaseCase("f-1.1", "ali", "manager", "ill", today()));
        }

        @Test
        void is_given_on_with_grounds() throws Exception {
            assertThat(refused(CASE + "/claim/reassignment", "officer").violations())
                    .extracting("field")
                    .containsExactly("assignee", "grounds");
            perform(
                    form(CASE + "/claim/reassignment", "assignee", "mina", "grounds", "ill"),
                    "officer");
            assertThat(commands.only().command())
                    .isEqualTo(new ReassignCase("f-1.1", "mina", "ali", "officer", "ill", today()));
        }

        @Test
        void is_noted_and_marked_for_a_day_to_come() throws Exception {
            perform(form(CASE + "/notes", "text", "call", "corrects", "N1"), "committee");
            assertThat(commands.only().command())
                    .isEqualTo(new WriteNote("f-1.1", "call", "N1", "ali", today()));
            commands.clear();
            perform(form(CASE + "/follow-up", "lookAgainBy", "۱۴۰۶/۱/۱"), "officer");
            assertThat(commands.only().command())
                    .isEqualTo(new SetFollowUp("f-1.1", LocalDate.of(2027, 3, 21), "ali", today()));
            commands.clear();
            perform(form(CASE + "/follow-up"), "officer");
            assertThat(commands.only().command())
                    .isEqualTo(new SetFollowUp("f-1.1", null, "ali", today()));
        }

        @Test
        void is_asked_for_once_more_where_another_node_was_faster() throws Exception {
            commands.answering((_, _) -> {
                throw commands.sent().size() == 1
                        ? Refused.stale(null)
                        : WorkRefusal.WORK_CLAIMED_BY_ANOTHER.because("mina has it");
            });
            var result =
                    perform(creation("/api/v1/cases/f-1.1/claim", "{}"), "officer").andReturn();
            assertThat(result.getResponse().getStatus()).isEqualTo(409);
            assertThat(result.getResponse().getContentAsString())
                    .contains("WORK_CLAIMED_BY_ANOTHER");
            assertThat(commands.sent()).hasSize(2);
            commands.clear();
            commands.answering((_, _) -> {
                throw Refused.stale(7L);
            });
            var seen = perform(command("/api/v1/cases/f-1.1/claim", "{}"), "officer").andReturn();
            assertThat(seen.getResponse().getContentAsString())
                    .contains(KernelRefusal.VERSION_STALE.name());
            assertThat(commands.sent()).hasSize(1);
        }
    }

    @Nested
    class a_batch {

        @Test
        void takes_the_ticked_rows_with_the_version_that_its_action_needs() throws Exception {
            commands.answering((_, _) -> new Done("batch:b-7", 0, 55));
            perform(
                            form(
                                    BATCHES,
                                    "action",
                                    "CLAIM",
                                    "reason",
                                    "why",
                                    "seen",
                                    "f-1.1~4~-1",
                                    "seen",
                                    "f-2.1~9~2"),
                            "officer",
                            "PROVINCE_KRM")
                    .andExpect(header().string("Location", "/work/batches/b-7?minPosition=55"))
                    .andExpect(flash().attribute("done", "done.start-batch"));
            StartBatch sent = (StartBatch) commands.only().command();
            assertThat(sent.order().action()).isEqualTo(BatchAction.CLAIM);
            assertThat(sent.items())
                    .containsExactly(new BatchItem("f-1.1", -1), new BatchItem("f-2.1", 2));
            assertThat(sent.reason()).isEqualTo("why");
            assertThat(sent.author().account()).isEqualTo("ali");
            assertThat(sent.author().provinces()).containsExactly("KRM");
        }

        @Test
        void of_the_case_itself_takes_the_version_of_the_case() throws Exception {
            perform(
                    form(
                            BATCHES,
                            "action",
                            "EXTEND",
                            "stage",
                            "ASSESS",
                            "days",
                            "۵",
                            "reason",
                            "why",
                            "seen",
                            "f-1.1~4~-1"),
                    "officer");
            StartBatch sent = (StartBatch) commands.only().command();
            assertThat(sent.items()).containsExactly(new BatchItem("f-1.1", 4));
            assertThat(sent.order().days()).isEqualTo(5);
        }

        @Test
        void takes_every_row_that_matches_where_that_is_ticked() throws Exception {
            perform(
                    form(
                            BATCHES,
                            "action",
                            "CLAIM",
                            "reason",
                            "why",
                            "all",
                            "yes",
                            "matching",
                            "f-1.1~4~-1 f-2.1~9~2 f-3.1~1~0",
                            "seen",
                            "f-1.1~4~-1"),
                    "officer");
            assertThat(((StartBatch) commands.only().command()).items()).hasSize(3);
        }

        @Test
        void of_no_row_or_of_what_is_none_is_refused() throws Exception {
            assertThat(refused(BATCHES, "officer", "action", "CLAIM", "reason", "why").violations())
                    .extracting("code")
                    .containsExactly("BATCH_NOTHING_TICKED");
            for (String row : List.of("f-1.1", "f-1.1~x~1", "f-1.1~1~-2", "~1~1"))
                assertThat(
                                refused(
                                                BATCHES, "officer", "action", "CLAIM", "reason",
                                                "why", "seen", row)
                                        .violations())
                        .extracting("field")
                        .containsExactly("seen");
        }

        @Test
        void without_a_reason_or_an_action_there_is_is_refused() throws Exception {
            assertThat(refused(BATCHES, "officer", "action", "CLAIM", "seen", "f-1~1~1").code())
                    .isEqualTo("REASON_MISSING");
            assertThat(
                            refused(
                                            BATCHES, "officer", "action", "DANCE", "reason", "why",
                                            "seen", "f-1~1~1")
                                    .code())
                    .isEqualTo("BATCH_ACTION_UNKNOWN");
        }

        @Test
        void is_undone_by_another() throws Exception {
            perform(form(BATCHES + "/b-1/undo", "reason", "error"), "officer")
                    .andExpect(flash().attribute("done", "done.undo-batch"));
            UndoBatch sent = (UndoBatch) commands.only().command();
            assertThat(sent.undoes()).isEqualTo("b-1");
            assertThat(sent.batchId()).startsWith("b-").isNotEqualTo("b-1");
        }
    }

    @Test
    void a_view_is_kept_and_shared() throws Exception {
        perform(form("/forms/work/views", "name", "Mine", "query", "scope=ROLE"), "auditor")
                .andExpect(header().string("Location", "/work/views?minPosition=41"));
        assertThat(commands.only().command())
                .isEqualTo(new SaveView("ali", "Mine", "scope=ROLE", today()));
        commands.clear();
        perform(
                form("/forms/work/views/V1/sharing", "audience", "ROLE", "role", "officer"),
                "officer");
        assertThat(commands.only().command())
                .isEqualTo(new ShareView("ali", "V1", "ROLE", "officer", "isipo-krm", today()));
        assertThat(commands.only().occasion().expectedVersion()).isEqualTo(3);
        for (String path : List.of("/name", "/removal")) {
            commands.clear();
            perform(form("/forms/work/views/V1" + path, "name", "Ours"), "officer")
                    .andExpect(status().isSeeOther());
            assertThat(commands.sent()).hasSize(1);
        }
    }

    private ResultActions perform(
            AbstractMockHttpServletRequestBuilder<?> request, String role, String reach)
            throws Exception {
        return mvc.perform(request.with(as(role, reach)));
    }

    private Problem refused(String path, String role, String... fields) throws Exception {
        var result = perform(form(path, fields), role).andExpect(status().isSeeOther()).andReturn();
        assertThat(commands.sent()).isEmpty();
        return (Problem) result.getFlashMap().get("problem");
    }
}
