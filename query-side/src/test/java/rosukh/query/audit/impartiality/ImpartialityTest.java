package rosukh.query.audit.impartiality;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.agreed;
import static rosukh.query.harness.Facts.granted;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import rosukh.events.certification.CasePart;
import rosukh.events.certification.PartEvent.ActedFor;
import rosukh.events.certification.SupportEvent.BrokerAssigned;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;

/// Histories that no command would have allowed, written straight to the log.
@ViewTest
class ImpartialityTest extends JudgedCase {
    @Test
    void a_case_with_three_different_people_and_bodies_is_clean() throws Exception {
        log.append(granted(CASE));
        assertThat(broken()).isEmpty();
        assertThat(report().path("decisions").asLong()).isEqualTo(1);
        assertThat(auditor.en("/audit/impartiality"))
                .contains("No breach was found", "1 decisions were looked at; 0 breaches");
        assertThat(auditor.en("/audit")).contains("/audit/impartiality", "breaches in 1 decisions");
    }

    @Test
    void the_assessor_decides() throws Exception {
        log.append(decision(CASE, "assessor", "working-group", DECIDED));
        assertThat(broken()).containsExactly("WITHIN_CASE DECIDES JUDGES assessor");
        JsonNode breach = report().path("items").path(0);
        assertThat(breach.path("order").asLong()).isEqualTo(log.head());
        assertThat(breach.path("decision").asBoolean()).isTrue();
        assertThat(breach.path("otherEvent").asString())
                .isEqualTo("certification.outcome-recommended");
    }

    @Test
    void the_assessors_body_decides() throws Exception {
        log.append(decision(CASE, "member", "lab-two", DECIDED));
        assertThat(broken()).containsExactly("WITHIN_CASE DECIDES JUDGES lab-two");
    }

    @Test
    void the_helper_and_the_body_named_to_help_decide() throws Exception {
        log.append(decision(CASE, "broker", "working-group", DECIDED));
        assertThat(broken()).containsExactly("WITHIN_CASE DECIDES HELPS broker");
        log.append(new BrokerAssigned(CASE, "working-group", "officer", DECIDED));
        assertThat(broken())
                .containsExactlyInAnyOrder(
                        "WITHIN_CASE DECIDES HELPS broker",
                        "WITHIN_CASE HELPS DECIDES working-group");
    }

    @Test
    void somebody_assesses_whom_their_body_helped() throws Exception {
        log.append(
                agreed(CASE),
                new rosukh.events.certification.CertificationEvent.VisitRecorded(
                        CASE, "KRM-P01", "Seen", "visitor", "broker-one", DECIDED));
        assertThat(broken()).containsExactly("WITHIN_CASE JUDGES HELPS broker-one");
        assertThat(report().path("items").path(0).path("decision").asBoolean()).isFalse();
    }

    @Test
    void an_earlier_case_binds_for_24_months() throws Exception {
        LocalDate last = OPENED.plusDays(60);
        log.append(granted(CASE));
        log.append(decision(LATER, "assessor", "x", last.plusMonths(24)));
        assertThat(broken()).isEmpty();
        log.append(decision(LATER, "assessor", "x", last.plusMonths(24).minusDays(1)));
        assertThat(broken()).containsExactly("WITHIN_24_MONTHS DECIDES JUDGES assessor");
        log.append(decision(LATER, "other", "broker-one", last.plusMonths(3)));
        assertThat(broken()).contains("WITHIN_24_MONTHS DECIDES HELPS broker-one");
    }

    @Test
    void who_stands_in_binds_both() throws Exception {
        log.append(
                new ActedFor(CASE, CasePart.DECIDES, "assessor", "lab-two", "member", DECIDED),
                granted(CASE));
        assertThat(broken())
                .containsExactlyInAnyOrder(
                        "WITHIN_CASE DECIDES JUDGES assessor",
                        "WITHIN_CASE DECIDES JUDGES lab-two");
    }

    @Test
    void whom_somebody_stood_in_for_is_known_though_no_fact_says_so() throws Exception {
        log.by("member", "committee", "working-group").with("onBehalfOf", "assessor");
        log.append(granted(CASE));
        assertThat(broken()).containsExactly("WITHIN_CASE DECIDES JUDGES assessor");
    }

    @Test
    void who_recorded_a_decision_under_another_name_is_known_too() throws Exception {
        log.by("assessor", "committee", "working-group").append(granted(CASE));
        assertThat(broken()).containsExactly("WITHIN_CASE DECIDES JUDGES assessor");
    }

    @Test
    void a_process_that_carries_a_decision_out_is_nobody() throws Exception {
        log.by("runner", "system", "lab-two").append(granted(CASE));
        assertThat(broken()).isEmpty();
    }

    @Test
    void the_report_is_filtered_shown_and_had_as_a_file() throws Exception {
        log.append(
                decision(CASE, "assessor", "working-group", DECIDED),
                decision(CASE, "broker", "working-group", DECIDED.plusDays(5)));
        assertThat(report("?person=broker").path("breaches").asLong()).isEqualTo(1);
        assertThat(report("?from=" + DECIDED.plusDays(1)).path("breaches").asLong()).isEqualTo(1);
        assertThat(report("?to=" + DECIDED).path("decisions").asLong()).isEqualTo(1);
        JsonNode first = report("?limit=1");
        assertThat(report("?limit=1&after=" + first.path("next").asString()).at("/items/0/person"))
                .isNotEqualTo(first.at("/items/0/person"));
        assertThat(auditor.en("/audit/impartiality"))
                .contains("/cases/f-1.1", "assessor", "never the same", "/audit/impartiality.csv");
        assertThat(auditor.fa("/audit/impartiality")).contains("بی‌طرفی", "ارزیابی", "تصمیم");
        String csv =
                auditor.answer("/audit/impartiality.csv?lang=en")
                        .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains("f-1.1", "certification.status-granted");
        assertThat(auditor.answer(API + "?from=2026-02-01&to=2026-01-01").getStatus())
                .isEqualTo(400);
        assertThat(auditor.answer("/audit/impartiality?from=soon").getStatus()).isEqualTo(400);
    }
}
