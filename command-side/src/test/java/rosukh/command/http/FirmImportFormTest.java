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
import rosukh.command.kernel.http.Problem;

class FirmImportFormTest extends EdgeTest {

    private static final String HEADINGS = "شناسه ملی,نام واحد,گروه صنعتی,بخش آیسیک,اندازه\n";

    @Test
    void shows_what_is_wrong_on_its_page() throws Exception {
        var result =
                send(HEADINGS + "123,a,METAL,25,SMALL\n", "false")
                        .andExpect(header().string("Location", "/cases/f-1.1"))
                        .andReturn();
        Problem problem = (Problem) result.getFlashMap().get("problem");
        assertThat(problem.code()).isEqualTo("IMPORT_REFUSED");
        assertThat(problem.violations()).isEmpty();
        assertThat(result.getFlashMap().get("report"))
                .extracting("errorCount", "errors")
                .asString()
                .contains("line=2, column=شناسه ملی");
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void may_be_tried_first() throws Exception {
        send(HEADINGS + "10320004156,a,METAL,25,SMALL\n", "true")
                .andExpect(header().string("Location", "/cases/f-1.1"))
                .andExpect(flash().attribute("done", "done.check-firm-import"));
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void leads_back_to_its_page_with_the_report() throws Exception {
        send(HEADINGS + "10320004156,a,METAL,25,SMALL\n", "false")
                .andExpect(header().string("Location", "/firms/import?minPosition=41"))
                .andExpect(flash().attributeExists("report"))
                .andExpect(flash().attribute("done", "done.import-firms"));
        assertThat(commands.only().occasion().reason()).isEqualTo("Import of firms.csv");
    }

    @Test
    void starts_from_a_template() throws Exception {
        for (String path :
                List.of("/forms/firms/import/template.csv", "/api/v1/firm-imports/template.csv"))
            mvc.perform(MockMvcRequestBuilders.get(path).with(as("officer")))
                    .andExpect(status().isOk())
                    .andExpect(
                            header().string(
                                            "Content-Disposition",
                                            "attachment; filename=\"firms.csv\""));
    }

    private ResultActions send(String csv, String dryRun) throws Exception {
        return perform(
                filled(
                                MockMvcRequestBuilders.multipart("/forms/firms/import")
                                        .file(
                                                new MockMultipartFile(
                                                        "file",
                                                        "firms.csv",
                                                        "text/csv",
                                                        csv.getBytes(StandardCharsets.UTF_8))),
                                "dryRun",
                                dryRun)
                        .with(csrf()),
                "officer");
    }
}
