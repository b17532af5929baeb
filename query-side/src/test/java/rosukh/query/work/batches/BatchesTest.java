package rosukh.query.work.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.work.BatchAction;
import rosukh.events.work.BatchAuthor;
import rosukh.events.work.BatchEvent.BatchFinished;
import rosukh.events.work.BatchEvent.BatchItemDone;
import rosukh.events.work.BatchEvent.BatchItemRefused;
import rosukh.events.work.BatchEvent.BatchStarted;
import rosukh.events.work.BatchItem;
import rosukh.events.work.BatchOrder;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;

@ViewTest
class BatchesTest {

    static final LocalDate DAY = LocalDate.of(2026, 5, 9);

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser officer;

    @BeforeEach
    void nothing_yet() {
        log.clear();
        officer = Browser.officer(mvc);
    }

    @Test
    void a_batch_shows_how_far_it_has_come() throws Exception {
        log.append(started("b-1", BatchAction.CLAIM, null), done("b-1", "f-1.1"));
        assertThat(officer.en("/work/batches/b-1"))
                .contains("in progress", "1 of 2", "waiting", "f-2.1")
                .doesNotContain("/undo\"");
    }

    @Test
    void a_finished_one_tells_the_outcome_of_each_case_and_why() throws Exception {
        finished("b-1", BatchAction.CLAIM);
        assertThat(officer.en("/work/batches/b-1"))
                .contains(
                        "done, some refused",
                        "2 of 2",
                        "WORK_CLAIMED_BY_ANOTHER",
                        "Somebody else has the case.",
                        "the reason",
                        "/forms/work/batches/b-1/undo");
        assertThat(officer.fa("/work/batches/b-1")).contains("انجام شد، برخی رد شد", "واگردانی");
        assertThat(officer.answer("/api/v1/work/batches/b-1").getContentAsString())
                .contains(
                        "\"outcome\":\"DONE\"",
                        "\"code\":\"WORK_CLAIMED_BY_ANOTHER\"",
                        "\"done\":1",
                        "\"refused\":1");
    }

    @Test
    void one_that_was_undone_names_the_other_and_is_not_undone_again() throws Exception {
        finished("b-1", BatchAction.CLAIM);
        log.append(started("b-2", BatchAction.CLAIM, "b-1"));
        assertThat(officer.en("/work/batches/b-1"))
                .contains("undone", "href=\"/work/batches/b-2\"")
                .doesNotContain("/forms/work/batches/b-1/undo");
        assertThat(officer.en("/work/batches/b-2"))
                .contains("Undone: Take", "href=\"/work/batches/b-1\"");
    }

    @Test
    void one_that_gave_time_says_that_it_cannot_be_taken_away() throws Exception {
        finished("b-1", BatchAction.EXTEND);
        assertThat(officer.en("/work/batches/b-1")).contains("cannot be taken away again");
    }

    @Test
    void who_ordered_it_and_who_oversees_see_it_and_nobody_else() throws Exception {
        finished("b-1", BatchAction.CLAIM);
        Browser stranger = new Browser(mvc, "s", "ROLE_officer", "ORG_other");
        Browser manager = new Browser(mvc, "m", "ROLE_manager", "ORG_other");
        assertThat(stranger.answer("/work/batches/b-1").getStatus()).isEqualTo(404);
        assertThat(stranger.answer("/api/v1/work/batches/b-1").getStatus()).isEqualTo(404);
        assertThat(stranger.en("/work/batches")).contains("Nothing was done to many cases");
        assertThat(manager.en("/work/batches")).contains("href=\"/work/batches/b-1\"");
        assertThat(officer.en("/work/batches")).contains("Take", "the reason");
        assertThat(officer.answer("/api/v1/work/batches").getContentAsString())
                .contains("\"batchId\":\"b-1\"", "\"total\":1");
    }

    @Test
    void a_rebuilt_view_equals_the_live_one() {
        finished("b-1", BatchAction.CLAIM);
        log.append(started("b-2", BatchAction.CLAIM, "b-1"));
        String before = log.digest(BatchFiles.COLLECTION);
        log.handOverAgain(BatchProjection.GROUP);
        log.rebuild(BatchProjection.GROUP);
        assertThat(log.digest(BatchFiles.COLLECTION)).isEqualTo(before);
    }

    private void finished(String id, BatchAction action) {
        log.append(
                started(id, action, null),
                done(id, "f-1.1"),
                new BatchItemRefused(id, "f-2.1", "WORK_CLAIMED_BY_ANOTHER", "ali has it", DAY),
                new BatchFinished(id, 1, 1, DAY));
    }

    private static BatchItemDone done(String id, String caseId) {
        return new BatchItemDone(id, caseId, 4, 77, DAY);
    }

    private static BatchStarted started(String id, BatchAction action, @Nullable String undoes) {
        BatchOrder order =
                action == BatchAction.EXTEND
                        ? new BatchOrder(action, null, null, "ASSESS", 5, null)
                        : BatchOrder.of(action);
        return new BatchStarted(
                id,
                order,
                List.of(new BatchItem("f-1.1", 3), new BatchItem("f-2.1", -1)),
                "the reason",
                new BatchAuthor("officer", "officer", "isipo", List.of(), List.of()),
                undoes,
                DAY);
    }
}
