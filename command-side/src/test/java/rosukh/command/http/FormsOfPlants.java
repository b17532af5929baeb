package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.springframework.test.web.servlet.MvcResult;
import rosukh.command.kernel.Violation;
import rosukh.command.kernel.http.Problem;

/// Sends the forms of a slice and tells what they were refused for.
abstract class FormsOfPlants extends EdgeTest {

    static final String SITE = "KRM-P01.z1.SOL-1";

    void sends(Object command, String role, String path, String done, String... fields)
            throws Exception {
        commands.clear();
        String page = path.contains("rules") ? "/energy/rules" : "/energy/sites/" + SITE;
        perform(form(path, fields), role)
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", page + "?minPosition=41"))
                .andExpect(flash().attribute("done", "done." + done));
        assertThat(commands.only().command()).isEqualTo(command);
    }

    /// @return the fields at fault
    List<String> faults(String role, String path, String... fields) throws Exception {
        commands.clear();
        MvcResult result =
                perform(form(path, fields), role)
                        .andExpect(status().isSeeOther())
                        .andExpect(header().string("Location", "/cases/f-1.1"))
                        .andExpect(flash().attributeExists("problem", "input"))
                        .andReturn();
        assertThat(commands.sent()).isEmpty();
        Problem problem = (Problem) result.getFlashMap().get("problem");
        return problem.violations().stream().map(Violation::field).toList();
    }
}
