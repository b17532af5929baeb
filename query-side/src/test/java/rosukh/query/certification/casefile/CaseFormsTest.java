package rosukh.query.certification.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.helped;
import static rosukh.query.harness.Facts.published;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import rosukh.events.certification.Answer;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.FactsDeclared;
import rosukh.query.harness.ViewTest;

/// A refused form shows again what was typed, also in the fields that stand there in rows.
@ViewTest
class CaseFormsTest extends OpenCase {

    private static final String YEARS = "f.turnoverByYearInr";

    public record Flaw(String field, String code, String message) {}

    public record Refused(String code, String detail, List<Flaw> violations) {}

    @Test
    void a_list_of_numbers_is_filled_with_what_is_known_and_then_with_what_was_typed()
            throws Exception {
        log.append(
                published("in-dpiit-2019"),
                new CaseOpened("f-1.2", "f-1", 2, "in-dpiit", "KRM-P01", "KRM", OPENED),
                new FactsDeclared(
                        "f-1.2",
                        List.of(Answer.of("turnoverByYearInr", "11", "12")),
                        OPENED.plusDays(1)));
        String address = "/cases/f-1.2?do=FACTS&lang=en";
        assertThat(officer.en("/cases/f-1.2?do=FACTS"))
                .containsPattern(field(YEARS, 0, "11"))
                .containsPattern(field(YEARS, 1, "12"));
        assertThat(refused(address, YEARS, List.of("21", "", "many")))
                .containsPattern(field(YEARS, 0, "21"))
                .containsPattern(field(YEARS, 1, ""))
                .containsPattern(field(YEARS, 2, "many"))
                .contains("id=\"flaw-" + YEARS + "\"");
    }

    @Test
    void rows_of_needs_and_of_a_plan_are_filled_with_what_was_typed() throws Exception {
        log.append(helped(CASE)[0]);
        assertThat(refused("/cases/" + CASE + "?lang=en", "needText", List.of("", "A test")))
                .containsPattern(field("needText", 1, "A test"))
                .contains("id=\"flaw-needText\"");
        log.append(helped(CASE)[1]);
        for (String name : new String[] {"itemKey", "itemTitle", "itemDue"})
            assertThat(refused("/cases/" + CASE + "?lang=en", name, List.of("", "1405")))
                    .containsPattern(field(name, 1, "1405"))
                    .contains("id=\"flaw-" + name + "\"");
    }

    private static String field(String name, int row, String value) {
        return "<input[^>]* id=\"in-" + name + "-" + row + "\"[^>]* value=\"" + value + "\"";
    }

    private String refused(String address, String name, List<String> typed) throws Exception {
        Flaw flaw = new Flaw(name, "NUMBER", "this is no number");
        return mvc.perform(
                        get(address)
                                .with(
                                        user("officer")
                                                .authorities(
                                                        new SimpleGrantedAuthority("ROLE_officer")))
                                .flashAttr("input", Map.of(name, typed))
                                .flashAttr(
                                        "problem",
                                        new Refused("REQUEST_INVALID", "no", List.of(flaw))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
