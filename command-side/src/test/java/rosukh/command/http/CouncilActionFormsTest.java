package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import rosukh.command.council.ActionCommand.ChangePriority;
import rosukh.command.council.ActionCommand.CloseAction;
import rosukh.command.council.ActionCommand.EnterOldAction;
import rosukh.command.council.ActionCommand.FileProof;
import rosukh.command.council.ActionCommand.MoveDeadline;
import rosukh.command.council.ActionCommand.ReportProgress;
import rosukh.command.council.CouncilRefusal;
import rosukh.command.kernel.http.Problem;

/// The forms of action items send what was typed in the name of the body of who typed it, and the
/// old register comes in from its page.
class CouncilActionFormsTest extends EdgeTest {

    private static final String SHA = "a".repeat(64);
    private static final String FORMS = "/forms/council/actions/k-1.1.1/";
    private static final String HEADINGS =
            "شماره مصوبه,عنوان,تاریخ تصویب,شاخص,پهنه,جهت,دستگاه مسئول,اقدام,سنجه,هدف,مهلت\n";
    private static final String ROW =
            "1402/17,پنجره,1402-05-29,I4,IR,UP,industry,گشایش,پنجره‌ها,31,1402-12-01\n";

    private void sends(Object command, String done, String path, String... fields)
            throws Exception {
        commands.clear();
        perform(form(FORMS + path, fields), "committee")
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/council/actions/x-1?minPosition=41"))
                .andExpect(flash().attribute("done", "done." + done));
        assertThat(commands.only().command()).isEqualTo(command);
    }

    private Problem refused(String path, String... fields) throws Exception {
        return (Problem)
                perform(form(path, fields), "committee")
                        .andExpect(header().string("Location", "/cases/f-1.1"))
                        .andReturn()
                        .getFlashMap()
                        .get("problem");
    }

    @Test
    void tell_progress_and_file_evidence() throws Exception {
        sends(
                new ReportProgress("k-1.1.1", 40, "so far", "ali", "isipo-krm", today()),
                "report-progress",
                "progress",
                "percent",
                "۴۰",
                "said",
                "so far");
        sends(
                new FileProof("k-1.1.1", "List", SHA, "ali", "isipo-krm", today()),
                "file-proof",
                "evidence",
                "title",
                "List",
                "sha256",
                SHA);
    }

    @Test
    void move_the_deadline_and_change_the_priority() throws Exception {
        sends(
                new MoveDeadline("k-1.1.1", 10, "tender", "ali", "isipo-krm", today()),
                "move-deadline",
                "deadline",
                "workingDays",
                "10",
                "grounds",
                "tender");
        for (boolean priority : new boolean[] {true, false})
            sends(
                    new ChangePriority("k-1.1.1", priority, "urgent", "ali", today()),
                    "change-priority",
                    "priority",
                    "priority",
                    "" + priority,
                    "grounds",
                    "urgent");
    }

    /// What is no number names no document, so that the rules refuse it.
    @Test
    void close_on_the_documents_that_were_ticked() throws Exception {
        sends(
                new CloseAction(
                        "k-1.1.1",
                        "NOT_IMPLEMENTED",
                        List.of(1, 3, 0),
                        "done",
                        "ali",
                        "isipo-krm",
                        today()),
                "close-action",
                "closing",
                "result",
                "NOT_IMPLEMENTED",
                "evidence",
                "1",
                "evidence",
                "۳",
                "evidence",
                "list",
                "grounds",
                "done");
        sends(
                new CloseAction(
                        "k-1.1.1", "IMPLEMENTED", List.of(), "done", "ali", "isipo-krm", today()),
                "close-action",
                "closing",
                "result",
                "IMPLEMENTED",
                "grounds",
                "done");
    }

    @Test
    void a_refusal_leads_back_with_what_is_wrong() throws Exception {
        assertThat(refused(FORMS + "progress", "percent", "much").violations())
                .extracting("field")
                .contains("percent", "said");
        assertThat(refused("/forms/council/actions/k-1/closing", "result", "x", "grounds", "y"))
                .extracting(Problem::code)
                .isEqualTo("NOT_FOUND");
        assertThat(commands.sent()).isEmpty();
        commands.answering((_, _) -> {
            throw CouncilRefusal.ACTION_SECOND_PERSON.because("the person filed it");
        });
        assertThat(refused(FORMS + "closing", "result", "IMPLEMENTED", "grounds", "done").code())
                .isEqualTo("ACTION_SECOND_PERSON");
    }

    @Test
    void the_old_register_may_be_tried_first_and_leads_back_with_its_report() throws Exception {
        send(HEADINGS + ROW, "true")
                .andExpect(flash().attribute("done", "done.check-council-import"))
                .andExpect(flash().attributeExists("report"));
        assertThat(commands.sent()).isEmpty();
        send(HEADINGS + ROW, "false")
                .andExpect(header().string("Location", "/council/import?minPosition=41"))
                .andExpect(flash().attribute("done", "done.import-old-actions"));
        assertThat(commands.only().command())
                .isInstanceOfSatisfying(
                        EnterOldAction.class,
                        command -> assertThat(command.resolution()).isEqualTo("1402/17"));
        assertThat(commands.only().occasion().reason()).isEqualTo("Import of old.csv");
    }

    @Test
    void what_is_wrong_in_the_old_register_is_shown_on_its_page() throws Exception {
        var result = send(HEADINGS + ROW.replace("I4", "I13"), "false").andReturn();
        Problem problem = (Problem) result.getFlashMap().get("problem");
        assertThat(problem.code()).isEqualTo("IMPORT_REFUSED");
        assertThat(result.getFlashMap().get("report"))
                .extracting("errorCount", "errors")
                .asString()
                .contains("line=2", "COUNCIL_AIM_UNKNOWN");
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void the_old_register_starts_from_a_template() throws Exception {
        for (String path :
                List.of(
                        "/forms/council/import/template.csv",
                        "/api/v1/council-imports/template.csv"))
            mvc.perform(MockMvcRequestBuilders.get(path).with(as("officer")))
                    .andExpect(status().isOk())
                    .andExpect(
                            header().string(
                                            "Content-Disposition",
                                            "attachment; filename=\"old-resolutions.csv\""));
    }

    private ResultActions send(String csv, String dryRun) throws Exception {
        return perform(
                filled(
                                MockMvcRequestBuilders.multipart("/forms/council/import")
                                        .file(
                                                new MockMultipartFile(
                                                        "file",
                                                        "old.csv",
                                                        "text/csv",
                                                        csv.getBytes(StandardCharsets.UTF_8))),
                                "dryRun",
                                dryRun)
                        .with(csrf()),
                "officer");
    }
}
