package rosukh.command.listing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Streams;
import rosukh.events.certificates.CertificateEvent;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.firms.FirmEvent;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.fund.FundBook;
import rosukh.events.fund.FundEvent;
import rosukh.events.listing.KbCertificate;
import rosukh.events.listing.ListingRulesBook;
import rosukh.events.listing.ListingRulesEvent;

/// Reads what rules of a listing rest on in other streams. What may change becomes a condition of
/// storing, declared before it is read (ADR 0020).
public final class ListingFiles {

    private final Streams streams;

    public ListingFiles(Streams streams) {
        this.streams = streams;
    }

    /// Where a firm works last; null while that is nowhere.
    ///
    /// @throws rosukh.command.kernel.Refused if the firm is not in the register
    @Nullable String estateOf(String firmId) {
        boolean registered = false;
        String estate = null;
        for (Object event : streams.read(firmId))
            switch ((FirmEvent) event) {
                case FirmRegistered _ -> registered = true;
                case PlaceOfWorkRecorded e -> estate = e.estateKey();
            }
        if (!registered)
            throw ListingRefusal.LISTING_FIRM_UNKNOWN.because("there is no firm " + firmId);
        return estate;
    }

    ListingRulesBook rules() {
        streams.expectNothingNew(ListingRulesEvent.STREAM);
        return ListingRulesBook.of(streams.read(ListingRulesEvent.STREAM));
    }

    /// What gates ask of a firm that other streams tell.
    ///
    /// @param exposure rials the guarantee fund has reserved and outstanding for it
    record Live(List<KbCertificate> certificates, long exposure) {

        static final Live NONE = new Live(List.of(), 0);

        Live {
            certificates = List.copyOf(certificates);
        }
    }

    /// Nothing is stored if any of it changes meanwhile.
    Live live(String firmId) {
        streams.expectNothingNew(FundEvent.exposureOf(firmId));
        long exposure = FundBook.of(streams.read(FundEvent.STREAM)).exposureOfFirm(firmId);
        return new Live(certificates(firmId), exposure);
    }

    /// The certificates of a firm as they stand; nothing is stored if one is issued, suspended or
    /// revoked meanwhile. Cases of a firm are numbered from 1 without gaps (ADR 0013).
    private List<KbCertificate> certificates(String firmId) {
        List<KbCertificate> certificates = new ArrayList<>();
        streams.expectNothingNew(CertificationEvent.casesOf(firmId));
        for (int number = 1; ; number++) {
            String caseId = firmId + "." + number;
            streams.expectNothingNew(CertificationEvent.endOf(caseId));
            List<Object> history = streams.read(caseId);
            if (history.isEmpty()) return certificates;
            for (Object event : history)
                if (event instanceof CertificateIssued issued) certificates.add(standing(issued));
        }
    }

    private KbCertificate standing(CertificateIssued issued) {
        String certificate = issued.certificateNumber();
        streams.expectNothingNew(CertificateEvent.standingOf(certificate));
        return KbCertificate.of(issued, streams.read(certificate));
    }
}
