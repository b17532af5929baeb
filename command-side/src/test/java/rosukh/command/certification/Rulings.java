package rosukh.command.certification;

import static rosukh.command.kernel.IsRefused.refused;

import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import rosukh.command.TestSchemes;
import rosukh.command.kernel.Agendas;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.SchemeRegister;
import rosukh.command.kernel.StreamsInMemory;
import rosukh.events.certification.CertificationEvent;

/// Given what happened, when a command is sent, then these events or this refusal.
abstract class Rulings {

    final StreamsInMemory streams =
            GivenBrokers.in(TestSchemes.streams().with(Scenarios.FIRM, Scenarios.firm()));
    final AggregateTestFixture<CertificationAggregate> fixture =
            new AggregateTestFixture<>(CertificationAggregate.class);

    Rulings() {
        this(Agendas.NONE);
    }

    Rulings(Agendas agendas) {
        fixture.registerInjectableResource(
                new Backgrounds(streams, new SchemeRegister(streams), agendas));
    }

    Ruling given(List<CertificationEvent> history) {
        return new Ruling(
                history.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(history));
    }

    /// The case follows another one of the same firm.
    Ruling given(List<CertificationEvent> earlier, List<CertificationEvent> history) {
        streams.with(Scenarios.CASE, earlier);
        return given(history);
    }

    record Ruling(TestExecutor<CertificationAggregate> given) {

        Verdict when(CertificationCommand command) {
            return when(command, Guard.OPEN);
        }

        Verdict when(CertificationCommand command, Guard guard) {
            return new Verdict(given.when(command, Map.of(Guard.KEY, guard)));
        }
    }

    record Verdict(ResultValidator<CertificationAggregate> result) {

        void happens(Object... events) {
            result.expectEvents(events);
        }

        void isAccepted() {
            result.expectSuccessfulHandlerExecution();
        }

        void isRefused(rosukh.command.kernel.RefusalCode code, String... violations) {
            result.expectNoEvents().expectException(refused(code, violations));
        }
    }
}
