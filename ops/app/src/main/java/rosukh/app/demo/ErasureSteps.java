package rosukh.app.demo;

import java.time.LocalDate;
import java.util.List;
import rosukh.command.erasure.ErasureCommand;
import rosukh.command.erasure.ErasureCommand.ApproveErasure;
import rosukh.command.erasure.ErasureCommand.DeclineErasure;
import rosukh.command.erasure.ErasureCommand.PlaceHold;
import rosukh.command.erasure.ErasureCommand.RequestErasure;
import rosukh.command.kernel.Actor;
import rosukh.command.letters.ContactCommand.NameContact;
import rosukh.events.DataSubject;
import rosukh.events.letters.ContactEvent;

/// Three firms' contacts: one is held, one was asked for and stays, one is erased as soon as the
/// process that does it looks. The firm of that one names another person, who has a key of their
/// own.
final class ErasureSteps {

    private static final Actor OPERATOR = Actor.of("operator", "operator", "isipo");
    private static final Actor AUDITOR = Actor.of("auditor", "auditor", "isipo");
    private static final LocalDate ASKED_ON = LocalDate.of(2026, 11, 18);
    private static final LocalDate DECIDED_ON = LocalDate.of(2026, 11, 19);
    private static final LocalDate NAMED_ON = LocalDate.of(2026, 11, 22);

    private ErasureSteps() {}

    static List<Step> of(DemoPlan plan) {
        List<PlannedFirm> addressed = LetterSteps.addressed(plan).reversed();
        PlannedFirm left = addressed.getFirst();
        String erased = contact(left);
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
                step("approve", new ApproveErasure(erased, AUDITOR.account(), DECIDED_ON), AUDITOR),
                another(left));
    }

    /// Nobody says that it is another person: that follows from the erasure.
    private static Step another(PlannedFirm firm) {
        Actor officer = Cast.officer(firm);
        return Step.of(
                        ContactEvent.streamOf(firm.firmId()),
                        "demo-contact-" + firm.firmId() + "-another",
                        new NameContact(
                                firm.firmId(),
                                "office@" + firm.firmId() + ".example",
                                "fa",
                                officer.account(),
                                NAMED_ON),
                        officer)
                .seeing(0);
    }

    private static RequestErasure request(String subject) {
        return new RequestErasure(
                subject, "CONSENT_WITHDRAWN", Words.NO_LONGER_THERE, OPERATOR.account(), ASKED_ON);
    }

    private static String contact(PlannedFirm firm) {
        return DataSubject.contact(firm.firmId(), null).toString();
    }

    private static Step step(String what, ErasureCommand command, Actor actor) {
        return Step.of(
                command.streamId(),
                "demo-erasure-" + command.subject().replace(':', '-') + "-" + what,
                command,
                actor);
    }
}
