package rosukh.command.certificates;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import rosukh.command.certificates.CertificateCommand.DeclineRevocation;
import rosukh.command.certificates.CertificateCommand.EndEntitlement;
import rosukh.command.certificates.CertificateCommand.ProposeRevocation;
import rosukh.command.certificates.CertificateCommand.RecordEntitlement;
import rosukh.command.certificates.CertificateCommand.ReinstateCertificate;
import rosukh.command.certificates.CertificateCommand.RevokeCertificate;
import rosukh.command.certificates.CertificateCommand.SuspendCertificate;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.Principal;
import rosukh.events.certificates.CertificateEvent;

/// The Axon shell around [Certificate]: routing, replay, the guard and the reading of what the case
/// says; no rule lives here. Any command may be the first, so none needs a stream.
public class CertificateAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String certificateNumber;

    private Certificate certificate = Certificate.asIssued();

    @CommandHandlerInterceptor
    void guard(CertificateCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        Long version = AggregateLifecycle.getVersion();
        guard.version(version);
        if (version != null && guard.expectedVersion() == null)
            throw CertificateRefusal.CERTIFICATE_VERSION_MISSING.because(
                    "say which version you saw, it is at " + version);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            SuspendCertificate command,
            IssuedCertificates issued,
            @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, issued, guard);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            ReinstateCertificate command,
            IssuedCertificates issued,
            @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, issued, guard);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            ProposeRevocation command,
            IssuedCertificates issued,
            @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, issued, guard);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            RevokeCertificate command,
            IssuedCertificates issued,
            @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, issued, guard);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            DeclineRevocation command,
            IssuedCertificates issued,
            @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, issued, guard);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            RecordEntitlement command,
            IssuedCertificates issued,
            @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, issued, guard);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            EndEntitlement command,
            IssuedCertificates issued,
            @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, issued, guard);
    }

    private void decide(CertificateCommand command, IssuedCertificates issued, Guard guard) {
        IssuedCertificate known = issued.find(command.certificateNumber());
        guard.place(known.firmId(), known.estateKey());
        AggregateLifecycle.apply(certificate.decide(command, known, Principal.ofCommand()));
    }

    @EventSourcingHandler
    void on(CertificateEvent event, MetaData metadata) {
        certificateNumber = event.certificateNumber();
        certificate = certificate.evolve(event, Principal.ofEvent(metadata));
    }
}
