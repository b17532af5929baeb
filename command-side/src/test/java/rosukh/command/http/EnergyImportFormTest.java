package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import rosukh.command.kernel.http.Problem;

/// A file of meter readings from its page: a refusal is shown there.
class EnergyImportFormTest extends EdgeTest {

    @Test
    void shows_what_is_wrong_on_its_page() throws Exception {
        byte[] csv =
                "محل,از,تا,انرژی\nKRM-P01.z1.SOL-1,soon,1405/02/10,1\n"
                        .getBytes(StandardCharsets.UTF_8);
        var result =
                perform(
                                filled(
                                                MockMvcRequestBuilders.multipart(
                                                                "/forms/energy/import")
                                                        .file(
                                                                new MockMultipartFile(
                                                                        "file",
                                                                        "meters.csv",
                                                                        "text/csv",
                                                                        csv)),
                                                "dryRun",
                                                "false")
                                        .with(csrf()),
                                "officer")
                        .andExpect(header().string("Location", "/cases/f-1.1"))
                        .andReturn();
        Problem problem = (Problem) result.getFlashMap().get("problem");
        assertThat(problem.code()).isEqualTo("IMPORT_REFUSED");
        assertThat(result.getFlashMap().get("report"))
                .extracting("errorCount", "errors")
                .asString()
                .contains("line=2, column=از, code=IMPORT_DATE_INVALID");
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void a_file_without_rows_may_be_tried() throws Exception {
        perform(
                        filled(
                                        MockMvcRequestBuilders.multipart("/forms/energy/import")
                                                .file(
                                                        new MockMultipartFile(
                                                                "file",
                                                                "meters.csv",
                                                                "text/csv",
                                                                "محل,از,تا,انرژی\n"
                                                                        .getBytes(
                                                                                StandardCharsets
                                                                                        .UTF_8))),
                                        "dryRun",
                                        "true")
                                .with(csrf()),
                        "officer")
                .andExpect(flash().attributeExists("problem", "report"));
    }

    @Test
    void starts_from_a_template() throws Exception {
        for (String path :
                new String[] {
                    "/forms/energy/import/template.csv", "/api/v1/energy-imports/template.csv"
                })
            mvc.perform(MockMvcRequestBuilders.get(path).with(as("officer")))
                    .andExpect(status().isOk())
                    .andExpect(
                            header().string(
                                            "Content-Disposition",
                                            "attachment; filename=\"readings.csv\""));
    }
}
