package rosukh.query.audit.people;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.figures;
import static rosukh.query.harness.Facts.identified;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.registered;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.audit.ReadEvent.ReadsRecorded;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ViewTest
class PeopleTest {

    private static final String API = "/api/v1/audit/people/";

    @Autowired Log log;
    @Autowired MockMvc mvc;
    private Browser auditor;

    @BeforeEach
    void what_two_people_did() {
        log.clear();
        auditor = new Browser(mvc, "auditor", "ROLE_auditor");
        log.append(registered("f-9", "10100000009", "By nobody"));
        log.by("omid", "officer", "isipo")
                .append(registered("f-1", "10100000001", "Press"), opened("f-1", "KRM-P01"));
        log.by("sara", "manager", "isipo")
                .with("reason", "A typing error")
                .append(figures("f-1.1"));
        log.by("sara", "manager", "isipo").with("onBehalfOf", "omid").append(identified("f-1.1"));
    }

    @Test
    void everything_somebody_did_is_told_and_what_was_done_in_their_stead() throws Exception {
        assertThat(events("omid"))
                .containsExactly(
                        "4 certification.talent-identified sara",
                        "2 certification.case-opened omid",
                        "1 firms.firm-registered omid");
        assertThat(events("sara"))
                .containsExactly(
                        "4 certification.talent-identified sara",
                        "3 certification.facts-declared sara");
        assertThat(events("nobody")).isEmpty();
        JsonNode third = json(API + "sara").at("/items/1");
        assertThat(third.path("reason").asString()).isEqualTo("A typing error");
        assertThat(third.path("stream").asString()).isEqualTo("f-1.1");
    }

    @Test
    void what_was_read_is_told_apart() throws Exception {
        log.by("read-trail", "system", "rosukh").append(new ReadsRecorded("b-1", List.of()));
        assertThat(events("read-trail")).isEmpty();
    }

    @Test
    void pages_and_file_tell_it_in_words() throws Exception {
        assertThat(auditor.en("/audit/people")).contains("/audit/people/omid", "Manager", "isipo");
        assertThat(auditor.fa("/audit/people")).contains("کارشناس");
        assertThat(auditor.en("/audit/people/sara"))
                .contains("A typing error", "for", "omid", "Figures declared")
                .contains("/audit/reads?account=sara", "/audit/people/sara/acts.csv");
        assertThat(auditor.fa("/audit/people/omid")).contains("واحد ثبت شد");
        assertThat(auditor.en("/audit/people/nobody")).contains("did nothing");
        String csv =
                auditor.answer("/audit/people/sara/acts.csv?lang=en")
                        .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains("A typing error", "certification.talent-identified");
    }

    @Test
    void replays_to_the_same_documents() {
        List<String> live = List.of(log.digest(DeedsView.COLLECTION), log.digest("audit_doers_v1"));
        log.handOverAgain(DeedsProjection.GROUP);
        assertThat(List.of(log.digest(DeedsView.COLLECTION), log.digest("audit_doers_v1")))
                .isEqualTo(live);
        log.rebuild(DeedsProjection.GROUP);
        assertThat(List.of(log.digest(DeedsView.COLLECTION), log.digest("audit_doers_v1")))
                .isEqualTo(live);
    }

    private List<String> events(String account) throws Exception {
        List<String> events = new ArrayList<>();
        for (JsonNode each : json(API + account).path("items"))
            events.add(
                    each.path("order").asLong()
                            + " "
                            + each.path("event").asString()
                            + " "
                            + each.path("account").asString());
        return events;
    }

    private JsonNode json(String address) throws Exception {
        return new JsonMapper().readTree(auditor.answer(address).getContentAsByteArray());
    }
}
