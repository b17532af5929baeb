package rosukh.query.zones.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.zones.GroupTerms;
import rosukh.events.zones.IncentiveTerms;
import rosukh.events.zones.TermsEvent.TermsDiscarded;
import rosukh.events.zones.TermsEvent.TermsDrafted;
import rosukh.events.zones.TermsEvent.TermsPublished;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;

@ViewTest
class TermsViewTest {

    static final LocalDate DAY = LocalDate.of(2023, 4, 1);

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser officer;
    Browser manager;

    @BeforeEach
    void two_versions() {
        log.clear();
        officer = Browser.officer(mvc);
        manager = new Browser(mvc, "manager", "ROLE_manager");
        IncentiveTerms first = terms("1402-1", DAY);
        IncentiveTerms next = terms("1406-1", LocalDate.of(2030, 3, 21));
        log.append(
                new TermsDrafted("1402-1", first, first.sha256(), "omid", DAY),
                new TermsPublished("1402-1", first, first.sha256(), "mina", DAY),
                new TermsDrafted("1406-1", next, next.sha256(), "omid", DAY.plusDays(1)));
    }

    private static IncentiveTerms terms(String version, LocalDate from) {
        return new IncentiveTerms(
                version,
                from,
                new GroupTerms(true, 1_000, 42, 1_000, 3_000),
                new GroupTerms(false, 3_000, 36, 0, 0),
                1,
                30,
                180,
                365,
                "directive 12");
    }

    @Test
    void versions_stand_side_by_side_with_what_each_says() throws Exception {
        assertThat(officer.en("/zone-terms"))
                .contains("terms-1402-1", "in force", "terms-1406-1", "draft")
                .contains("10%", "30%", "42", "36", "directive 12", "waived");
        assertThat(officer.fa("/zone-terms")).contains("ضوابط استقرار", "۴۲");
    }

    @Test
    void a_draft_is_published_by_a_manager_against_what_was_seen() throws Exception {
        assertThat(manager.en("/zone-terms"))
                .contains(
                        "/forms/zone-terms/versions",
                        terms("1406-1", LocalDate.of(2030, 3, 21)).sha256())
                .contains("name=\"version\" value=\"2\"");
        assertThat(officer.en("/zone-terms")).doesNotContain("/forms/zone-terms/versions");
    }

    @Test
    void a_draft_that_was_given_up_is_gone() throws Exception {
        log.append(new TermsDiscarded("1406-1", "omid", DAY.plusDays(2)));
        assertThat(officer.en("/zone-terms")).doesNotContain("terms-1406-1");
    }

    @Test
    void the_api_tells_the_version_of_the_stream() throws Exception {
        assertThat(officer.answer("/api/v1/zone-terms").getHeader("ETag")).isEqualTo("\"2\"");
        assertThat(officer.answer("/api/v1/zone-terms").getContentAsString())
                .contains("\"knowledgeBased\"", "\"published\":true");
    }
}
