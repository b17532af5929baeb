package rosukh.command.pioneers;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Guard;
import rosukh.command.pioneers.PioneerCommand.DeclineEnding;
import rosukh.command.pioneers.PioneerCommand.DeclineIncentive;
import rosukh.command.pioneers.PioneerCommand.DeclineNomination;
import rosukh.command.pioneers.PioneerCommand.EndPioneer;
import rosukh.command.pioneers.PioneerCommand.LowerSupport;
import rosukh.command.pioneers.PioneerCommand.MakeCommitment;
import rosukh.command.pioneers.PioneerCommand.NominatePioneer;
import rosukh.command.pioneers.PioneerCommand.ProposeEnding;
import rosukh.command.pioneers.PioneerCommand.ProposeIncentive;
import rosukh.command.pioneers.PioneerCommand.QualifyPioneer;
import rosukh.command.pioneers.PioneerCommand.RaiseReview;
import rosukh.command.pioneers.PioneerCommand.RejectSupport;
import rosukh.command.pioneers.PioneerCommand.ReportSupport;
import rosukh.command.pioneers.PioneerCommand.ReversePurchase;
import rosukh.command.pioneers.PioneerCommand.ReviewPioneer;
import rosukh.command.pioneers.PioneerCommand.VerifyPurchase;
import rosukh.command.pioneers.PioneerCommand.VerifySupport;
import rosukh.events.pioneers.PioneerEvent;

/// The Axon shell around [Pioneer]: routing, replay, the guard and the reading of other streams; no
/// rule lives here. A pioneer is acted on by who may act where the firm works.
public class PioneerAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Pioneer pioneer = Pioneer.NEW;

    @CommandHandlerInterceptor
    void guard(PioneerCommand command, PioneerFiles files, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
        guard.place(command.firmId(), files.firm(command.firmId()).estateKey());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NominatePioneer command, PioneerFiles files) {
        String size = files.firm(command.firmId()).size();
        decide(command, new Known(size, RuleVersions.NONE, null, null, false));
    }

    @CommandHandler
    void handle(DeclineNomination command, PioneerFiles files) {
        decide(command, Known.NOTHING.with(files.rules()));
    }

    @CommandHandler
    void handle(QualifyPioneer command, PioneerFiles files) {
        decide(command, Known.NOTHING.with(files.rules()));
    }

    @CommandHandler
    void handle(MakeCommitment command) {
        decide(command, Known.NOTHING);
    }

    @CommandHandler
    void handle(VerifyPurchase command, PioneerFiles files) {
        Contract contract = files.contract(command.matchId()).orElse(null);
        String certificate =
                contract == null
                        ? null
                        : files.certificate(contract.supplierFirmId(), contract.signedOn())
                                .orElse(null);
        decide(command, Known.NOTHING.with(contract, certificate));
    }

    @CommandHandler
    void handle(ReversePurchase command, PioneerFiles files) {
        decide(command, Known.NOTHING.with(files.contract(command.matchId()).orElse(null), null));
    }

    @CommandHandler
    void handle(ReportSupport command, PioneerFiles files) {
        String certificate =
                files.certificate(command.beneficiaryFirmId(), command.suppliedOn()).orElse(null);
        decide(command, Known.NOTHING.with(null, certificate));
    }

    @CommandHandler
    void handle(VerifySupport command) {
        decide(command, Known.NOTHING);
    }

    @CommandHandler
    void handle(RejectSupport command) {
        decide(command, Known.NOTHING);
    }

    @CommandHandler
    void handle(LowerSupport command) {
        decide(command, Known.NOTHING);
    }

    @CommandHandler
    void handle(ProposeIncentive command, PioneerFiles files) {
        decide(command, Known.NOTHING.with(files.rules()));
    }

    @CommandHandler
    void handle(DeclineIncentive command, PioneerFiles files) {
        Proposal proposal = pioneer.proposals().get(command.incentiveId());
        boolean granted =
                proposal != null && files.granted(proposal.period(), command.incentiveId());
        decide(command, Known.NOTHING.granted(granted));
    }

    @CommandHandler
    void handle(RaiseReview command) {
        decide(command, Known.NOTHING);
    }

    @CommandHandler
    void handle(ReviewPioneer command, PioneerFiles files) {
        decide(command, Known.NOTHING.with(files.rules()));
    }

    @CommandHandler
    void handle(ProposeEnding command) {
        decide(command, Known.NOTHING);
    }

    @CommandHandler
    void handle(DeclineEnding command) {
        decide(command, Known.NOTHING);
    }

    @CommandHandler
    void handle(EndPioneer command) {
        decide(command, Known.NOTHING);
    }

    private void decide(PioneerCommand command, Known known) {
        pioneer.decide(command, known).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(PioneerEvent event) {
        streamId = PioneerEvent.streamOf(event.firmId());
        pioneer = pioneer.evolve(event);
    }
}
