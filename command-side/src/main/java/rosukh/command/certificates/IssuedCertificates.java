package rosukh.command.certificates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rosukh.command.kernel.Streams;
import rosukh.events.EventTypes;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.separation.CaseParts;
import rosukh.events.separation.Parties;
import rosukh.eventstore.CommitKeys;
import rosukh.eventstore.CommitLog;

/// Finds what the rules on a certificate depend on beyond its own stream: the claim of its number
/// leads to the case that issued it. That case is closed and final. Of the firm's other cases only
/// the helpers count; one that is agreed at the very moment of a command is not seen by it.
public final class IssuedCertificates {

    private static final String CLAIM = CommitKeys.CLAIM + "certificate.number:";
    private static final String ISSUED = EventTypes.typeOf(CertificateIssued.class).value();

    private final Streams streams;
    private final CommitLog log;

    public IssuedCertificates(Streams streams, CommitLog log) {
        this.streams = streams;
        this.log = log;
    }

    /// @throws rosukh.command.kernel.Refused if no certificate was issued under the number
    IssuedCertificate find(String number) {
        return log.findByKey(CLAIM + number).stream()
                .flatMap(commit -> commit.events().stream())
                .filter(event -> event.type().equals(ISSUED))
                .flatMap(event -> Stream.ofNullable(event.aggregateId()))
                .flatMap(caseId -> read(caseId, number).stream())
                .findFirst()
                .orElseThrow(() ->
                        CertificateRefusal.CERTIFICATE_UNKNOWN.because(
                                "no certificate was issued under this number"));
    }

    private Optional<IssuedCertificate> read(String caseId, String number) {
        List<Object> history = streams.read(caseId);
        CaseOpened opened = (CaseOpened) history.getFirst();
        return history.stream()
                .filter(CertificateIssued.class::isInstance)
                .map(CertificateIssued.class::cast)
                .filter(issued -> issued.certificateNumber().equals(number))
                .findFirst()
                .map(issued -> issued(opened, issued));
    }

    private IssuedCertificate issued(CaseOpened opened, CertificateIssued issued) {
        return new IssuedCertificate(
                opened.firmId(),
                opened.estateKey(),
                issued.validFrom(),
                issued.validTo(),
                issued.issuedOn(),
                helpersOf(opened.firmId()));
    }

    /// A firm's cases are numbered from 1 without gaps (ADR 0013).
    private List<Parties> helpersOf(String firmId) {
        List<Parties> all = new ArrayList<>();
        List<Object> history = streams.read(firmId + ".1");
        for (int next = 2; !history.isEmpty(); next++) {
            all.add(CaseParts.of(history).helpers());
            history = streams.read(firmId + "." + next);
        }
        return all;
    }
}
