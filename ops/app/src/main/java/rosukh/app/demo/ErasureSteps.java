package rosukh.app.demo;

import java.time.LocalDate;
import java.util.List;
import rosukh.command.erasure.ErasureCommand;
import rosukh.command.erasure.ErasureCommand.ApproveErasure;
import rosukh.command.erasure.ErasureCommand.DeclineErasure;
import rosukh.command.erasure.ErasureCommand.PlaceHold;
import rosukh.command.erasure.ErasureCommand.RequestErasure;
import rosukh.command.kernel.Actor;
import rosukh.events.DataSubject;

/// Three firms' contacts: one is held, one was asked for and stays, one is erased as soon as the
/// process that does it looks.
final class ErasureSteps {

    private static final Actor OPERATOR = Actor.of("operator", "operator", "isipo");
    private static final Actor AUDITOR = Actor.of("auditor", "auditor", "isipo");
    private static final LocalDate ASKED_ON = LocalDate.of(2026, 11, 18);
    private static final LocalDate DECIDED_ON = LocalDate.of(2026, 11, 19);

    private ErasureSteps() {}

    static List<Step> of(DemoPlan plan) {
        List<PlannedFirm> addressed = LetterSteps.addressed(plan).reversed();
        String erased = contact(addressed.get(0));
        String declined = contact(addressed.get(1));
        String held = contact(addressed.get(2));
        return List.of(
                step(
                        "hold",
                        new PlaceHold(
                                held,
                                Words.HELD_FOR,
                                Words.HELD_BECAUSE,
                                AUDITOR.account(),
                                ASKED_ON),
                        AUDITOR),
                step("ask", request(declined), OPERATOR),
                step(
                        "decline",
                        new DeclineErasure(
                                declined,
                                "NOT_THE_PERSON",
                                Words.NOT_THE_PERSON,
                                AUDITOR.account(),
                                DECIDED_ON),
                        AUDITOR),
                step("ask", request(erased), OPERATOR),
                step(
                        "approve",
                        new ApproveErasure(erased, AUDITOR.account(), DECIDED_ON),
                        AUDITOR));
    }

    private static RequestErasure request(String subject) {
        return new RequestErasure(
                subject, "CONSENT_WITHDRAWN", Words.NO_LONGER_THERE, OPERATOR.account(), ASKED_ON);
    }

    private static String contact(PlannedFirm firm) {
        return new DataSubject(DataSubject.Kind.CONTACT, firm.firmId()).toString();
    }

    private static Step step(String what, ErasureCommand command, Actor actor) {
        return Step.of(
                command.streamId(),
                "demo-erasure-" + command.subject().replace(':', '-') + "-" + what,
                command,
                actor);
    }
}
