package rosukh.command.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rosukh.command.certificates.CertificateCommand.DeclineRevocation;
import rosukh.command.certificates.CertificateCommand.ProposeRevocation;
import rosukh.command.certificates.CertificateCommand.RevokeCertificate;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.OnTheRealLog;
import rosukh.command.kernel.Refused;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;

/// The claim of a number finds its case on the real log, and two people never act on one version.
class CertificateOnTheLogTest extends OnTheRealLog {

    private static final Occasion COMMITTEE = Occasion.by(Actor.of("kamran", "committee", "group"));

    @BeforeEach
    void a_case_that_was_certified() {
        List<?> facts = Scenarios.firstCase();
        DefaultUnitOfWork.startAndGet(null)
                .execute(() -> {
                    for (int i = 0; i < facts.size(); i++)
                        node.events.publish(
                                (EventMessage<?>)
                                        new GenericDomainEventMessage<>(
                                                "CertificationAggregate",
                                                "f-1.1",
                                                i,
                                                facts.get(i)));
                });
    }

    @Test
    void begins_its_stream_with_the_first_thing_that_happens() {
        Done done = node.commands.send(Scenarios.suspend(Scenarios.DAY), OFFICER);
        assertThat(done.id()).isEqualTo(Scenarios.NUMBER);
        assertThat(done.version()).isZero();
    }

    @Test
    void lets_only_one_decide_on_a_proposal() {
        Done proposed =
                node.commands.send(
                        new ProposeRevocation(
                                Scenarios.NUMBER,
                                "MISUSE",
                                "sold",
                                "omid",
                                "isipo-krm",
                                Scenarios.DAY),
                        OFFICER);
        Occasion seen = COMMITTEE.expecting(proposed.version());
        node.commands.send(
                new RevokeCertificate(Scenarios.NUMBER, "seen", "kamran", "group", Scenarios.DAY),
                seen);
        assertThat(
                        refused(
                                new DeclineRevocation(
                                        Scenarios.NUMBER, "no", "kamran", "group", Scenarios.DAY),
                                seen))
                .isEqualTo("VERSION_STALE");
        assertThat(
                        node.events
                                .readEvents(Scenarios.NUMBER)
                                .asStream()
                                .map(event -> (Object) event.getPayload())
                                .filter(CertificateRevoked.class::isInstance))
                .hasSize(1);
    }

    @Test
    void is_known_by_the_claim_of_its_number_alone() {
        assertThat(
                        refused(
                                new ProposeRevocation(
                                        "KB-1404-000009",
                                        "MISUSE",
                                        "sold",
                                        "omid",
                                        "isipo",
                                        Scenarios.DAY),
                                OFFICER))
                .isEqualTo("CERTIFICATE_UNKNOWN");
    }

    private String refused(Object command, Occasion occasion) {
        return catchThrowableOfType(Refused.class, () -> node.commands.send(command, occasion))
                .code();
    }
}
