package rosukh.command.certification;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import rosukh.command.certification.AccelerationCommand.AgreeAccelerationPlan;
import rosukh.command.certification.AccelerationCommand.CompletePlanItem;
import rosukh.command.certification.AppealCommand.FileAppeal;
import rosukh.command.certification.AppealCommand.GiveAppealOpinion;
import rosukh.command.certification.AppealCommand.RejectAppeal;
import rosukh.command.certification.AppealCommand.UpholdAppeal;
import rosukh.command.certification.CertificationCommand.AssessCriterion;
import rosukh.command.certification.CertificationCommand.AssessNeeds;
import rosukh.command.certification.CertificationCommand.AttachEvidence;
import rosukh.command.certification.CertificationCommand.DeclareFacts;
import rosukh.command.certification.CertificationCommand.DeclareProduct;
import rosukh.command.certification.CertificationCommand.GrantStatus;
import rosukh.command.certification.CertificationCommand.IdentifyTalent;
import rosukh.command.certification.CertificationCommand.IssueCertificate;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.certification.CertificationCommand.RecommendOutcome;
import rosukh.command.certification.CertificationCommand.RecordVisit;
import rosukh.command.certification.CertificationCommand.RefuseStatus;
import rosukh.command.certification.CertificationCommand.SubmitApplication;
import rosukh.command.certification.ClockCommand.AnswerRequest;
import rosukh.command.certification.ClockCommand.ExtendDeadline;
import rosukh.command.certification.ClockCommand.RequestMore;
import rosukh.command.certification.ClockCommand.ResumeClock;
import rosukh.command.certification.ClockCommand.SuspendClock;
import rosukh.command.certification.CourseCommand.ApproveSchemeSwitch;
import rosukh.command.certification.CourseCommand.DeclineSchemeSwitch;
import rosukh.command.certification.CourseCommand.LinkCase;
import rosukh.command.certification.CourseCommand.MergeCase;
import rosukh.command.certification.CourseCommand.OpenRenewal;
import rosukh.command.certification.CourseCommand.ProposeSchemeSwitch;
import rosukh.command.certification.CourseCommand.ReopenCase;
import rosukh.command.certification.CourseCommand.WithdrawCase;
import rosukh.command.certification.SupportCommand.AssignBroker;
import rosukh.command.certification.SupportCommand.RegisterTechnologyNeed;
import rosukh.command.certification.SupportCommand.ResolveTechnologyNeed;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.Principal;
import rosukh.events.certification.CertificationEvent;

/// The Axon shell around [Certification]: routing, replay, the guard and the reading of what the
/// rules depend on; no rule lives here.
public class CertificationAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String caseId;

    private Certification certification = new Certification.NotOpened();

    @CommandHandlerInterceptor
    void guard(CertificationCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
        if (command instanceof OpenCase open) guard.place(open.firmId(), open.estateKey());
        else if (command instanceof OpenRenewal open) guard.place(open.firmId(), open.estateKey());
        else if (certification instanceof Certification.Begun begun)
            guard.place(begun.dossier().firmId(), begun.dossier().estateKey());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenCase command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(IdentifyTalent command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(AssessNeeds command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(AgreeAccelerationPlan command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(CompletePlanItem command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(DeclareProduct command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(DeclareFacts command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(AttachEvidence command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(SubmitApplication command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(AssessCriterion command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(RecommendOutcome command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(GrantStatus command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(RefuseStatus command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(IssueCertificate command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(AssignBroker command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(RegisterTechnologyNeed command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(ResolveTechnologyNeed command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(RecordVisit command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(RequestMore command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(AnswerRequest command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(SuspendClock command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(ResumeClock command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(ExtendDeadline command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(FileAppeal command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(GiveAppealOpinion command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(UpholdAppeal command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(RejectAppeal command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenRenewal command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(ProposeSchemeSwitch command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(ApproveSchemeSwitch command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(DeclineSchemeSwitch command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(WithdrawCase command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(ReopenCase command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(LinkCase command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    @CommandHandler
    void handle(MergeCase command, Backgrounds backgrounds) {
        decide(command, backgrounds);
    }

    private void decide(CertificationCommand command, Backgrounds backgrounds) {
        certification
                .decide(command, backgrounds.of(command, certification, Principal.ofCommand()))
                .forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(CertificationEvent event) {
        caseId = event.caseId();
        certification = certification.evolve(event);
    }
}
