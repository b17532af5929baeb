package rosukh.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rosukh.command.firms.FirmCommand.RegisterFirm;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Provenance;
import rosukh.command.kernel.SchemeRegister;
import rosukh.command.schemes.SchemeCommand.DraftVersion;
import rosukh.command.schemes.SchemeCommand.PublishVersion;
import rosukh.command.schemes.SchemeCommand.ValidateVersion;
import rosukh.events.rules.Scheme;

/// All commands of the demo: first schemes, templates and brokers one after another, then threads
/// that may run side by side, one per firm, then closures, which move dates that were promised
/// before, assignments and a delegation, then zones and solar plants, then sessions, the work on
/// the cases, letters and erasures, programmes, which name events that are in the log by then, and
/// last the firm whose presence says that all the rest is there.
///
/// @param demo what all steps are made from
/// @param plan of the sessions
/// @param sessions steps up to the last count of votes
record DemoScript(
        DemoPlan demo,
        List<Step> schemes,
        List<Step> templates,
        List<Step> brokers,
        List<List<Step>> firms,
        List<Step> afterwards,
        List<Step> zones,
        SessionPlan plan,
        List<Step> sessions,
        List<Step> work,
        List<Step> letters,
        List<Step> last) {

    /// Keys in the log of the first and the last command, so that a start need not make the script
    /// to see that all is there.
    static final String FIRST = Provenance.requestKey("officer-schemes", "demo-draft-cn-hnte-2016");

    static final String LAST = Provenance.requestKey("officer-alb", "demo-f-demo-0600");

    private static final LocalDate DRAFTED_ON = LocalDate.of(2026, 11, 7);

    static DemoScript make() {
        return of(DemoPlan.make(Parks.load()), Seeds.load());
    }

    static DemoScript of(DemoPlan plan, Seeds seeds) {
        var firms = new ArrayList<List<Step>>();
        SessionPlan sessions = SessionPlan.of(plan);
        List<PlannedCase> helped = BrokerSteps.helped(plan, sessions);
        for (PlannedFirm firm : plan.firms()) {
            firms.add(stepsOf(firm, plan, sessions, helped, seeds));
        }
        List<Step> last = firms.removeLast();
        return new DemoScript(
                plan,
                schemes(seeds),
                LetterSteps.templates(),
                BrokerSteps.careers(seeds),
                List.copyOf(firms),
                afterwards(plan, seeds),
                land(plan),
                sessions,
                SessionSteps.of(sessions, planned -> version(planned, firms)),
                WorkSteps.of(plan),
                letters(plan),
                last);
    }

    /// Solar plants lie on land that zones set aside.
    private static List<Step> land(DemoPlan plan) {
        var steps = new ArrayList<>(ZoneSteps.of(plan));
        steps.addAll(EnergySteps.of(plan));
        return List.copyOf(steps);
    }

    /// What is erased had been written before.
    private static List<Step> letters(DemoPlan plan) {
        var steps = new ArrayList<>(LetterSteps.of(plan));
        steps.addAll(ErasureSteps.of(plan));
        return List.copyOf(steps);
    }

    private static List<Step> afterwards(DemoPlan plan, Seeds seeds) {
        var steps = new ArrayList<>(Closures.steps());
        steps.addAll(AssessorSteps.of(plan, seeds));
        steps.addAll(BrokerSteps.open(plan));
        steps.addAll(DelegationSteps.of(plan));
        steps.addAll(ReplaySteps.steps());
        steps.addAll(LinkageSteps.of(plan));
        steps.addAll(PioneerSteps.of(plan, seeds));
        steps.addAll(FundSteps.of(plan, seeds));
        steps.addAll(ListingSteps.of(plan, seeds));
        steps.addAll(IndicatorSteps.versions());
        steps.addAll(CouncilSteps.of());
        return List.copyOf(steps);
    }

    /// One person drafts and validates, a second one publishes; the last draft is left to be tried
    /// on the cases.
    private static List<Step> schemes(Seeds seeds) {
        var steps = new ArrayList<Step>();
        for (Seeds.Seed seed : seeds.schemes()) {
            Scheme scheme = seed.scheme();
            LocalDate on = scheme.effectiveFrom();
            steps.addAll(drafted(seed, on));
            steps.add(
                    step(
                            "scheme",
                            scheme,
                            new PublishVersion(
                                    scheme.id(),
                                    scheme.version(),
                                    scheme.sha256(),
                                    Cast.MANAGER.account(),
                                    on),
                            Cast.MANAGER));
        }
        for (Seeds.Seed seed : seeds.drafts()) steps.addAll(drafted(seed, DRAFTED_ON));
        return List.copyOf(steps);
    }

    private static List<Step> drafted(Seeds.Seed seed, LocalDate on) {
        Scheme scheme = seed.scheme();
        String by = Cast.DRAFTER.account();
        return List.of(
                step(
                        "draft",
                        scheme,
                        new DraftVersion(scheme.id(), seed.json(), by, on),
                        Cast.DRAFTER),
                step(
                        "validation",
                        scheme,
                        new ValidateVersion(scheme.id(), scheme.version(), by, on),
                        Cast.DRAFTER));
    }

    private static Step step(String what, Scheme scheme, Object command, Actor actor) {
        return Step.of(
                SchemeRegister.streamOf(scheme.id()),
                "demo-%s-%s-%s".formatted(what, scheme.id(), scheme.version()),
                command,
                actor);
    }

    /// Every step of a case is one event, but the last item of its plan is two.
    private static long version(PlannedCase planned, List<List<Step>> firms) {
        return firms.stream()
                .flatMap(List::stream)
                .filter(step -> step.stream().equals(planned.caseId()))
                .count();
    }

    private static List<Step> stepsOf(
            PlannedFirm firm,
            DemoPlan plan,
            SessionPlan sessions,
            List<PlannedCase> helped,
            Seeds seeds) {
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
        PlannedCase reviewed = FundReview.of(plan).planned();
        for (PlannedCase planned : plan.casesOf(firm)) {
            List<Step> path =
                    CaseSteps.of(
                            planned,
                            seeds.version(Round.SCHEME, planned.scheme()),
                            sessions.decides(planned));
            steps.addAll(helped.contains(planned) ? HelpedSteps.around(planned, path) : path);
            steps.addAll(TurnSteps.of(planned));
            if (!planned.equals(reviewed))
                steps.addAll(CertificateSteps.of(planned, plan.fateOf(planned)));
        }
        if (IndicatorSteps.reporting(plan).contains(firm)) steps.addAll(IndicatorSteps.of(firm));
        return List.copyOf(steps);
    }

    int size() {
        return schemes.size()
                + templates.size()
                + brokers.size()
                + afterwards.size()
                + zones.size()
                + sessions.size()
                + work.size()
                + letters.size()
                + firms.stream().mapToInt(List::size).sum()
                + last.size();
    }
}
