package rosukh.query.delegations.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.delegations.DelegationEvent.DelegationAccepted;
import rosukh.events.delegations.DelegationEvent.DelegationEnded;
import rosukh.events.delegations.DelegationEvent.DelegationOffered;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// From events to what a person gave and accepted.
@ViewTest
class DelegationViewTest {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tehran"));

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser giver;
    Browser receiver;

    @BeforeEach
    void nothing_given() {
        log.clear();
        giver = new Browser(mvc, "sara", "ROLE_officer", "ROLE_assessor", "ORG_isipo");
        receiver = new Browser(mvc, "omid", "ROLE_officer", "ORG_isipo");
    }

    @Test
    void nobody_has_given_anything_at_first() throws Exception {
        assertThat(giver.en("/delegations"))
                .contains("Standing in", "None.", "action=\"/forms/delegations\"", "assessor");
        assertThat(giver.answer("/api/v1/delegations").getHeader("ETag")).isNull();
    }

    @Test
    void an_offer_can_be_taken_back_by_one_and_accepted_by_the_other() throws Exception {
        log.append(offered(TODAY));
        assertThat(giver.en("/delegations"))
                .contains("offered", "/forms/delegations/d-1/end")
                .doesNotContain("/acceptance");
        assertThat(receiver.en("/delegations"))
                .contains("offered", "/forms/delegations/d-1/acceptance", "value=\"sara\"")
                .doesNotContain("/forms/delegations/d-1/end");
        assertThat(receiver.fa("/delegations")).contains("پیشنهادشده", "نیابت");
    }

    @Test
    void once_accepted_it_runs_and_either_may_end_it() throws Exception {
        log.append(offered(TODAY), accepted(TODAY));
        for (Browser each : new Browser[] {giver, receiver})
            assertThat(each.en("/delegations"))
                    .contains("running", "/forms/delegations/d-1/end")
                    .doesNotContain("/acceptance");
        assertThat(state(receiver, "received")).isEqualTo("RUNNING");
        assertThat(state(giver, "given")).isEqualTo("RUNNING");
        assertThat(receiver.answer("/api/v1/delegations").getHeader("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void one_that_begins_later_is_to_come_and_one_whose_days_passed_is_over() throws Exception {
        log.append(offered(TODAY.plusDays(1)), accepted(TODAY.plusDays(1)));
        assertThat(state(giver, "given")).isEqualTo("COMING");
        log.clear();
        log.append(offered(TODAY.minusDays(31)));
        assertThat(state(giver, "given")).isEqualTo("OVER");
    }

    @Test
    void what_was_ended_says_by_whom_and_can_be_ended_no_more() throws Exception {
        log.append(
                offered(TODAY),
                accepted(TODAY),
                new DelegationEnded("d-1", "omid", "sara", "ill", TODAY));
        assertThat(state(giver, "given")).isEqualTo("ENDED");
        assertThat(giver.en("/delegations"))
                .contains("ended early", "by omid")
                .doesNotContain("/forms/delegations/d-1/end");
    }

    @Test
    void the_earlier_of_two_ends_counts() {
        Delegation given = Delegation.offered(offered(TODAY));
        Delegation ended =
                given.ended(new DelegationEnded("d-1", "sara", "omid", "x", TODAY.plusDays(2)))
                        .ended(new DelegationEnded("d-1", "omid", "sara", "x", TODAY.plusDays(1)));
        assertThat(ended.endedBy()).isEqualTo("omid");
        assertThat(ended.ended(new DelegationEnded("d-1", "sara", "omid", "x", TODAY.plusDays(1))))
                .isEqualTo(ended);
    }

    @Test
    void nobody_sees_those_of_others() throws Exception {
        log.append(offered(TODAY));
        Browser stranger = new Browser(mvc, "bita", "ROLE_officer", "ORG_isipo");
        assertThat(stranger.en("/delegations")).doesNotContain("d-1", "sara");
    }

    @Test
    void a_rebuilt_view_equals_the_live_one() {
        log.append(offered(TODAY), accepted(TODAY));
        String live = log.digest(DelegationFiles.COLLECTION);
        log.rebuild(DelegationProjection.GROUP);
        assertThat(log.digest(DelegationFiles.COLLECTION)).isEqualTo(live);
    }

    private static String state(Browser reader, String part) throws Exception {
        MockHttpServletResponse answer = reader.answer("/api/v1/delegations");
        JsonNode all = new JsonMapper().readTree(answer.getContentAsString());
        return all.path(part).path(0).path("state").asString();
    }

    private static DelegationOffered offered(LocalDate from) {
        return new DelegationOffered(
                "d-1", "sara", "isipo", "omid", "officer", from, from.plusDays(30), "leave", from);
    }

    private static DelegationAccepted accepted(LocalDate from) {
        return new DelegationAccepted(
                "d-1", "omid", "sara", "officer", from, from.plusDays(30), from);
    }
}
