package rosukh.query.certificates.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.certificates.CertificateEvent;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.rules.Scheme;
import rosukh.events.schemes.SchemeEvent.SchemeVersionPublished;
import rosukh.events.values.PersianText;
import rosukh.query.certificates.register.RegisteredCertificate.Holder;
import rosukh.query.certificates.register.RegisteredCertificate.Named;
import rosukh.query.kernel.Positions;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the register from the issue of certificates, what happens to them, and what firms, cases
/// and schemes say of them (ADR 0015).
@Component
@ProcessingGroup(CertificateRegister.GROUP)
class CertificateRegisterProjection {

    private static final TypeReference<Map<String, @Nullable Object>> TREE =
            new TypeReference<>() {};

    private final CertificateRegister register;
    private final JsonMapper json = new JsonMapper();

    CertificateRegisterProjection(CertificateRegister register) {
        this.register = register;
    }

    @EventHandler
    void on(FirmRegistered event, TrackingToken token) {
        register.firms().apply(event.firmId(), token, _ -> Origin.Firm.of(event));
    }

    @EventHandler
    void on(SchemeVersionPublished event, TrackingToken token) {
        Scheme scheme = Scheme.parse(json.readValue(event.document(), TREE));
        register.schemes()
                .apply(event.schemeId(), token, before -> Origin.Classes.of(scheme, before));
    }

    @EventHandler
    void on(CaseOpened event, TrackingToken token) {
        register.cases().apply(event.caseId(), token, _ -> Origin.Case.of(event));
    }

    @EventHandler
    void on(CertificateIssued event, TrackingToken token, @Timestamp Instant at, MetaData said) {
        long position = Positions.of(token);
        RegisteredCertificate issued = issued(event, Entry.of(event, said, at, position), position);
        register.certificates().apply(event.certificateNumber(), token, _ -> issued);
    }

    @EventHandler
    void on(
            CertificateEvent event,
            TrackingToken token,
            @SequenceNumber long version,
            @Timestamp Instant at,
            MetaData said) {
        Entry entry = Entry.of(event, said, at, Positions.of(token), version);
        register.certificates()
                .apply(
                        event.certificateNumber(),
                        token,
                        known -> known == null ? null : known.evolve(event, entry));
    }

    @ResetHandler
    void reset() {
        register.certificates().reset();
        register.firms().reset();
        register.cases().reset();
        register.schemes().reset();
    }

    private RegisteredCertificate issued(CertificateIssued event, Entry entry, long position) {
        Origin.@Nullable Case opened = register.cases().find(event.caseId()).orElse(null);
        // A case is named by its firm and number (ADR 0013).
        String firmId = event.caseId().substring(0, Math.max(0, event.caseId().lastIndexOf('.')));
        Holder holder =
                register.firms()
                        .find(firmId)
                        .map(firm -> new Holder(firm.name(), firm.legalId()))
                        .orElseGet(() -> new Holder(firmId, ""));
        String schemeId = opened == null ? "" : opened.schemeId();
        return new RegisteredCertificate(
                event.certificateNumber(),
                event.caseId(),
                holder,
                firmId,
                opened == null ? null : opened.provinceKey(),
                opened == null ? null : opened.estateKey(),
                schemeId,
                event.kbClass(),
                label(schemeId, event.kbClass()),
                event.validFrom(),
                event.validTo(),
                event.validTo() == null ? RegisteredCertificate.NEVER : event.validTo(),
                RenewalWindow.opens(event.validTo()),
                event.issuedOn(),
                position,
                List.of(),
                null,
                null,
                null,
                List.of(),
                words(holder, event.certificateNumber()),
                List.of(entry),
                null);
    }

    private Named label(String schemeId, String kbClass) {
        return register.schemes().find(schemeId).stream()
                .flatMap(scheme -> scheme.classes().stream())
                .filter(each -> each.code().equals(kbClass))
                .map(Origin.KbClass::label)
                .findFirst()
                .orElseGet(() -> new Named(kbClass, kbClass));
    }

    private static List<String> words(Holder holder, String number) {
        List<String> words = new ArrayList<>();
        for (String word : PersianText.fold(holder.name()).split(" ", -1))
            if (!word.isEmpty()) words.add(word);
        if (!holder.legalId().isEmpty()) words.add(holder.legalId());
        words.add(number.toLowerCase(Locale.ROOT));
        return List.copyOf(words);
    }
}
