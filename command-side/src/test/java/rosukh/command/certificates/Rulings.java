package rosukh.command.certificates;

import static rosukh.command.kernel.IsRefused.refused;

import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.Reach;
import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.StreamsInMemory;
import rosukh.events.certificates.CertificateEvent;

/// Given what happened to a certificate, when a command is sent by one who saw it, then this event
/// or this refusal.
abstract class Rulings {

    final AggregateTestFixture<CertificateAggregate> fixture =
            new AggregateTestFixture<>(CertificateAggregate.class);

    Rulings() {
        StreamsInMemory streams =
                new StreamsInMemory()
                        .with("f-1.1", Scenarios.firstCase())
                        .with("f-1.2", Scenarios.secondCase())
                        .with("f-1.3", Scenarios.openCase());
        fixture.registerInjectableResource(new IssuedCertificates(streams, Scenarios.log()));
    }

    Ruling given(List<CertificateEvent> history) {
        return new Ruling(
                history.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(history),
                history.isEmpty() ? null : history.size() - 1L);
    }

    record Ruling(TestExecutor<CertificateAggregate> given, @Nullable Long version) {

        Verdict when(CertificateCommand command) {
            return when(command, new Guard(Reach.EVERYWHERE, version));
        }

        Verdict when(CertificateCommand command, Guard guard) {
            return new Verdict(given.when(command, Map.of(Guard.KEY, guard)));
        }
    }

    record Verdict(ResultValidator<CertificateAggregate> result) {

        void happens(CertificateEvent event) {
            result.expectEvents(event);
        }

        void isAccepted() {
            result.expectSuccessfulHandlerExecution();
        }

        void isRefused(RefusalCode code) {
            result.expectNoEvents().expectException(refused(code));
        }
    }
}
