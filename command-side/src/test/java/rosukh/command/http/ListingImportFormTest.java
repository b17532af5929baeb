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

/// The import of values from its page.
class ListingImportFormTest extends EdgeTest {

    private static final String HEADINGS = "شناسه واحد,SHA-256 سند,حسابرس معتمد\n";

    @Test
    void shows_what_is_wrong_on_its_page() throws Exception {
        var result =
                send(HEADINGS + "f-1,,true\n", "false")
                        .andExpect(header().string("Location", "/cases/f-1.1"))
                        .andReturn();
        Problem problem = (Problem) result.getFlashMap().get("problem");
        assertThat(problem.code()).isEqualTo("IMPORT_REFUSED");
        assertThat(problem.violations()).isEmpty();
        assertThat(result.getFlashMap().get("report"))
                .extracting("errorCount", "errors")
                .asString()
                .contains("line=2, column=SHA-256 سند");
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void tells_after_a_trial_what_would_be_wrong() throws Exception {
        send(HEADINGS + "f-1," + "a".repeat(64) + ",true\n", "true")
                .andExpect(header().string("Location", "/cases/f-1.1"))
                .andExpect(flash().attributeExists("report"));
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void starts_from_a_template() throws Exception {
        for (String path :
                List.of(
                        "/forms/listings/import/template.csv",
                        "/api/v1/listing-imports/template.csv"))
            mvc.perform(MockMvcRequestBuilders.get(path).with(as("officer")))
                    .andExpect(status().isOk())
                    .andExpect(
                            header().string(
                                            "Content-Disposition",
                                            "attachment; filename=\"listing-values.csv\""));
    }

    private ResultActions send(String csv, String dryRun) throws Exception {
        return perform(
                filled(
                                MockMvcRequestBuilders.multipart("/forms/listings/import")
                                        .file(
                                                new MockMultipartFile(
                                                        "file",
                                                        "values.csv",
                                                        "text/csv",
                                                        csv.getBytes(StandardCharsets.UTF_8))),
                                "dryRun",
                                dryRun)
                        .with(csrf()),
                "officer");
    }
}
