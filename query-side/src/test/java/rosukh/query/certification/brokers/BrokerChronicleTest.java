package rosukh.query.certification.brokers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rosukh.events.brokers.AccreditationEvent.AccreditationRevoked;
import rosukh.query.harness.Browser;
import rosukh.query.harness.ViewTest;

/// What auditors are told of brokers.
@ViewTest
class BrokerChronicleTest extends BrokersOfTests {

    @Test
    void the_chronicle_of_a_case_tells_who_helped_and_how_it_ended() throws Exception {
        helped("f-1", true, 4);
        helped("f-2", false, 0);
        Browser auditor = new Browser(mvc, "auditor", "ROLE_auditor");
        String page = auditor.en("/audit/cases/f-1.1/chronicle");
        assertThat(page).contains("Help of brokers", "hadi");
        assertThat(page.substring(page.indexOf("Help of brokers"))).doesNotContain("f-2.1");
        assertThat(auditor.fa("/audit/cases/f-1.1/chronicle")).contains("یاری کارگزاران");
        Browser yazd = new Browser(mvc, "yazd", "ROLE_officer", "PROVINCE_YZD");
        assertThat(yazd.answer("/audit/cases/f-1.1/chronicle").getStatus()).isEqualTo(404);
    }

    @Test
    void revoked_accreditations_are_counted_where_auditors_begin() throws Exception {
        Browser auditor = new Browser(mvc, "auditor", "ROLE_auditor");
        assertThat(auditor.en("/audit"))
                .containsPattern("was revoked</span><span class=\"stat-value\">0<")
                .contains("/brokers?standing=REVOKED", "/pioneers/deeds?kind=CLAWED_BACK")
                .contains("Restatements that wait");
        log.append(new AccreditationRevoked("hadi", "omid", "mina", 0, DAY));
        assertThat(auditor.en("/audit"))
                .containsPattern("was revoked</span><span class=\"stat-value\">1<");
        assertThat(auditor.fa("/audit")).contains("کارگزاران با اعتبار لغوشده");
    }
}
