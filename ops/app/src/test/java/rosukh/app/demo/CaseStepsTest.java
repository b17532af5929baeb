package rosukh.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rosukh.events.rules.Application;
import rosukh.events.rules.Outcome;
import rosukh.events.rules.Scheme;

/// What is planned must be what the scheme says.
class CaseStepsTest {

    final DemoPlan plan = DemoPlan.make(Parks.load());
    final Seeds seeds = Seeds.load();

    @Test
    void leads_every_submitted_case_to_its_planned_class_as_declared() {
        for (PlannedCase planned : submitted()) {
            Outcome outcome = evaluate(planned, false);
            assertThat(outcome.kbClass())
                    .as(planned + " " + outcome)
                    .isEqualTo(planned.aimedClass());
        }
    }

    @Test
    void leads_every_refused_case_to_its_planned_reasons_as_found() {
        for (PlannedCase planned : submitted()) {
            if (planned.weakness() != null) {
                Outcome outcome = evaluate(planned, true);
                assertThat(outcome.codes())
                        .as(planned + " " + outcome)
                        .isEqualTo(planned.weakness().reasons());
            }
        }
    }

    @Test
    void names_every_step_once_in_the_characters_of_a_key() {
        List<String> keys = new ArrayList<>();
        for (PlannedCase planned : plan.cases()) {
            CaseSteps.of(planned, seeds.version(Round.SCHEME, planned.scheme()), false)
                    .forEach(step -> keys.add(step.key()));
            CertificateSteps.of(planned, plan.fateOf(planned))
                    .forEach(step -> keys.add(step.key()));
        }
        System.out.println(keys.size() + " commands on cases");
        assertThat(keys)
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[A-Za-z0-9._~-]{1,128}"));
    }

    @Test
    void makes_the_same_documents_every_time() {
        PlannedCase planned = submitted().getFirst();
        assertThat(Documents.of(planned))
                .extracting(d -> d.paper().sha256())
                .isEqualTo(Documents.of(planned).stream().map(d -> d.paper().sha256()).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void has_some_cases_in_which_a_document_was_replaced() {
        assertThat(plan.cases())
                .filteredOn(planned ->
                        Documents.of(planned).stream()
                                        .filter(d -> d.requirement().equals("TAX_RETURN"))
                                        .count()
                                == 2)
                .hasSizeBetween(plan.cases().size() / 10, plan.cases().size() / 2);
    }

    private List<PlannedCase> submitted() {
        return plan.cases().stream().filter(c -> c.reaches(Ending.SUBMITTED)).toList();
    }

    private Outcome evaluate(PlannedCase planned, boolean found) {
        Scheme scheme = seeds.version(Round.SCHEME, planned.scheme());
        LocalDate on = planned.dates().submitted();
        Map<String, Object> facts = new HashMap<>();
        planned.facts()
                .forEach((field, value) ->
                        facts.put(
                                field,
                                scheme.typed(
                                        field, found ? planned.found(field) : List.of(value))));
        Map<String, Object> product = new HashMap<>();
        planned.product()
                .forEach((field, values) ->
                        product.put(
                                field, scheme.typed(field, found ? planned.found(field) : values)));
        List<Application.EarlierRefusal> history = new ArrayList<>();
        PlannedCase earlier = planned.earlier();
        if (earlier != null && earlier.weakness() != null) {
            history.add(
                    new Application.EarlierRefusal(
                            earlier.dates().decided(),
                            earlier.weakness().reasons(),
                            List.of(earlier.productId())));
        }
        return scheme.evaluate(
                new Application(
                        on,
                        facts,
                        List.of(new Application.Product(planned.productId(), product)),
                        Documents.of(planned).stream()
                                .map(d ->
                                        new Application.Evidence(
                                                d.requirement(), d.issuedOn(), true))
                                .toList(),
                        history));
    }
}
