package rosukh.query.certificates.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.audit.CaseChapter;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.show.Ui;

/// The certificates of a case in its chronicle; their issue is told by the case.
@Component
@Order(2)
class CertificateChronicle implements CaseChapter {

    private final CertificateRegister register;
    private final MessageSource messages;

    CertificateChronicle(CertificateRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    @Override
    public Optional<Told> of(String caseId, Reader reader, Ui ui) {
        Words words = new Words(messages, ui.format());
        List<Fact> facts = new ArrayList<>();
        List<TimelineEntry> entries = new ArrayList<>();
        for (RegisteredCertificate each : register.ofCase(caseId)) {
            if (!reader.sees(each.firmId(), each.provinceKey(), each.estateKey())) continue;
            facts.add(
                    Fact.of(
                            each.certificateNumber(),
                            words.label(each)
                                    + " · "
                                    + words.tag(each.standingOn(ui.today())).text()));
            each.history().stream()
                    .filter(entry -> entry.version() != null)
                    .map(words::entry)
                    .forEach(entries::add);
        }
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Told(words.say("certificates.title"), facts, entries));
    }
}
