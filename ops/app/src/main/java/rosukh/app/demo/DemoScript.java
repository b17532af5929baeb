package rosukh.app.demo;

import java.util.ArrayList;
import java.util.List;
import rosukh.command.firms.FirmCommand.RegisterFirm;
import rosukh.command.kernel.Provenance;
import rosukh.command.kernel.SchemeRegister;
import rosukh.command.schemes.SchemeCommand.PublishScheme;

/// All commands of the demo: first the schemes one after another, then threads that may run side by
/// side, one per firm, then closures, which move dates that were promised before, and last the firm
/// whose presence says that all the rest is there.
record DemoScript(
        List<Step> schemes, List<List<Step>> firms, List<Step> closures, List<Step> last) {

    /// Keys in the log of the first and the last command, so that a start need not make the script
    /// to see that all is there.
    static final String FIRST =
            Provenance.requestKey("manager-schemes", "demo-scheme-cn-hnte-2016");

    static final String LAST = Provenance.requestKey("officer-alb", "demo-f-demo-0600");

    static DemoScript make() {
        return of(DemoPlan.make(Parks.load()), Seeds.load());
    }

    static DemoScript of(DemoPlan plan, Seeds seeds) {
        var firms = new ArrayList<List<Step>>();
        for (PlannedFirm firm : plan.firms()) {
            firms.add(stepsOf(firm, plan, seeds));
        }
        List<Step> last = firms.removeLast();
        return new DemoScript(schemes(seeds), List.copyOf(firms), Closures.steps(), last);
    }

    private static List<Step> schemes(Seeds seeds) {
        return seeds.schemes().stream()
                .map(seed ->
                        Step.of(
                                SchemeRegister.streamOf(seed.scheme().id()),
                                "demo-scheme-%s-%s"
                                        .formatted(seed.scheme().id(), seed.scheme().version()),
                                new PublishScheme(
                                        seed.scheme().id(),
                                        seed.json(),
                                        seed.scheme().effectiveFrom()),
                                Cast.MANAGER))
                .toList();
    }

    private static List<Step> stepsOf(PlannedFirm firm, DemoPlan plan, Seeds seeds) {
        var steps = new ArrayList<Step>();
        steps.add(
                Step.of(
                        firm.firmId(),
                        "demo-" + firm.firmId(),
                        new RegisterFirm(
                                firm.firmId(),
                                firm.legalId(),
                                firm.name(),
                                firm.industryGroup(),
                                firm.isicDivision(),
                                firm.size(),
                                firm.estateKey(),
                                firm.registeredOn()),
                        Cast.officer(firm)));
        for (PlannedCase planned : plan.casesOf(firm)) {
            steps.addAll(CaseSteps.of(planned, seeds.version(Round.SCHEME, planned.scheme())));
            steps.addAll(TurnSteps.of(planned));
            steps.addAll(CertificateSteps.of(planned, plan.fateOf(planned)));
        }
        return List.copyOf(steps);
    }

    int size() {
        return schemes.size()
                + closures.size()
                + firms.stream().mapToInt(List::size).sum()
                + last.size();
    }
}
