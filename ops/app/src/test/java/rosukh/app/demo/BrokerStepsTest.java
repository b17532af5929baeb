package rosukh.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rosukh.command.brokers.PlacementCommand.AssignCase;
import rosukh.events.brokers.BrokerPolicy;
import rosukh.events.brokers.Grade;

/// The brokers of the demo keep the policy by their plan.
class BrokerStepsTest {

    private final DemoPlan plan = DemoPlan.make(Parks.load());
    private final Seeds seeds = Seeds.load();
    private final List<PlannedCase> helped = BrokerSteps.helped(plan, SessionPlan.of(plan));

    @Test
    void nobody_has_more_cases_than_may_be_open_at_once_in_whatever_order_they_come() {
        int most = BrokerPolicy.NOW.mostCases(Grade.GRADE_1);
        Map<String, Long> decided =
                helped.stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> Cast.broker(each).account(),
                                        Collectors.counting()));
        assertThat(decided)
                .hasSize(4)
                .allSatisfy((_, count) -> assertThat(count).isBetween(5L, (long) most));
        Map<String, Long> open =
                BrokerSteps.open(plan).stream()
                        .filter(step -> step.command() instanceof AssignCase)
                        .collect(Collectors.groupingBy(Step::stream, Collectors.counting()));
        assertThat(open).allSatisfy((_, count) -> assertThat(count).isLessThanOrEqualTo(most));
    }

    @Test
    void every_step_has_its_own_key() {
        List<String> keys = new ArrayList<>();
        BrokerSteps.careers(seeds).forEach(step -> keys.add(step.key()));
        BrokerSteps.open(plan).forEach(step -> keys.add(step.key()));
        for (PlannedCase each : helped)
            HelpedSteps.around(each, List.of()).forEach(step -> keys.add(step.key()));
        assertThat(keys)
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[A-Za-z0-9._~-]{1,128}"));
    }

    @Test
    void a_broker_is_given_the_case_before_the_plan_is_agreed() {
        PlannedCase planned = helped.getFirst();
        List<Step> path =
                CaseSteps.of(planned, seeds.version(Round.SCHEME, planned.scheme()), false);
        List<String> keys = HelpedSteps.around(planned, path).stream().map(Step::key).toList();
        String id = "demo-" + planned.caseId();
        assertThat(keys)
                .containsSubsequence(id + "-needs", id + "-given", id + "-plan", id + "-rated");
    }
}
