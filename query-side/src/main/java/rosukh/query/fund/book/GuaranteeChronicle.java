package rosukh.query.fund.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.fund.Guarantee;
import rosukh.events.fund.GuaranteeEvent.ExposureReviewed;
import rosukh.events.fund.GuaranteeEvent.GuaranteeIssued;
import rosukh.events.fund.GuaranteeEvent.ReviewRaised;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;
import rosukh.query.kernel.audit.CaseChapter;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.show.Ui;
import rosukh.query.kernel.trail.Trail;

/// Guarantees that rest on a certificate of the case, in its chronicle: their issue, and what was
/// done about them once the certificate was revoked. Told to those who may read the fund.
@Component
@Order(7)
class GuaranteeChronicle implements CaseChapter {

    private final FundRegister register;
    private final Trail trail;
    private final MessageSource messages;

    GuaranteeChronicle(FundRegister register, Trail trail, MessageSource messages) {
        this.register = register;
        this.trail = trail;
        this.messages = messages;
    }

    @Override
    public Optional<Told> of(String caseId, Reader reader, Ui ui) {
        if (!reader.has(Role.OFFICER, Role.COMMITTEE, Role.MANAGER, Role.AUDITOR))
            return Optional.empty();
        Set<String> certificates = certificates(caseId);
        Ledger ledger = register.now();
        FundWords words = new FundWords(messages, ui.format());
        List<Fact> facts = new ArrayList<>();
        List<TimelineEntry> entries = new ArrayList<>();
        for (Guarantee each : ledger.book().guarantees().values()) {
            if (!certificates.contains(each.certificateNumber())
                    || register.find(each.guaranteeId(), reader).isEmpty()) continue;
            facts.add(
                    Fact.link(
                            each.guaranteeId(),
                            words.standing(each),
                            "/fund/guarantees/" + each.guaranteeId()));
            ledger.of(each.guaranteeId()).stream()
                    .filter(GuaranteeChronicle::restsOnTheCertificate)
                    .map(words::entry)
                    .forEach(entries::add);
        }
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Told(words.say("chapter"), facts, entries));
    }

    private Set<String> certificates(String caseId) {
        return trail.of(caseId).stream()
                .map(rosukh.query.kernel.trail.Told::event)
                .filter(CertificateIssued.class::isInstance)
                .map(each -> ((CertificateIssued) each).certificateNumber())
                .collect(Collectors.toSet());
    }

    private static boolean restsOnTheCertificate(Booked booked) {
        return booked.event() instanceof GuaranteeIssued
                || booked.event() instanceof ReviewRaised
                || booked.event() instanceof ExposureReviewed;
    }
}
