package rosukh.app.demo;

import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import rosukh.command.kernel.Streams;
import rosukh.command.processes.BrokerPlacement;
import rosukh.events.brokers.BrokerEvent;
import rosukh.events.brokers.BrokerFile;
import rosukh.events.brokers.BrokerRole;
import rosukh.events.certification.SupportEvent.BrokerAssigned;

/// Lets the process look at once instead of waiting for its next time.
@Component
class PlacedBrokers implements BrokerDesk {

    private static final int LOOKS_MAX = 500;
    private static final long PAUSE_MS = 20;

    private final ObjectProvider<BrokerPlacement> placement;
    private final ObjectProvider<Streams> streams;

    PlacedBrokers(ObjectProvider<BrokerPlacement> placement, ObjectProvider<Streams> streams) {
        this.placement = placement;
        this.streams = streams;
    }

    @Override
    public void taken(String caseId, String broker) {
        await(
                () ->
                        streams.getObject().read(caseId).stream()
                                .anyMatch(event ->
                                        event instanceof BrokerAssigned taken
                                                && broker.equals(taken.broker())),
                caseId + " does not take " + broker);
    }

    @Override
    public void freed(String caseId, String broker) {
        await(
                () ->
                        BrokerFile.of(streams.getObject().read(BrokerEvent.streamOf(broker)))
                                .flatMap(file -> file.open(caseId, BrokerRole.HELP))
                                .isEmpty(),
                broker + " is not freed of " + caseId);
    }

    private void await(BooleanSupplier there, String otherwise) {
        for (int look = 0; look < LOOKS_MAX; look++) {
            if (there.getAsBoolean()) return;
            placement.getObject().look();
            pause();
        }
        throw new IllegalStateException(otherwise);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
