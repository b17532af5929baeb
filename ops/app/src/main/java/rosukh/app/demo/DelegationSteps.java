package rosukh.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import rosukh.command.certification.CourseCommand.LinkCase;
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
        List<PlannedCase> two = related(plan);
        String caseId = two.getFirst().caseId();
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
                        new LinkCase(
                                caseId,
                                "RELATED_TO",
                                two.getLast().caseId(),
                                Words.RELATED,
                                RECEIVER.account(),
                                FROM),
                        RECEIVER.onBehalfOf(GIVER.account(), FROM)));
    }

    /// Two cases of Kerman that no session decides on.
    static List<PlannedCase> related(DemoPlan plan) {
        return plan.cases().stream()
                .filter(c -> c.firm().provinceKey().equals("KRM"))
                .filter(c -> c.ending() != Ending.RECOMMENDED)
                .limit(2)
                .toList();
    }
}
