package rosukh.command.certification;

import static rosukh.command.certification.CaseRefusal.CASE_ALREADY_OPEN;
import static rosukh.command.certification.CaseRefusal.CASE_BEFORE_REGISTRATION;
import static rosukh.command.certification.CaseRefusal.CASE_CERTIFICATE_REVOKED;
import static rosukh.command.certification.CaseRefusal.CASE_DATE_BACKWARDS;
import static rosukh.command.certification.CaseRefusal.CASE_EARLIER_OPEN;
import static rosukh.command.certification.CaseRefusal.CASE_FIRM_UNKNOWN;
import static rosukh.command.certification.CaseRefusal.CASE_FIRM_WORKS_ELSEWHERE;
import static rosukh.command.certification.CaseRefusal.CASE_ID_MALFORMED;
import static rosukh.command.certification.CaseRefusal.CASE_NOTHING_TO_RENEW;
import static rosukh.command.certification.CaseRefusal.CASE_NO_SCHEME_IN_FORCE;
import static rosukh.command.certification.CaseRefusal.CASE_NUMBER_NOT_NEXT;
import static rosukh.command.certification.CaseRefusal.CASE_RENEWAL_TOO_EARLY;
import static rosukh.command.certification.CaseRefusal.CASE_RENEWAL_TOO_LATE;
import static rosukh.command.certification.CaseRefusal.CASE_SCHEME_UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.command.certification.Certification.Closed;
import rosukh.command.certification.Certification.NotOpened;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.certification.Course.Relation;
import rosukh.command.certification.CourseCommand.OpenRenewal;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.reference.Estates;
import rosukh.events.rules.Schemes;

/// A firm has one open case at a time, and its cases are numbered without gaps.
final class Opening {

    private Opening() {}

    /// [P] A certificate is renewed in the last months of its validity, so that none need lapse
    /// while the renewal is judged.
    static final int RENEWAL_MONTHS = 6;

    static List<CertificationEvent> renew(
            Certification state, OpenRenewal command, Background known) {
        List<CertificationEvent> events =
                new ArrayList<>(
                        open(
                                state,
                                new OpenCase(
                                        command.caseId(),
                                        command.firmId(),
                                        command.number(),
                                        command.schemeId(),
                                        command.estateKey(),
                                        command.on()),
                                known));
        inTime(renewed(command, known), command.on());
        if (known.revoked())
            throw CASE_CERTIFICATE_REVOKED.because("a revoked certificate is not renewed");
        events.add(
                Diversion.linked(
                        command.caseId(),
                        Relation.RENEWAL_OF,
                        command.renewalOf(),
                        "",
                        command.openedBy(),
                        command.on()));
        return events;
    }

    private static CertificateIssued renewed(OpenRenewal command, Background known) {
        if (!known.earlier().isEmpty()
                && known.earlier().getFirst() instanceof Closed before
                && before.certificate() != null
                && before.dossier().caseId().equals(command.renewalOf()))
            return before.certificate();
        throw CASE_NOTHING_TO_RENEW.because(
                "the case before this one did not end with a certificate");
    }

    private static void inTime(CertificateIssued certificate, LocalDate on) {
        LocalDate end = certificate.validTo();
        if (end == null) throw CASE_NOTHING_TO_RENEW.because("the certificate has no end");
        if (on.isAfter(end)) throw CASE_RENEWAL_TOO_LATE.because("the certificate ended on " + end);
        if (on.isBefore(end.plusDays(1).minusMonths(RENEWAL_MONTHS)))
            throw CASE_RENEWAL_TOO_EARLY.because(
                    "it can be renewed from " + end.plusDays(1).minusMonths(RENEWAL_MONTHS));
    }

    static List<CertificationEvent> open(Certification state, OpenCase command, Background known) {
        if (!(state instanceof NotOpened))
            throw CASE_ALREADY_OPEN.because("the case is open already");
        if (command.number() < 1
                || !command.caseId().equals(command.firmId() + "." + command.number()))
            throw CASE_ID_MALFORMED.because("a case is named <firm>.<number>");
        place(command, known.firm());
        follows(command, known);
        scheme(command, known.schemes());
        return List.of(
                new CaseOpened(
                        command.caseId(),
                        command.firmId(),
                        command.number(),
                        command.schemeId(),
                        command.estateKey(),
                        Estates.find(command.estateKey()).orElseThrow().provinceKey(),
                        command.on()));
    }

    private static void place(OpenCase command, @Nullable FirmRecord firm) {
        if (firm == null) throw CASE_FIRM_UNKNOWN.because("the firm is not in the register");
        if (command.on().isBefore(firm.registeredOn()))
            throw CASE_BEFORE_REGISTRATION.because(
                    "the firm was registered on " + firm.registeredOn());
        String works = firm.estateOn(command.on()).orElse("no park or zone");
        if (!works.equals(command.estateKey()))
            throw CASE_FIRM_WORKS_ELSEWHERE.because(
                    "the firm works in " + works + " on " + command.on());
    }

    private static void follows(OpenCase command, Background known) {
        if (command.number() == 1) return;
        if (known.earlier().isEmpty())
            throw CASE_NUMBER_NOT_NEXT.because(
                    "the firm has no case before number " + command.number());
        if (!(known.earlier().getFirst() instanceof Closed before))
            throw CASE_EARLIER_OPEN.because("the firm's case before this one is still open");
        if (command.on().isBefore(before.on()))
            throw CASE_DATE_BACKWARDS.because(
                    "the case before this one was closed on " + before.on());
    }

    private static void scheme(OpenCase command, Schemes schemes) {
        if (schemes.versions().isEmpty())
            throw CASE_SCHEME_UNKNOWN.because("there is no scheme " + command.schemeId());
        if (schemes.inForce(command.schemeId(), command.on()).isEmpty())
            throw CASE_NO_SCHEME_IN_FORCE.because(
                    "no version of " + command.schemeId() + " is in force on " + command.on());
    }
}
