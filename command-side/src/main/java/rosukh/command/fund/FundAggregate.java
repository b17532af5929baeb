package rosukh.command.fund;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import rosukh.command.fund.CapitalCommand.ApproveIncrease;
import rosukh.command.fund.CapitalCommand.DecreaseCapital;
import rosukh.command.fund.CapitalCommand.OpenFund;
import rosukh.command.fund.CapitalCommand.PayInCapital;
import rosukh.command.fund.CapitalCommand.ProposeIncrease;
import rosukh.command.fund.CapitalCommand.SubscribeCapital;
import rosukh.command.fund.ClaimCommand.LodgeClaim;
import rosukh.command.fund.ClaimCommand.NoteOverdueClaim;
import rosukh.command.fund.ClaimCommand.PayClaim;
import rosukh.command.fund.ClaimCommand.RecoverMoney;
import rosukh.command.fund.ClaimCommand.RejectClaim;
import rosukh.command.fund.GuaranteeCommand.ApplyForGuarantee;
import rosukh.command.fund.GuaranteeCommand.ApproveGuarantee;
import rosukh.command.fund.GuaranteeCommand.CancelApproval;
import rosukh.command.fund.GuaranteeCommand.DeclineGuarantee;
import rosukh.command.fund.GuaranteeCommand.IssueGuarantee;
import rosukh.command.fund.GuaranteeCommand.OnGuarantee;
import rosukh.command.fund.GuaranteeCommand.PayFee;
import rosukh.command.fund.GuaranteeCommand.RaiseExposureReview;
import rosukh.command.fund.GuaranteeCommand.RateGuarantee;
import rosukh.command.fund.GuaranteeCommand.ReleaseGuarantee;
import rosukh.command.fund.GuaranteeCommand.ReviewExposure;
import rosukh.command.fund.PartyCommand.DeclareGroup;
import rosukh.command.fund.PartyCommand.ProposeGroup;
import rosukh.command.fund.PartyCommand.RegisterBank;
import rosukh.command.fund.PolicyCommand.DraftFundPolicy;
import rosukh.command.fund.PolicyCommand.PublishFundPolicy;
import rosukh.command.kernel.Guard;
import rosukh.events.fund.FundEvent;

/// The Axon shell around [Fund]: routing, replay, the guard and the reading of other streams; no
/// rule lives here. Capital and policy are national; whoever is confined to a part of the country
/// acts on guarantees of firms there only.
public class FundAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private final Fund fund = new Fund();

    @CommandHandlerInterceptor
    void guard(
            FundCommand command, FundSurroundings around, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
        if (command instanceof GuaranteeCommand || command instanceof ClaimCommand) {
            String firmId = firmOf(command);
            guard.place(firmId, around.estateOf(firmId));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DraftFundPolicy command, FundSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PublishFundPolicy command, FundSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenFund command, FundSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ProposeIncrease command, FundSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ApproveIncrease command, FundSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SubscribeCapital command, FundSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PayInCapital command, FundSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DecreaseCapital command, FundSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterBank command, FundSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ProposeGroup command, FundSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeclareGroup command, FundSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ApplyForGuarantee command, FundSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RateGuarantee command, FundSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeclineGuarantee command, FundSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ApproveGuarantee command, FundSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CancelApproval command, FundSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PayFee command, FundSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(IssueGuarantee command, FundSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReleaseGuarantee command, FundSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RaiseExposureReview command, FundSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReviewExposure command, FundSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(LodgeClaim command, FundSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PayClaim command, FundSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RejectClaim command, FundSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteOverdueClaim command, FundSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecoverMoney command, FundSurroundings around) {
        decide(command, around);
    }

    private void decide(FundCommand command, FundSurroundings around) {
        AggregateLifecycle.apply(fund.decide(command, around.of(command, fund.book())));
    }

    private String firmOf(FundCommand command) {
        return switch (command) {
            case ApplyForGuarantee apply -> apply.firmId();
            case OnGuarantee on -> firmOf(on.guaranteeId());
            case ClaimCommand claim -> firmOf(claim.guaranteeId());
            case PolicyCommand _, CapitalCommand _, PartyCommand _ -> "";
        };
    }

    private String firmOf(String guaranteeId) {
        return fund.book().guarantee(guaranteeId).map(each -> each.terms().firmId()).orElse("");
    }

    @EventSourcingHandler
    void on(FundEvent event) {
        streamId = FundEvent.STREAM;
        fund.evolve(event);
    }
}
