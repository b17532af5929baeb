package rosukh.command.certification;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import rosukh.command.certification.SalesCommand.CountSale;
import rosukh.command.certification.SalesCommand.ReverseSale;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.Streams;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.SalesEvent;
import rosukh.events.linkage.MatchEvent;

/// The Axon shell around [Sales]: routing, replay and the reading of the contract and the case. The
/// case must not end, and the performance not change, in the same moment.
public class SalesAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Sales sales = Sales.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CountSale command, Streams streams, @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, streams, guard);
    }

    @CommandHandler
    void handle(ReverseSale command, Streams streams, @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, streams, guard);
    }

    private void decide(SalesCommand command, Streams streams, Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
        streams.expectNothingNew(
                CertificationEvent.endOf(command.caseId()),
                MatchEvent.performanceOf(command.matchId()));
        Sales.Known known =
                Sales.Known.of(
                        running(streams.read(command.caseId())), streams.read(command.matchId()));
        sales.decide(command, known).forEach(AggregateLifecycle::apply);
    }

    private static @Nullable String running(List<Object> history) {
        if (history.stream().anyMatch(event -> !(event instanceof CertificationEvent))) return null;
        return Certification.of(history) instanceof Certification.Open open
                ? open.dossier().firmId()
                : null;
    }

    @EventSourcingHandler
    void on(SalesEvent event) {
        streamId = SalesEvent.streamOf(event.caseId());
        sales = sales.evolve(event);
    }
}
