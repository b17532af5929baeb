package rosukh.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import rosukh.command.certification.SupportCommand.RegisterTechnologyNeed;
import rosukh.command.delegations.DelegationCommand.AcceptDelegation;
import rosukh.command.delegations.DelegationCommand.OfferDelegation;
import rosukh.command.kernel.Actor;
import rosukh.events.delegations.DelegationEvent;

/// One delegation of the demo between two of its logins, used once.
final class DelegationSteps {

    private static final String ID = "d-demo-0001";
    private static final Actor GIVER = Actor.of("officer", "officer", "isipo");
    private static final Actor RECEIVER = Actor.of("officer-kerman", "officer", "company-krm");
    private static final Set<String> HELD = Set.of("officer");
    private static final LocalDate FROM = LocalDate.of(2026, 11, 19);
    private static final LocalDate TO = FROM.plusDays(89);

    private DelegationSteps() {}

    static List<Step> of(DemoPlan plan) {
        String caseId = used(plan).caseId();
        return List.of(
                Step.of(
                        DelegationEvent.streamOf(GIVER.account()),
                        "demo-" + ID + "-offer",
                        new OfferDelegation(
                                ID,
                                GIVER.account(),
                                GIVER.organisation(),
                                RECEIVER.account(),
                                GIVER.role(),
                                HELD,
                                FROM,
                                TO,
                                Words.DELEGATED,
                                FROM),
                        GIVER),
                Step.of(
                        DelegationEvent.streamOf(RECEIVER.account()),
                        "demo-" + ID + "-acceptance",
                        new AcceptDelegation(ID, RECEIVER.account(), GIVER.account(), HELD, FROM),
                        RECEIVER),
                Step.of(
                        caseId,
                        "demo-" + ID + "-use",
                        new RegisterTechnologyNeed(caseId, "T9", Words.TECHNOLOGY, FROM),
                        RECEIVER.onBehalfOf(GIVER.account(), FROM)));
    }

    /// The first case of Kerman that is under way and in which nothing else happens.
    static PlannedCase used(DemoPlan plan) {
        return plan.cases().stream()
                .filter(c -> c.firm().provinceKey().equals("KRM"))
                .filter(c -> c.reaches(Ending.IDENTIFIED) && !c.reaches(Ending.SUBMITTED))
                .filter(c -> c.cohort().equals("1405") && Turn.of(c) == Turn.NONE)
                .findFirst()
                .orElseThrow();
    }
}
