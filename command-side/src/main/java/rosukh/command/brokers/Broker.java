package rosukh.command.brokers;

import static rosukh.command.brokers.BrokerRefusal.BROKER_ALREADY_ENROLLED;
import static rosukh.command.brokers.BrokerRefusal.BROKER_GROUNDS_MISSING;
import static rosukh.command.brokers.BrokerRefusal.BROKER_NOT_NAMED;
import static rosukh.command.brokers.BrokerRefusal.BROKER_UNKNOWN;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.command.brokers.TrainingCommand.EnrolBroker;
import rosukh.command.kernel.Violation;
import rosukh.events.brokers.BrokerCode;
import rosukh.events.brokers.BrokerEvent;
import rosukh.events.brokers.BrokerFile;
import rosukh.events.brokers.BrokerPolicy;
import rosukh.events.brokers.TrainingEvent.BrokerEnrolled;

/// One broker. The rules lie beside it: training in [Training], accreditation in [Accrediting],
/// cases in [Placing].
///
/// @param file null before the enrolment
record Broker(@Nullable BrokerFile file) {

    static final Broker NOBODY = new Broker(null);

    static final BrokerPolicy POLICY = BrokerPolicy.NOW;

    /// @param known what the command depends on beyond the stream
    List<BrokerEvent> decide(BrokerCommand command, Known known) {
        if (command instanceof EnrolBroker enrol) return List.of(enrol(enrol));
        BrokerFile enrolled = enrolled(command.account());
        return switch (command) {
            case TrainingCommand training -> List.of(Training.decide(enrolled, training));
            case AccreditationCommand step -> List.of(Accrediting.decide(enrolled, step, known));
            case PlacementCommand placement -> List.of(Placing.decide(enrolled, placement, known));
        };
    }

    Broker evolve(BrokerEvent event) {
        return new Broker(BrokerFile.after(file, event));
    }

    private BrokerEnrolled enrol(EnrolBroker command) {
        if (file != null) throw BROKER_ALREADY_ENROLLED.because(command.account() + " is enrolled");
        named(command.account(), command.organisation());
        return new BrokerEnrolled(
                command.account(), command.organisation(), command.enrolledBy(), command.on());
    }

    private BrokerFile enrolled(String account) {
        return Optional.ofNullable(file)
                .orElseThrow(() -> BROKER_UNKNOWN.because(account + " is not enrolled"));
    }

    static void named(String account, String organisation) {
        if (account.isBlank() || organisation.isBlank())
            throw BROKER_NOT_NAMED.because("the account and the body must be named");
    }

    static String grounds(String grounds) {
        if (grounds.isBlank()) throw BROKER_GROUNDS_MISSING.because("it must be said why");
        return grounds.strip();
    }

    /// Broken rules of the policy as a refusal tells them.
    static void allowed(BrokerRefusal code, String because, List<BrokerCode> broken) {
        if (!broken.isEmpty())
            throw code.because(
                    because,
                    broken.stream()
                            .map(each -> new Violation("", each.name(), because + ": " + each))
                            .toList());
    }
}
