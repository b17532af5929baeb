package rosukh.query.audit.recomputed;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.certified;
import static rosukh.query.harness.Facts.eligible;
import static rosukh.query.harness.Facts.granted;
import static rosukh.query.harness.Facts.nextVersion;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.events.certification.Answer;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.certification.CertificationEvent.FactsDeclared;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.rules.Scheme;
import rosukh.events.schemes.SchemeEvent.SchemeVersionPublished;
import rosukh.query.audit.recomputed.Recomputed.Line;
import rosukh.query.audit.recomputed.Recomputed.What;
import rosukh.query.harness.Facts;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;

@ViewTest
class RecomputedTest extends PastCases {
    @Test
    void a_grant_and_its_certificate_come_out_the_same() throws Exception {
        log.append(DecidedCase.judged("f-1", REVENUE, "HIGH").toArray());
        log.append(eligible(CASE), granted(CASE));
        long decision = log.head();
        log.append(certified(CASE));
        JsonNode answer = recomputed(CASE, decision);
        assertThat(answer.path("agrees").asBoolean()).as(answer.toPrettyString()).isTrue();
        assertThat(answer.path("firstDifference").isNull()).isTrue();
        assertThat(whats(answer))
                .containsSubsequence(
                        "SCHEME",
                        "CRITERION",
                        "OUTCOME",
                        "OUTCOME_CLASS",
                        "OUTCOME_REASONS",
                        "GRANTED_CLASS")
                .doesNotContain("CERTIFICATE_CLASS");
        assertThat(answer.at("/scheme/version").asString()).isEqualTo("1402-02-18");
        assertThat(answer.at("/scheme/position").asLong()).isZero();
        assertThat(answer.at("/scheme/sha256").asString())
                .isEqualTo(Facts.scheme("ir-kb-1402-02-18").sha256());
        assertThat(answer.at("/code/rulesSha256").asString()).matches("[0-9a-f]{64}");
        JsonNode certificate = recomputed(CASE, log.head());
        assertThat(certificate.path("agrees").asBoolean()).isTrue();
        assertThat(whats(certificate)).contains("CERTIFICATE_CLASS", "VALID_FROM", "VALID_TO");
    }

    @Test
    void each_input_names_the_event_that_brought_it() throws Exception {
        log.append(DecidedCase.judged("f-1", REVENUE, "HIGH").toArray());
        log.append(eligible(CASE));
        JsonNode answer = recomputed(CASE, log.head());
        for (JsonNode input : answer.path("inputs")) {
            long position = input.path("position").asLong();
            assertThat(
                            trail.of(CASE).stream()
                                    .filter(told -> told.position() == position)
                                    .map(told -> told.type()))
                    .containsExactly(input.path("event").asString());
        }
        assertThat(answer.path("inputs").toString())
                .contains("certification.criterion-assessed", "certification.evidence-attached");
    }

    @Test
    void a_refusal_comes_out_the_same() throws Exception {
        refuse("f-1");
        JsonNode answer = recomputed(CASE, log.head());
        assertThat(answer.path("agrees").asBoolean()).as(answer.toPrettyString()).isTrue();
        assertThat(whats(answer)).contains("REFUSAL_REASONS", "REFUSED_PRODUCTS");
    }

    @Test
    void a_changed_constant_in_the_code_is_named() {
        log.append(DecidedCase.judged("f-1", REVENUE, "HIGH").toArray());
        log.append(eligible(CASE), granted(CASE));
        Scheme changed = nextVersion("50000000000", "40000000000");
        Recomputed again =
                recomputations
                        .of(
                                trail.of(CASE),
                                log.head(),
                                (_, given) -> changed.evaluate(given),
                                new HashMap<>())
                        .orElseThrow();
        Line first = again.firstDifference();
        assertThat(first).isNotNull();
        assertThat(first.what()).isEqualTo(What.OUTCOME_CLASS);
        assertThat(first.recorded()).isEqualTo("NOPA");
        assertThat(first.now()).isEqualTo("FANAVAR");
        assertThat(again.lines().stream().filter(each -> !each.agrees()).map(Line::what))
                .containsExactly(What.OUTCOME_CLASS, What.GRANTED_CLASS);
    }

    @Test
    void rules_that_are_not_those_the_case_is_bound_to_are_named() throws Exception {
        log.clear();
        Scheme real = Facts.scheme("ir-kb-1402-02-18");
        Scheme changed = nextVersion("50000000000", "40000000000");
        log.append(
                new SchemeVersionPublished(
                        "ir-kb",
                        real.version(),
                        real.sha256(),
                        real.effectiveFrom(),
                        null,
                        changed.document()));
        log.append(DecidedCase.judged("f-1", REVENUE, "HIGH").toArray());
        log.append(eligible(CASE), granted(CASE));
        JsonNode answer = recomputed(CASE, log.head());
        assertThat(answer.at("/firstDifference/what").asString()).isEqualTo("SCHEME");
        assertThat(answer.at("/firstDifference/recorded").asString()).isEqualTo(real.sha256());
        assertThat(answer.at("/firstDifference/now").asString()).isEqualTo(changed.sha256());
    }

    @Test
    void rules_that_the_log_does_not_hold_are_no_agreement() throws Exception {
        log.clear();
        log.append(DecidedCase.judged("f-1", REVENUE, "HIGH").toArray());
        log.append(eligible(CASE), granted(CASE));
        JsonNode answer = recomputed(CASE, log.head());
        assertThat(answer.path("agrees").asBoolean()).isFalse();
        assertThat(answer.at("/scheme/position").asLong()).isEqualTo(-1);
    }

    @Test
    void a_record_that_is_not_what_follows_is_named() throws Exception {
        log.append(DecidedCase.judged("f-1", REVENUE, "HIGH").toArray());
        log.append(eligible(CASE));
        log.append(new StatusGranted(CASE, "FANAVAR", "m", "g", OPENED.plusDays(70)));
        assertThat(first(CASE)).isEqualTo("GRANTED_CLASS FANAVAR NOPA");
        log.append(
                new CertificateIssued(
                        CASE,
                        "KB-1",
                        "NOPA",
                        OPENED.plusDays(71),
                        LocalDate.of(2028, 7, 10),
                        OPENED.plusDays(72)));
        JsonNode answer = recomputed(CASE, log.head());
        assertThat(differing(answer)).containsExactly("GRANTED_CLASS", "VALID_FROM");
    }

    @Test
    void a_criterion_nobody_judged_and_a_value_changed_afterwards_are_named() throws Exception {
        List<Object> events = DecidedCase.judged("f-1", REVENUE, "HIGH");
        log.append(events.subList(0, events.size() - 1).toArray());
        log.append(
                new FactsDeclared(
                        CASE,
                        List.of(Answer.of("totalSalesRial", "49000000000")),
                        OPENED.plusDays(51)),
                eligible(CASE));
        JsonNode answer = recomputed(CASE, log.head());
        List<String> criteria = differing(answer);
        assertThat(criteria).isNotEmpty().allMatch("CRITERION"::equals);
        assertThat(answer.toString()).contains("\"recorded\":\"\"");
    }

    @Test
    void what_came_later_is_not_known() throws Exception {
        log.append(DecidedCase.judged("f-1", REVENUE, "HIGH").toArray());
        log.append(eligible(CASE), granted(CASE));
        long decision = log.head();
        JsonNode before = recomputed(CASE, decision);
        log.append(
                new FactsDeclared(
                        CASE,
                        List.of(Answer.of("operatingRevenueRial", "1")),
                        OPENED.plusDays(80)));
        assertThat(recomputed(CASE, decision)).isEqualTo(before);
    }

    @Test
    void an_earlier_refusal_counts_while_it_stands() throws Exception {
        refuse("f-1");
        log.append(
                new CaseOpened("f-1.2", "f-1", 2, "ir-kb", "KRM-P01", "KRM", OPENED.plusDays(80)));
        log.append(DecidedCase.prepared("f-1.2", REVENUE, "HIGH").toArray());
        log.append(eligible("f-1.2"));
        JsonNode answer = recomputed("f-1.2", log.head());
        assertThat(answer.path("inputs").toString()).contains("EARLIER_REFUSAL", "f-1.1");
        assertThat(answer.at("/firstDifference/what").asString()).isEqualTo("OUTCOME");
        assertThat(answer.at("/firstDifference/now").asString()).isEqualTo("BARRED");
    }

    private String first(String caseId) throws Exception {
        JsonNode first = recomputed(caseId, log.head()).path("firstDifference");
        return String.join(
                " ",
                first.path("what").asString(),
                first.path("recorded").asString(),
                first.path("now").asString());
    }
}
