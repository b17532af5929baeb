package rosukh.command.certificates;

import static rosukh.command.certificates.CertificateRefusal.CERTIFICATE_ALREADY_SUSPENDED;
import static rosukh.command.certificates.CertificateRefusal.CERTIFICATE_DATE_BACKWARDS;
import static rosukh.command.certificates.CertificateRefusal.CERTIFICATE_EXPIRED;
import static rosukh.command.certificates.CertificateRefusal.CERTIFICATE_GROUNDS_MISSING;
import static rosukh.command.certificates.CertificateRefusal.CERTIFICATE_HELPER_MAY_NOT_ACT;
import static rosukh.command.certificates.CertificateRefusal.CERTIFICATE_NOT_SUSPENDED;
import static rosukh.command.certificates.CertificateRefusal.CERTIFICATE_PERSON_MISSING;
import static rosukh.command.certificates.CertificateRefusal.CERTIFICATE_PROPOSER_MAY_NOT_DECIDE;
import static rosukh.command.certificates.CertificateRefusal.CERTIFICATE_REASON_UNKNOWN;
import static rosukh.command.certificates.CertificateRefusal.CERTIFICATE_REVOCATION_ALREADY_PROPOSED;
import static rosukh.command.certificates.CertificateRefusal.CERTIFICATE_REVOCATION_NOT_PROPOSED;
import static rosukh.command.certificates.CertificateRefusal.CERTIFICATE_REVOKED;
import static rosukh.command.certificates.CertificateRefusal.CERTIFICATE_SUSPENDED;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.command.certificates.CertificateCommand.DeclineRevocation;
import rosukh.command.certificates.CertificateCommand.EndEntitlement;
import rosukh.command.certificates.CertificateCommand.ProposeRevocation;
import rosukh.command.certificates.CertificateCommand.RecordEntitlement;
import rosukh.command.certificates.CertificateCommand.ReinstateCertificate;
import rosukh.command.certificates.CertificateCommand.RevokeCertificate;
import rosukh.command.certificates.CertificateCommand.SuspendCertificate;
import rosukh.command.kernel.Persons;
import rosukh.command.kernel.Principal;
import rosukh.events.certificates.CertificateEvent;
import rosukh.events.certificates.CertificateEvent.CertificateReinstated;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;
import rosukh.events.certificates.CertificateEvent.CertificateSuspended;
import rosukh.events.certificates.CertificateEvent.EntitlementEnded;
import rosukh.events.certificates.CertificateEvent.EntitlementRecorded;
import rosukh.events.certificates.CertificateEvent.RevocationDeclined;
import rosukh.events.certificates.CertificateEvent.RevocationProposed;
import rosukh.events.certificates.RevocationReason;
import rosukh.events.certificates.SuspensionReason;

/// The rules on a certificate that was issued. What may be granted on its strength is beside it, in
/// [Entitlements].
sealed interface Certificate {

    /// Nothing has happened to it yet.
    static Certificate asIssued() {
        return new Standing(null, false, null, Entitlements.NONE);
    }

    /// Not revoked.
    ///
    /// @param latest day of the last thing that happened; null before the first
    /// @param proposal to revoke it; null while none waits for its decision
    record Standing(
            @Nullable LocalDate latest,
            boolean suspended,
            @Nullable Proposal proposal,
            Entitlements entitlements)
            implements Certificate {}

    /// Revoked; accepts nothing.
    record Revoked(LocalDate on) implements Certificate {}

    record Proposal(RevocationReason reason, Persons by) {}

    /// What happens by a command.
    ///
    /// @param principal the person acted for; null if everybody acts for themselves
    default CertificateEvent decide(
            CertificateCommand command, IssuedCertificate issued, @Nullable Principal principal) {
        Standing now = standing();
        LocalDate latest = now.latest() == null ? issued.issuedOn() : now.latest();
        if (command.on().isBefore(latest))
            throw CERTIFICATE_DATE_BACKWARDS.because("the last thing happened on " + latest);
        return switch (command) {
            case SuspendCertificate suspend -> suspend(now, suspend, issued, principal);
            case ReinstateCertificate reinstate -> reinstate(now, reinstate, issued, principal);
            case ProposeRevocation propose -> propose(now, propose, issued, principal);
            case RevokeCertificate revoke -> revoke(now, revoke, issued, principal);
            case DeclineRevocation decline -> decline(now, decline, issued, principal);
            case RecordEntitlement record -> {
                if (now.suspended())
                    throw CERTIFICATE_SUSPENDED.because("nothing is granted during a suspension");
                yield now.entitlements().record(record, issued);
            }
            case EndEntitlement end -> {
                grounded(end.grounds());
                yield now.entitlements().end(end);
            }
        };
    }

    /// The certificate after one more event.
    ///
    /// @param principal the person for whom it was done; null if it was done in one's own name
    default Certificate evolve(CertificateEvent event, @Nullable Principal principal) {
        Standing was = standing();
        Entitlements granted = was.entitlements();
        return switch (event) {
            case CertificateSuspended(_, _, _, _, _, var on) ->
                    new Standing(on, true, was.proposal(), granted);
            case CertificateReinstated(_, _, _, _, var on) ->
                    new Standing(on, false, was.proposal(), granted);
            case RevocationProposed(_, var reason, _, var by, var organisation, var on) ->
                    new Standing(
                            on,
                            was.suspended(),
                            new Proposal(reason, Persons.of(by, organisation, principal)),
                            granted);
            case RevocationDeclined(_, _, _, _, var on) ->
                    new Standing(on, was.suspended(), null, granted);
            case CertificateRevoked(_, _, _, _, _, var on) -> new Revoked(on);
            case EntitlementRecorded recorded ->
                    new Standing(
                            recorded.recordedOn(),
                            was.suspended(),
                            was.proposal(),
                            granted.with(recorded));
            case EntitlementEnded ended ->
                    new Standing(
                            ended.endedOn(), was.suspended(), was.proposal(), granted.with(ended));
        };
    }

    private static CertificateSuspended suspend(
            Standing now,
            SuspendCertificate command,
            IssuedCertificate issued,
            @Nullable Principal principal) {
        mayAct(
                persons(command.suspendedBy(), command.organisation(), principal),
                command.on(),
                issued);
        unexpired(command.on(), issued);
        if (now.suspended()) throw CERTIFICATE_ALREADY_SUSPENDED.because("it is suspended already");
        SuspensionReason reason = reason(SuspensionReason.class, command.reason());
        grounded(command.grounds());
        return new CertificateSuspended(
                command.certificateNumber(),
                reason,
                command.grounds(),
                command.suspendedBy(),
                command.organisation(),
                command.on());
    }

    private static CertificateReinstated reinstate(
            Standing now,
            ReinstateCertificate command,
            IssuedCertificate issued,
            @Nullable Principal principal) {
        mayAct(
                persons(command.reinstatedBy(), command.organisation(), principal),
                command.on(),
                issued);
        unexpired(command.on(), issued);
        if (!now.suspended()) throw CERTIFICATE_NOT_SUSPENDED.because("it is not suspended");
        grounded(command.grounds());
        return new CertificateReinstated(
                command.certificateNumber(),
                command.grounds(),
                command.reinstatedBy(),
                command.organisation(),
                command.on());
    }

    private static RevocationProposed propose(
            Standing now,
            ProposeRevocation command,
            IssuedCertificate issued,
            @Nullable Principal principal) {
        mayAct(
                persons(command.proposedBy(), command.organisation(), principal),
                command.on(),
                issued);
        if (now.proposal() != null)
            throw CERTIFICATE_REVOCATION_ALREADY_PROPOSED.because(
                    "a proposal waits for its decision");
        RevocationReason reason = reason(RevocationReason.class, command.reason());
        grounded(command.grounds());
        return new RevocationProposed(
                command.certificateNumber(),
                reason,
                command.grounds(),
                command.proposedBy(),
                command.organisation(),
                command.on());
    }

    private static CertificateRevoked revoke(
            Standing now,
            RevokeCertificate command,
            IssuedCertificate issued,
            @Nullable Principal principal) {
        Proposal proposal =
                mayDecide(
                        now,
                        persons(command.revokedBy(), command.organisation(), principal),
                        command.on(),
                        issued);
        grounded(command.grounds());
        return new CertificateRevoked(
                command.certificateNumber(),
                proposal.reason(),
                command.grounds(),
                command.revokedBy(),
                command.organisation(),
                command.on());
    }

    private static RevocationDeclined decline(
            Standing now,
            DeclineRevocation command,
            IssuedCertificate issued,
            @Nullable Principal principal) {
        mayDecide(
                now,
                persons(command.declinedBy(), command.organisation(), principal),
                command.on(),
                issued);
        grounded(command.grounds());
        return new RevocationDeclined(
                command.certificateNumber(),
                command.grounds(),
                command.declinedBy(),
                command.organisation(),
                command.on());
    }

    /// Another person and another body than the proposer's.
    private static Proposal mayDecide(
            Standing now, Persons persons, LocalDate on, IssuedCertificate issued) {
        mayAct(persons, on, issued);
        Proposal proposal = now.proposal();
        if (proposal == null)
            throw CERTIFICATE_REVOCATION_NOT_PROPOSED.because("no revocation was proposed");
        if (proposal.by().meet(persons))
            throw CERTIFICATE_PROPOSER_MAY_NOT_DECIDE.because(
                    "a second person of another body must decide");
        return proposal;
    }

    private static void mayAct(Persons persons, LocalDate on, IssuedCertificate issued) {
        if (persons.anyOf((person, organisation) -> issued.helpedBy(person, organisation, on)))
            throw CERTIFICATE_HELPER_MAY_NOT_ACT.because(
                    "who helped a firm has no say in whether its certificate counts");
    }

    private static Persons persons(
            String person, String organisation, @Nullable Principal principal) {
        if (person.isBlank() || organisation.isBlank())
            throw CERTIFICATE_PERSON_MISSING.because("the person and the body must be named");
        return Persons.of(person, organisation, principal);
    }

    private static void unexpired(LocalDate on, IssuedCertificate issued) {
        if (issued.expiredOn(on))
            throw CERTIFICATE_EXPIRED.because("its last day was " + issued.validTo());
    }

    private static void grounded(String grounds) {
        if (grounds.isBlank())
            throw CERTIFICATE_GROUNDS_MISSING.because("it is explained in words");
    }

    private static <E extends Enum<E>> E reason(Class<E> list, String code) {
        return Codes.find(list, code)
                .orElseThrow(
                        () -> CERTIFICATE_REASON_UNKNOWN.because("there is no reason " + code));
    }

    private Standing standing() {
        return switch (this) {
            case Standing standing -> standing;
            case Revoked(var on) -> throw CERTIFICATE_REVOKED.because("it was revoked on " + on);
        };
    }
}
