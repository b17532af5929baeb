package rosukh.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rosukh.command.certification.CertificationCommand.IssueCertificate;
import rosukh.command.linkage.MatchCommand.RecordPerformance;
import rosukh.command.programmes.ProgrammeCommand;
import rosukh.command.programmes.ProgrammeCommand.EvaluateProgramme;
import rosukh.command.programmes.ProgrammeCommand.LinkOutput;

/// The programmes of the demo link what other parts of it did, wherever that came to lie in the
/// log.
class ProgrammeStepsTest {

    private final DemoPlan plan = DemoPlan.make(Parks.load());
    private final Seeds seeds = Seeds.load();

    @Test
    void outputs_are_found_by_the_commands_that_led_to_them() {
        Set<String> asked = new HashSet<>();
        List<Step> steps =
                ProgrammeSteps.of(
                        plan,
                        seeds,
                        (account, key, eventType) -> {
                            asked.add(account + " " + key + " " + eventType);
                            return asked.size();
                        });
        List<LinkOutput> linked =
                steps.stream()
                        .filter(step -> step.command() instanceof LinkOutput)
                        .map(step -> (LinkOutput) step.command())
                        .toList();
        assertThat(linked).hasSizeGreaterThan(6).hasSize(asked.size());
        assertThat(linked)
                .extracting(LinkOutput::programmeId)
                .contains(ProgrammeSteps.RUNNING, ProgrammeSteps.CLOSED);
        assertThat(asked)
                .contains("officer-market demo-m-demo-0001-performance linkage.contract-performed")
                .anyMatch(each -> each.endsWith("-certificate certification.certificate-issued"))
                .anyMatch(each -> each.endsWith("-2026-03-20 indicators.profile-reported"));
        assertThat(steps).extracting(Step::key).doesNotHaveDuplicates();
    }

    @Test
    void a_certificate_is_of_the_province_within_the_time_and_stands() {
        LocalDate from = LocalDate.of(2026, 4, 24);
        LocalDate to = LocalDate.of(2026, 11, 10);
        List<ProgrammeOutputs> found = ProgrammeOutputs.certificates(plan, seeds, "KRM", from, to);
        assertThat(found)
                .isNotEmpty()
                .allSatisfy(each -> {
                    IssueCertificate issue = (IssueCertificate) each.step().command();
                    assertThat(issue.on()).isBetween(from, to);
                    assertThat(issue.caseId()).startsWith("f-demo-");
                });
        assertThat(ProgrammeOutputs.certificates(plan, seeds, "KRM", to, from)).isEmpty();
        assertThat(ProgrammeOutputs.matches(plan))
                .hasSize(3)
                .allMatch(each -> each.step().command() instanceof RecordPerformance);
    }

    @Test
    void profiles_are_of_the_province_and_time_and_no_more_than_asked_for() {
        LocalDate day = LocalDate.of(2026, 5, 29);
        assertThat(ProgrammeOutputs.profiles(plan, "YZD", day, day, 6))
                .hasSize(6)
                .extracting(each -> each.step().key())
                .allMatch(key -> key.contains("2026-03-20"));
        assertThat(ProgrammeOutputs.profiles(plan, "YZD", day.plusDays(1), day.plusDays(9), 6))
                .isEmpty();
        assertThat(ProgrammeOutputs.profiles(plan, "YZD", day.minusDays(9), day.minusDays(1), 6))
                .isEmpty();
    }

    @Test
    void no_day_of_a_programme_lies_before_the_one_before() {
        Map<String, LocalDate> latest = new HashMap<>();
        for (Step step : ProgrammeSteps.of(plan, seeds, (_, _, _) -> 0)) {
            LocalDate on = ((ProgrammeCommand) step.command()).on();
            LocalDate before = latest.put(step.stream(), on);
            assertThat(on).as(step.key()).isAfterOrEqualTo(before == null ? on : before);
        }
        assertThat(latest).hasSize(4);
    }

    /// What is evaluated takes no further outputs.
    @Test
    void everything_is_linked_before_it_is_evaluated() {
        List<Step> steps = ProgrammeSteps.of(plan, seeds, (_, _, _) -> 0);
        int evaluated = 0;
        int lastLink = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).stream().equals(ProgrammeSteps.CLOSED)) continue;
            if (steps.get(i).command() instanceof EvaluateProgramme) evaluated = i;
            if (steps.get(i).command() instanceof LinkOutput) lastLink = i;
        }
        assertThat(lastLink).isPositive().isLessThan(evaluated);
    }
}
