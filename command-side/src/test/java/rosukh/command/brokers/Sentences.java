package rosukh.command.brokers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;
import rosukh.events.brokers.BrokerEvent;

/// Given what happened, when a command is sent, then this event or this refusal.
abstract class Sentences {

    static Given given(List<BrokerEvent> history) {
        return new Given(Careers.after(history));
    }

    record Given(Broker broker) {

        Verdict when(BrokerCommand command) {
            return when(command, Careers.SCHEMES);
        }

        Verdict when(BrokerCommand command, CaseToPlace file) {
            return when(command, Careers.known(file));
        }

        Verdict when(BrokerCommand command, Known known) {
            return new Verdict(broker, command, known);
        }
    }

    record Verdict(Broker broker, BrokerCommand command, Known known) {

        void happens(BrokerEvent event) {
            assertThat(broker.decide(command, known)).containsExactly(event);
        }

        Broker isAccepted() {
            List<BrokerEvent> events = broker.decide(command, known);
            assertThat(events).hasSize(1);
            return broker.evolve(events.getFirst());
        }

        void isRefused(BrokerRefusal code, String... violations) {
            Refused refused =
                    catchThrowableOfType(Refused.class, () -> broker.decide(command, known));
            assertThat(refused).as("a refusal of " + command).isNotNull();
            assertThat(refused.code()).isEqualTo(code.name());
            assertThat(refused.violations().stream().map(Violation::code))
                    .containsExactly(violations);
        }
    }
}
