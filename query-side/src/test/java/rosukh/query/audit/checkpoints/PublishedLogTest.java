package rosukh.query.audit.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.log.Checkpoint;
import rosukh.log.Hash;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Facts;
import rosukh.query.harness.Log;
import rosukh.query.harness.MemoryLog;
import rosukh.query.harness.ViewTest;

@ViewTest
class PublishedLogTest {

    @Autowired Log log;
    @Autowired MemoryLog published;
    @Autowired MockMvc mvc;
    Browser auditor;

    @BeforeEach
    void a_log_with_events() {
        log.clear();
        published.clear();
        log.append(
                Facts.registered("f-1", "10320004156", "فولاد سپهر"),
                Facts.worksIn("f-1", "KRM-P01"),
                Facts.opened("f-1", "KRM-P01"));
        auditor = new Browser(mvc, "auditor", "ROLE_auditor");
    }

    @Test
    void is_empty_before_the_first_checkpoint() throws Exception {
        assertThat(auditor.en("/audit/log"))
                .contains("None was signed yet.", MemoryLog.ORIGIN, "signs today");
        assertThat(auditor.fa("/audit/log")).contains("هنوز امضایی نشده است.");
    }

    @Test
    void shows_each_checkpoint_checked_with_witnesses_and_what_waits() throws Exception {
        String root = Checkpoint.parse(published.publish().text()).root().base64();
        log.append(Facts.registered("f-2", "10320004157", "Yazd Ceramics"));
        String html = auditor.en("/audit/log");
        assertThat(html)
                .contains(root, "valid", "enough", "tsa.example", "one")
                .contains("1 in all");
        assertThat(html)
                .contains("fromPosition=3\">")
                .containsPattern("fromPosition=3\"[^>]*><bdi[^>]*>1<");
    }

    @Test
    void tells_a_checkpoint_that_none_of_its_keys_signed() throws Exception {
        published.publish();
        published.sign(new Checkpoint("elsewhere.example/log", 3, Hash.EMPTY));
        assertThat(auditor.en("/audit/log")).contains("not by a key of the log");
    }

    @Test
    void compares_any_two_checkpoints_in_either_order() throws Exception {
        published.publish();
        log.append(Facts.registered("f-2", "10320004157", "Yazd Ceramics"));
        published.publish();
        String one = auditor.en("/audit/log?first=0&second=1");
        assertThat(one)
                .contains("consistent: nothing of the smaller one was changed", "3 events and 4");
        assertThat(auditor.fa("/audit/log?first=1&second=0")).contains("سازگار");
        assertThat(auditor.answer("/audit/log?first=0&second=2").getStatus()).isEqualTo(400);
        assertThat(auditor.answer("/audit/log?first=a&second=2").getStatus()).isEqualTo(400);
    }

    @Test
    void finds_a_changed_history_and_says_what_it_cannot_tell() throws Exception {
        published.sign(new Checkpoint(MemoryLog.ORIGIN, 2, Hash.leaf(new byte[] {1})));
        published.sign(new Checkpoint(MemoryLog.ORIGIN, 90, Hash.leaf(new byte[] {2})));
        published.publish();
        assertThat(auditor.en("/audit/log?first=0&second=2"))
                .contains("history was changed between");
        assertThat(auditor.en("/audit/log?first=1&second=2")).contains("do not reach that far");
    }

    @Test
    void is_listed_in_parts() throws Exception {
        for (int i = 0; i < 27; i++) {
            log.append(Facts.registered("f-" + (10 + i), "10320004156", "x"));
            published.publish();
        }
        assertThat(auditor.en("/audit/log"))
                .contains("id=\"checkpoint-26\"", "before=2")
                .doesNotContain("id=\"checkpoint-1\"");
        assertThat(auditor.en("/audit/log?before=2"))
                .contains("id=\"checkpoint-1\"", "id=\"checkpoint-0\"")
                .doesNotContain("id=\"checkpoint-2\"");
    }
}
