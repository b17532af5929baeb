package rosukh.query.sessions.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.sessions.meetings.Held.TODAY;
import static rosukh.query.sessions.meetings.Held.added;
import static rosukh.query.sessions.meetings.Held.convened;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.sessions.SessionEvent.ItemStruck;
import rosukh.events.sessions.SessionEvent.SessionCancelled;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;

/// The page of a case leads to the session that decides on it.
@ViewTest
class AgendaOfCaseTest {

    private static final String LINK = "href=\"/sessions/s-1\"";

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser officer;

    @BeforeEach
    void a_case_on_an_agenda() {
        Held.twoCases(log);
        log.append(convened("s-1", TODAY.plusDays(3)), added("s-1", 1, "f-1.1"));
        officer = Browser.officer(mvc);
    }

    @Test
    void is_named_with_the_number_of_the_item() throws Exception {
        assertThat(officer.en("/cases/f-1.1")).contains(LINK, "On the agenda of a session, item 1");
        assertThat(officer.fa("/cases/f-1.1")).contains("در دستور نشست کارگروه، بند ۱");
        assertThat(officer.en("/cases/f-2.1")).doesNotContain("On the agenda");
    }

    @Test
    void is_named_no_longer_once_the_case_is_off_it() throws Exception {
        log.append(new ItemStruck("s-1", 1, "f-1.1", "late", "officer", TODAY));
        assertThat(officer.en("/cases/f-1.1")).doesNotContain(LINK);
        log.append(added("s-1", 2, "f-1.1"));
        assertThat(officer.en("/cases/f-1.1")).contains("item 2");
        log.append(new SessionCancelled("s-1", "few", "officer", TODAY));
        assertThat(officer.en("/cases/f-1.1")).doesNotContain(LINK);
    }

    @Test
    void is_not_told_to_the_firm() throws Exception {
        assertThat(new Browser(mvc, "boss", "ROLE_firm", "FIRM_f-1").en("/cases/f-1.1"))
                .doesNotContain(LINK);
    }
}
