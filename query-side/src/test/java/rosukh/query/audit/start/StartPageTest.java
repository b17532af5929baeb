package rosukh.query.audit.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.query.harness.Browser;
import rosukh.query.harness.CheckOnDemand;
import rosukh.query.harness.Facts;
import rosukh.query.harness.Log;
import rosukh.query.harness.MemoryLog;
import rosukh.query.harness.ViewTest;

@ViewTest
class StartPageTest {

    @Autowired Log log;
    @Autowired MemoryLog published;
    @Autowired CheckOnDemand check;
    @Autowired MockMvc mvc;

    @BeforeEach
    void a_log_with_events() {
        log.clear();
        published.clear();
        check.forget();
        log.append(
                Facts.registered("f-1", "10320004156", "فولاد سپهر"),
                Facts.worksIn("f-1", "KRM-P01"));
    }

    @Test
    void counts_what_the_log_holds_and_what_waits() throws Exception {
        Browser auditor = new Browser(mvc, "auditor", "ROLE_auditor");
        assertThat(flat(auditor.en("/audit")))
                .containsPattern("Events in the log</span><span class=\"stat-value\">2<")
                .containsPattern("Waiting for a checkpoint</span><span class=\"stat-value\">2<")
                .contains("There was none yet", "/audit/verify", "aria-current=\"page\"");
        published.publish();
        check.run();
        assertThat(flat(auditor.en("/audit")))
                .containsPattern("Waiting for a checkpoint</span><span class=\"stat-value\">0<")
                .containsPattern("Last self-check</span><span class=\"stat-value\">valid<");
        assertThat(auditor.fa("/audit")).contains("حسابرسی", "رویدادهای امروز");
    }

    private static String flat(String html) {
        return html.replaceAll(">\\s+<", "><");
    }
}
