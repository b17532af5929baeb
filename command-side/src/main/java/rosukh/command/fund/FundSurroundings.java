package rosukh.command.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rosukh.command.fund.ClaimCommand.NoteOverdueClaim;
import rosukh.command.fund.FirmFacts.Certificate;
import rosukh.command.fund.GuaranteeCommand.ApplyForGuarantee;
import rosukh.command.fund.GuaranteeCommand.IssueGuarantee;
import rosukh.command.fund.GuaranteeCommand.OnGuarantee;
import rosukh.command.fund.GuaranteeCommand.RaiseExposureReview;
import rosukh.command.fund.PartyCommand.ProposeGroup;
import rosukh.command.kernel.Streams;
import rosukh.events.calendars.CalendarEvent;
import rosukh.events.calendars.DeclaredCalendar;
import rosukh.events.certificates.CertificateEvent;
import rosukh.events.certificates.CertificateEvent.CertificateReinstated;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;
import rosukh.events.certificates.CertificateEvent.CertificateSuspended;
import rosukh.events.certificates.CertificateEvent.EntitlementEnded;
import rosukh.events.certificates.CertificateEvent.EntitlementRecorded;
import rosukh.events.certificates.CertificateEvent.RevocationDeclined;
import rosukh.events.certificates.CertificateEvent.RevocationProposed;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.firms.FirmEvent;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.fund.ClaimClock;
import rosukh.events.fund.FundBook;
import rosukh.events.fund.Guarantee;
import rosukh.events.fund.Guarantee.ClaimFile;
import rosukh.events.fund.Line;
import rosukh.events.reference.Estate;
import rosukh.events.reference.Estates;

/// Reads what a command on the fund rests on in other streams: the register, the certificates of
/// the firm, and the calendar. A certificate that changes at the same moment keeps what rests on it
/// from being stored.
public final class FundSurroundings {

    private final Streams streams;

    public FundSurroundings(Streams streams) {
        this.streams = streams;
    }

    FirmFacts of(FundCommand command, FundBook book) {
        return switch (command) {
            case PolicyCommand _, CapitalCommand _ -> FirmFacts.NONE;
            case PartyCommand party ->
                    party instanceof ProposeGroup propose
                            ? FirmFacts.NONE.missing(unknown(propose.firmIds()))
                            : FirmFacts.NONE;
            case GuaranteeCommand guarantee -> of(guarantee, book);
            case ClaimCommand claim -> of(claim, book.guarantees().get(claim.guaranteeId()));
        };
    }

    private FirmFacts of(GuaranteeCommand command, FundBook book) {
        return switch (command) {
            case ApplyForGuarantee apply -> {
                FirmFacts facts = firm(apply.firmId());
                yield apply.line() == Line.KB && apply.follows() != null
                        ? facts.certified(held(apply.firmId()))
                        : facts;
            }
            case OnGuarantee on -> of(on, book.guarantees().get(on.guaranteeId()));
        };
    }

    private FirmFacts of(OnGuarantee command, @Nullable Guarantee guarantee) {
        if (guarantee == null) return FirmFacts.NONE;
        String firmId = guarantee.terms().firmId();
        FirmFacts facts = firm(firmId);
        if (command instanceof IssueGuarantee && guarantee.terms().line() == Line.KB)
            return facts.certified(held(firmId));
        return command instanceof RaiseExposureReview
                ? facts.certified(certificates(firmId, _ -> {}))
                : facts;
    }

    private FirmFacts of(ClaimCommand command, @Nullable Guarantee guarantee) {
        if (guarantee == null) return FirmFacts.NONE;
        FirmFacts facts = firm(guarantee.terms().firmId());
        return command instanceof NoteOverdueClaim ? facts.until(dueDate(guarantee)) : facts;
    }

    /// Where a firm is placed; null where it is nowhere, or where none is named.
    @Nullable String estateOf(String firmId) {
        return firmId.isEmpty() ? null : firm(firmId).estateKey();
    }

    private FirmFacts firm(String firmId) {
        boolean registered = false;
        int division = 0;
        String estate = null;
        for (Object event : streams.read(firmId))
            if (event instanceof FirmEvent firm)
                switch (firm) {
                    case FirmRegistered e -> {
                        registered = true;
                        division = e.isicDivision();
                    }
                    case PlaceOfWorkRecorded e -> estate = e.estateKey();
                }
        String province =
                estate == null ? "" : Estates.find(estate).map(Estate::provinceKey).orElse("");
        return new FirmFacts(registered, division, province, estate, List.of(), List.of(), null);
    }

    private List<String> unknown(List<String> firmIds) {
        return firmIds.stream().filter(each -> !firm(each).registered()).toList();
    }

    /// The certificates of a firm, for a decision: it is stored only if no case of the firm begins
    /// or ends and no certificate of it changes meanwhile.
    private List<Certificate> held(String firmId) {
        return certificates(firmId, streams::expectNothingNew);
    }

    /// Cases of a firm are numbered from 1 without gaps (ADR 0013).
    ///
    /// @param guard is handed each tag before what it is about is read
    private List<Certificate> certificates(String firmId, Consumer<String> guard) {
        List<Certificate> all = new ArrayList<>();
        guard.accept(CertificationEvent.casesOf(firmId));
        for (int number = 1; ; number++) {
            String caseId = firmId + "." + number;
            guard.accept(CertificationEvent.endOf(caseId));
            List<Object> history = streams.read(caseId);
            if (history.isEmpty()) return all;
            for (Object event : history)
                if (event instanceof CertificateIssued issued) {
                    guard.accept(CertificateEvent.standingOf(issued.certificateNumber()));
                    all.add(certificate(issued));
                }
        }
    }

    private Certificate certificate(CertificateIssued issued) {
        LocalDate lost = null;
        LocalDate revoked = null;
        for (Object event : streams.read(issued.certificateNumber()))
            switch ((CertificateEvent) event) {
                case CertificateSuspended e -> lost = e.suspendedOn();
                case CertificateReinstated _ -> lost = null;
                case CertificateRevoked e -> {
                    lost = lost == null ? e.revokedOn() : lost;
                    revoked = e.revokedOn();
                }
                case RevocationProposed _,
                        RevocationDeclined _,
                        EntitlementRecorded _,
                        EntitlementEnded _ -> {}
            }
        return new Certificate(
                issued.certificateNumber(), issued.validFrom(), issued.validTo(), lost, revoked);
    }

    /// By the calendar as it is known now: a closure declared since moves the day.
    private @Nullable LocalDate dueDate(Guarantee guarantee) {
        ClaimFile claim = guarantee.openClaim().orElse(null);
        if (claim == null) return null;
        List<CalendarEvent> calendar =
                streams.read(CalendarEvent.STREAM).stream().map(CalendarEvent.class::cast).toList();
        return ClaimClock.by(new DeclaredCalendar(calendar))
                .lastDay(claim.lodgedOn(), claim.workingDays())
                .orElse(null);
    }
}
