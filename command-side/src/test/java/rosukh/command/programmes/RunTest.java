package rosukh.command.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rosukh.command.programmes.Agreements.DAY;
import static rosukh.command.programmes.Agreements.EVALUATOR;
import static rosukh.command.programmes.Agreements.ID;
import static rosukh.command.programmes.Agreements.MANAGER;
import static rosukh.command.programmes.Agreements.OFFICER;
import static rosukh.command.programmes.Agreements.agreed;
import static rosukh.command.programmes.Agreements.drafted;
import static rosukh.command.programmes.Agreements.evaluation;
import static rosukh.command.programmes.Agreements.pay;
import static rosukh.command.programmes.Agreements.running;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.Refused;
import rosukh.command.programmes.ProgrammeCommand.CloseProgramme;
import rosukh.command.programmes.ProgrammeCommand.LinkOutput;
import rosukh.command.programmes.ProgrammeCommand.ReachMilestone;
import rosukh.command.programmes.ProgrammeCommand.ReverseOutput;
import rosukh.command.programmes.ProgrammeCommand.SpendMoney;
import rosukh.events.programmes.OutputKind;
import rosukh.events.programmes.ProgrammeEvent.ContributionPaid;
import rosukh.events.programmes.ProgrammeEvent.MoneySpent;
import rosukh.events.programmes.ProgrammeEvent.OutputLinked;
import rosukh.events.programmes.ProgrammeEvent.OutputReversed;
import rosukh.events.programmes.ProgrammeEvent.ProgrammeClosed;

/// A run: money, milestones, outputs and how it ends.
class RunTest {

    @Test
    void partners_pay_at_most_what_they_agreed_to() {
        refused("PROGRAMME_NOT_AGREED", drafted(), pay("isipo", 1, "P-1"));
        Agreements run = agreed();
        run.then(pay("isipo", 500, "P-1"));
        refused("CONTRIBUTION_OVER_AGREED", run, pay("isipo", 101, "P-2"));
        refused("PROGRAMME_REFERENCE_USED", run, pay("ofogh", 100, "P-1"));
        refused("PROGRAMME_REFERENCE_MISSING", run, pay("ofogh", 100, " "));
        refused("PROGRAMME_PARTNER_UNKNOWN", run, pay("others", 100, "P-3"));
        ContributionPaid paid =
                (ContributionPaid) run.told(pay("ofogh", 400, "P-3"), null).getFirst();
        assertThat(paid.funded()).isEqualTo(900);
    }

    @Test
    void no_more_is_spent_than_was_paid_in() {
        refused("PROGRAMME_NOT_RUNNING", agreed(), spend(1, "X-1"));
        Agreements run = running().then(pay("isipo", 500, "P-1"));
        refused("SPENDING_OVER_FUNDED", run, spend(501, "X-1"));
        MoneySpent spent = (MoneySpent) run.told(spend(300, "X-1"), null).getFirst();
        assertThat(spent.left()).isEqualTo(200);
        refused("SPENDING_OVER_FUNDED", run, spend(201, "X-2"));
        refused("PROGRAMME_REFERENCE_USED", run, spend(1, "X-1"));
        refused("PROGRAMME_AMOUNT_RANGE", run, spend(0, "X-2"));
        refused(
                "MILESTONE_UNKNOWN",
                run,
                new SpendMoney(ID, 1, "trainers", "other", "X-2", OFFICER, DAY));
    }

    @Test
    void a_milestone_is_reached_once() {
        Agreements run = running().then(reach("training"));
        refused("MILESTONE_REACHED_ALREADY", run, reach("training"));
        refused("MILESTONE_UNKNOWN", run, reach("others"));
    }

    @Test
    void nothing_is_done_on_a_day_before_the_last_one() {
        refused(
                "PROGRAMME_DATE_BACKWARDS",
                running(),
                new ReachMilestone(ID, "training", "a".repeat(64), OFFICER, DAY.minusDays(1)));
    }

    @Test
    void an_output_is_an_event_of_the_kind_and_time_of_the_programme_that_stands() {
        Agreements run = running();
        refused("OUTPUT_EVENT_UNKNOWN", run, link(OutputKind.MATCH_PERFORMED), null);
        refused(
                "OUTPUT_OTHER_KIND",
                run,
                link(OutputKind.MATCH_PERFORMED),
                event(OutputKind.CERTIFICATE_ISSUED, DAY));
        refused(
                "OUTPUT_NOT_AIMED_AT",
                run,
                link(OutputKind.PLOT_OPERATING),
                event(OutputKind.PLOT_OPERATING, DAY));
        for (LocalDate day : List.of(DAY.minusDays(1), DAY.plusYears(1).plusDays(1)))
            refused(
                    "OUTPUT_OUTSIDE_TERM",
                    run,
                    link(OutputKind.MATCH_PERFORMED),
                    event(OutputKind.MATCH_PERFORMED, day));
        Linkable stands = event(OutputKind.MATCH_PERFORMED, DAY);
        refused(
                "OUTPUT_TAKEN_BACK",
                run,
                link(OutputKind.MATCH_PERFORMED),
                stands.takenBack(9, DAY));
        OutputLinked linked =
                (OutputLinked) run.told(link(OutputKind.MATCH_PERFORMED), stands).getFirst();
        assertThat(linked.eventType()).isEqualTo("linkage.contract-performed");
        assertThat(linked.firmId()).isEqualTo("f-1");
        refused("OUTPUT_COUNTED", run, link(OutputKind.MATCH_PERFORMED), stands);
    }

    @Test
    void an_output_is_reversed_once_and_after_the_end_too() {
        Linkable stands = event(OutputKind.MATCH_PERFORMED, DAY);
        ReverseOutput reverse = new ReverseOutput(ID, 7, "process", DAY);
        Agreements run = running();
        refused("OUTPUT_NOT_REVERSED", run, reverse, stands.takenBack(9, DAY));
        run.told(link(OutputKind.MATCH_PERFORMED), stands);
        refused("OUTPUT_NOT_REVERSED", run, reverse, stands);
        run.then(evaluation(EVALUATOR)).then(new CloseProgramme(ID, MANAGER, DAY));
        OutputReversed reversed =
                (OutputReversed) run.told(reverse, stands.takenBack(9, DAY)).getFirst();
        assertThat(reversed.takenBackAt()).isEqualTo(9);
        refused("OUTPUT_NOT_REVERSED", run, reverse, stands.takenBack(9, DAY));
    }

    @Test
    void who_ran_it_does_not_evaluate_it_and_it_is_evaluated_before_it_is_closed() {
        Agreements run = running().then(pay("isipo", 500, "P-1"));
        refused("PROGRAMME_SECOND_PERSON", run, evaluation(OFFICER));
        refused("PROGRAMME_SECOND_PERSON", run, evaluation(MANAGER));
        refused("PROGRAMME_NOT_EVALUATED", run, new CloseProgramme(ID, MANAGER, DAY));
        refused("PROGRAMME_NOT_RUNNING", agreed(), evaluation(EVALUATOR));
        run.then(evaluation(EVALUATOR));
        refused("PROGRAMME_EVALUATED_ALREADY", run, spend(1, "X-1"));
        refused("PROGRAMME_EVALUATED_ALREADY", run, pay("ofogh", 1, "P-2"));
        refused("PROGRAMME_SECOND_PERSON", run, new CloseProgramme(ID, EVALUATOR, DAY));
        ProgrammeClosed closed =
                (ProgrammeClosed) run.told(new CloseProgramme(ID, MANAGER, DAY), null).getFirst();
        assertThat(closed.unspent()).isEqualTo(500);
        refused("PROGRAMME_CLOSED_ALREADY", run, new CloseProgramme(ID, MANAGER, DAY));
    }

    private static Linkable event(OutputKind kind, LocalDate day) {
        return new Linkable(7, kind, "m-1", "f-1", day, List.of(), null);
    }

    private static LinkOutput link(OutputKind kind) {
        return new LinkOutput(ID, kind, 7, OFFICER, DAY);
    }

    private static SpendMoney spend(long amount, String reference) {
        return new SpendMoney(ID, amount, "trainers", "training", reference, OFFICER, DAY);
    }

    private static ReachMilestone reach(String milestone) {
        return new ReachMilestone(ID, milestone, "a".repeat(64), OFFICER, DAY);
    }

    private static void refused(String code, Agreements given, ProgrammeCommand command) {
        refused(code, given, command, null);
    }

    private static void refused(
            String code, Agreements given, ProgrammeCommand command, @Nullable Linkable event) {
        Refused refused = catchThrowableOfType(Refused.class, () -> given.told(command, event));
        assertThat(refused).as(code).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
    }
}
