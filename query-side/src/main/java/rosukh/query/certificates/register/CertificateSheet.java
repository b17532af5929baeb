package rosukh.query.certificates.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import rosukh.events.certificates.EntitlementKind;
import rosukh.events.certificates.RevocationReason;
import rosukh.events.certificates.SuspensionReason;
import rosukh.query.certificates.register.RegisteredCertificate.Granted;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.parts.Blank;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Ui;

/// One certificate as its page shows it to a reader on a day.
///
/// @param standing today
/// @param renewable whether a renewal may be applied for now
/// @param actions what the reader may do
/// @param action the form shown; null where there is nothing to do
/// @param path where it is sent; empty without a form
/// @param blanks its fields
/// @param others the firm's other certificates
public record CertificateSheet(
        RegisteredCertificate certificate,
        Tag standing,
        boolean renewable,
        List<Fact> facts,
        List<Grant> entitlements,
        List<TimelineEntry> history,
        List<Action> actions,
        @Nullable Action action,
        String path,
        List<Blank> blanks,
        List<RegisteredCertificate> others) {

    /// An entitlement in words.
    public record Grant(Granted granted, String kind, Tag state) {}

    static CertificateSheet of(
            RegisteredCertificate certificate,
            List<RegisteredCertificate> ofFirm,
            @Nullable String asked,
            Reader reader,
            MessageSource messages,
            Ui ui) {
        Words words = new Words(messages, ui.format());
        LocalDate today = ui.today();
        List<Action> actions = Action.open(certificate, reader, today);
        @Nullable Action action =
                actions.stream().filter(each -> each.name().equals(asked)).findFirst().orElse(null);
        return new CertificateSheet(
                certificate,
                words.tag(certificate.standingOn(today)),
                certificate.inRenewalWindow(today),
                facts(certificate, words, ui),
                certificate.entitlements().stream()
                        .map(each -> grant(certificate, each, words, today))
                        .toList(),
                certificate.history().reversed().stream().map(words::entry).toList(),
                actions,
                action,
                action == null ? "" : action.path(certificate.certificateNumber()),
                action == null
                        ? List.of()
                        : action.blanks(options(action, certificate, words, today)),
                ofFirm.stream()
                        .filter(each ->
                                !each.certificateNumber().equals(certificate.certificateNumber()))
                        .toList());
    }

    private static List<Fact> facts(RegisteredCertificate certificate, Words words, Ui ui) {
        return List.of(
                Fact.link(
                        words.say("certificates.column.firm"),
                        certificate.holder().name(),
                        "/firms/" + certificate.firmId()),
                Fact.id(words.say("certificates.fact.legal-id"), certificate.holder().legalId()),
                new Fact(
                        words.say("certificates.fact.case"),
                        certificate.caseId(),
                        "/cases/" + certificate.caseId(),
                        true),
                Fact.of(words.say("certificates.column.class"), words.label(certificate)),
                Fact.of(
                        words.say("certificates.column.from"),
                        ui.format().date(certificate.validFrom())),
                Fact.of(words.say("certificates.column.to"), words.end(certificate)),
                Fact.of(
                        words.say("certificates.fact.renewal"),
                        certificate.validTo() == null
                                ? ""
                                : ui.format().date(certificate.renewalFrom())),
                Fact.of(
                        words.say("certificates.fact.issued"),
                        ui.format().date(certificate.issuedOn())));
    }

    private static Grant grant(
            RegisteredCertificate certificate, Granted granted, Words words, LocalDate today) {
        return new Grant(
                granted, words.kind(granted.kind()), state(certificate, granted, words, today));
    }

    private static Tag state(
            RegisteredCertificate certificate, Granted granted, Words words, LocalDate today) {
        if (certificate.grants(granted, today))
            return new Tag(Tone.GOOD, words.say("certificates.entitlement.in-force"));
        if (granted.covers(today))
            return new Tag(Tone.WARN, words.say("certificates.entitlement.not-counting"));
        return today.isBefore(granted.begins()) && granted.used()
                ? new Tag(Tone.INFO, words.say("certificates.entitlement.ahead"))
                : new Tag(Tone.NEUTRAL, words.say("certificates.entitlement.over"));
    }

    private static List<Option> options(
            Action action, RegisteredCertificate certificate, Words words, LocalDate today) {
        Stream<Option> options =
                switch (action) {
                    case SUSPEND ->
                            Arrays.stream(SuspensionReason.values())
                                    .map(each -> new Option(each.name(), words.reason(each)));
                    case PROPOSE ->
                            Arrays.stream(RevocationReason.values())
                                    .map(each -> new Option(each.name(), words.reason(each)));
                    case ENTITLE ->
                            Arrays.stream(EntitlementKind.values())
                                    .map(each -> new Option(each.name(), words.kind(each)));
                    case END_ENTITLEMENT ->
                            Action.running(certificate, today).stream()
                                    .map(each ->
                                            new Option(
                                                    "" + each.number(),
                                                    words.kind(each.kind())
                                                            + " · "
                                                            + each.reference()));
                    case REINSTATE, REVOKE, DECLINE -> Stream.of();
                };
        return options.toList();
    }
}
