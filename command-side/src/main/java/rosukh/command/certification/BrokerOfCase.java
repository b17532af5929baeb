package rosukh.command.certification;

import rosukh.command.certification.SupportCommand.AssignBroker;
import rosukh.command.kernel.Streams;
import rosukh.events.brokers.BrokerEvent;
import rosukh.events.brokers.BrokerFile;
import rosukh.events.brokers.BrokerRole;

/// Reads from the stream of a broker whether it is accredited for its body and was given the case.
/// A suspension, a revocation or a release at the same moment must not slip in between.
final class BrokerOfCase {

    private final Streams streams;

    BrokerOfCase(Streams streams) {
        this.streams = streams;
    }

    boolean let(AssignBroker command) {
        streams.expectNothingNew(
                BrokerEvent.standingOf(command.broker()),
                BrokerEvent.placementOf(command.broker(), command.caseId()));
        return BrokerFile.of(streams.read(BrokerEvent.streamOf(command.broker())))
                .filter(broker -> broker.accreditedOn(command.on()))
                .filter(broker -> broker.organisation().equals(command.brokerOrganisation()))
                .flatMap(broker -> broker.open(command.caseId(), BrokerRole.HELP))
                .isPresent();
    }
}
