package rosukh.query.firms.register;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.identified;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.registered;
import static rosukh.query.harness.Facts.scheme;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;

@ViewTest
class FirmPageTest {

    @Autowired Log log;
    @Autowired MockMvc mvc;

    @BeforeEach
    void a_firm_with_a_case() {
        log.clear();
        log.append(
                published("ir-kb-1402-02-18"),
                registered("f-1", "10100000001", "Kerman Press"),
                opened("f-1", "KRM-P01"));
    }

    @Test
    void calls_the_scheme_of_a_case_by_its_name() throws Exception {
        Browser officer = Browser.officer(mvc);
        assertThat(officer.en("/firms/f-1"))
                .contains("<bdi>" + scheme("ir-kb-1402-02-18").label("en") + "</bdi>")
                .doesNotContain(">ir-kb<");
    }

    @Test
    void says_since_when_a_case_is_in_its_state() throws Exception {
        log.append(identified("f-1.1"));
        assertThat(Browser.officer(mvc).en("/firms/f-1"))
                .contains("State since")
                .doesNotContain("Last step");
    }
}
