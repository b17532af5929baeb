package rosukh.command.programmes;

import static rosukh.command.programmes.ProgrammeRefusal.CONTRIBUTION_OVER_AGREED;
import static rosukh.command.programmes.ProgrammeRefusal.MILESTONE_REACHED_ALREADY;
import static rosukh.command.programmes.ProgrammeRefusal.PROGRAMME_CLOSED_ALREADY;
import static rosukh.command.programmes.ProgrammeRefusal.PROGRAMME_EVALUATED_ALREADY;
import static rosukh.command.programmes.ProgrammeRefusal.PROGRAMME_NOT_AGREED;
import static rosukh.command.programmes.ProgrammeRefusal.PROGRAMME_NOT_EVALUATED;
import static rosukh.command.programmes.ProgrammeRefusal.PROGRAMME_NOT_RUNNING;
import static rosukh.command.programmes.ProgrammeRefusal.PROGRAMME_SECOND_PERSON;
import static rosukh.command.programmes.ProgrammeRefusal.PROGRAMME_STARTED_ALREADY;
import static rosukh.command.programmes.ProgrammeRefusal.SPENDING_OVER_FUNDED;

import rosukh.command.programmes.ProgrammeCommand.CloseProgramme;
import rosukh.command.programmes.ProgrammeCommand.EvaluateProgramme;
import rosukh.command.programmes.ProgrammeCommand.PayContribution;
import rosukh.command.programmes.ProgrammeCommand.ReachMilestone;
import rosukh.command.programmes.ProgrammeCommand.SpendMoney;
import rosukh.command.programmes.ProgrammeCommand.StartProgramme;
import rosukh.events.programmes.Milestone;
import rosukh.events.programmes.ProgrammeEvent.ContributionPaid;
import rosukh.events.programmes.ProgrammeEvent.MilestoneReached;
import rosukh.events.programmes.ProgrammeEvent.MoneySpent;
import rosukh.events.programmes.ProgrammeEvent.ProgrammeClosed;
import rosukh.events.programmes.ProgrammeEvent.ProgrammeEvaluated;
import rosukh.events.programmes.ProgrammeEvent.ProgrammeStarted;

/// The rules of a run: money, milestones and how it ends.
final class Running {

    private Running() {}

    static ProgrammeStarted start(Programme programme, StartProgramme command) {
        if (programme.course().startedOn() != null)
            throw PROGRAMME_STARTED_ALREADY.because("it runs, or has run");
        Version version = agreed(programme);
        if (command.by().equals(version.author()))
            throw PROGRAMME_SECOND_PERSON.because("who wrote the version does not start it");
        return new ProgrammeStarted(
                command.programmeId(),
                version.number(),
                version.sha256(),
                command.by(),
                command.on());
    }

    /// Partners may pay from the agreement on, so that money is there on the first day.
    static ContributionPaid pay(Programme programme, PayContribution command) {
        Version version = agreed(programme);
        notEvaluated(programme);
        long agreed = version.partner(command.partner()).contribution();
        Checks.payment(programme.course().purse(), command.amount(), command.reference());
        long paid = programme.course().purse().paidBy(command.partner());
        if (Math.addExact(paid, command.amount()) > agreed)
            throw CONTRIBUTION_OVER_AGREED.because(
                    "the partner agreed to " + agreed + " and has paid " + paid);
        return new ContributionPaid(
                command.programmeId(),
                command.partner(),
                command.amount(),
                command.reference(),
                Math.addExact(programme.course().purse().funded(), command.amount()),
                command.by(),
                command.on());
    }

    static MoneySpent spend(Programme programme, SpendMoney command) {
        Version version = running(programme);
        version.milestone(command.milestone());
        Checks.payment(programme.course().purse(), command.amount(), command.reference());
        Checks.grounds(command.purpose());
        long left = programme.course().purse().left();
        if (command.amount() > left)
            throw SPENDING_OVER_FUNDED.because(left + " rials are paid in and not spent");
        return new MoneySpent(
                command.programmeId(),
                command.amount(),
                command.purpose(),
                command.milestone(),
                command.reference(),
                left - command.amount(),
                command.by(),
                command.on());
    }

    static MilestoneReached reach(Programme programme, ReachMilestone command) {
        Milestone milestone = running(programme).milestone(command.milestone());
        if (programme.course().reached().contains(milestone.key()))
            throw MILESTONE_REACHED_ALREADY.because("it is reached");
        Checks.document(command.documentSha256());
        return new MilestoneReached(
                command.programmeId(),
                milestone.key(),
                command.documentSha256(),
                milestone.dueOn(),
                command.by(),
                command.on());
    }

    static ProgrammeEvaluated evaluate(Programme programme, EvaluateProgramme command) {
        running(programme);
        if (programme.runners().contains(command.by()))
            throw PROGRAMME_SECOND_PERSON.because("who ran it does not evaluate it");
        Checks.grounds(command.findings());
        Checks.document(command.documentSha256());
        return new ProgrammeEvaluated(
                command.programmeId(),
                command.rating(),
                command.findings(),
                command.documentSha256(),
                command.by(),
                command.on());
    }

    static ProgrammeClosed close(Programme programme, CloseProgramme command) {
        if (programme.course().closed()) throw PROGRAMME_CLOSED_ALREADY.because("it is closed");
        if (programme.course().evaluator() == null)
            throw PROGRAMME_NOT_EVALUATED.because("nobody has evaluated it");
        if (command.by().equals(programme.course().evaluator()))
            throw PROGRAMME_SECOND_PERSON.because("who evaluated it does not close it");
        return new ProgrammeClosed(
                command.programmeId(),
                programme.course().purse().left(),
                command.by(),
                command.on());
    }

    /// The version under which it runs.
    static Version running(Programme programme) {
        notEvaluated(programme);
        if (programme.course().startedOn() == null)
            throw PROGRAMME_NOT_RUNNING.because("it does not run");
        return agreed(programme);
    }

    /// What is evaluated is neither run nor changed any more.
    static void notEvaluated(Programme programme) {
        if (programme.course().evaluator() != null)
            throw PROGRAMME_EVALUATED_ALREADY.because("it is evaluated");
    }

    private static Version agreed(Programme programme) {
        Version version = programme.papers().agreed();
        if (version == null)
            throw PROGRAMME_NOT_AGREED.because("not every partner has signed the same version");
        return version;
    }
}
