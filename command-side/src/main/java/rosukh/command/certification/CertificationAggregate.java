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
import rosukh.command.certification.CertificationCommand.AgreeAccelerationPlan;
import rosukh.command.certification.CertificationCommand.AssessCriterion;
import rosukh.command.certification.CertificationCommand.AssessNeeds;
import rosukh.command.certification.CertificationCommand.AttachEvidence;
import rosukh.command.certification.CertificationCommand.CompletePlanItem;
import rosukh.command.certification.CertificationCommand.DeclareFacts;
import rosukh.command.certification.CertificationCommand.DeclareProduct;
import rosukh.command.certification.CertificationCommand.GrantStatus;
import rosukh.command.certification.CertificationCommand.IdentifyTalent;
import rosukh.command.certification.CertificationCommand.IssueCertificate;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.certification.CertificationCommand.RecommendOutcome;
import rosukh.command.certification.CertificationCommand.RefuseStatus;
import rosukh.command.certification.CertificationCommand.SubmitApplication;
import rosukh.command.kernel.Guard;
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
        else if (certification instanceof Certification.Open open)
            guard.place(open.dossier().firmId(), open.dossier().estateKey());
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

    private void decide(CertificationCommand command, Backgrounds backgrounds) {
        certification
                .decide(command, backgrounds.of(command, certification))
                .forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(CertificationEvent event) {
        caseId = event.caseId();
        certification = certification.evolve(event);
    }
}
