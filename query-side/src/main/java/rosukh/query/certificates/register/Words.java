package rosukh.query.certificates.register;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import rosukh.events.certificates.EntitlementKind;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.show.Format;

/// Says in a reader's language what the register holds as codes.
record Words(MessageSource messages, Format format) {

    String say(String key, Object... with) {
        return messages.getMessage(key, with, format.lang().locale());
    }

    Tag tag(Standing standing) {
        return new Tag(standing.tone(), say("certificates.standing." + standing));
    }

    String label(RegisteredCertificate certificate) {
        return format.lang().of(certificate.label().fa(), certificate.label().en());
    }

    /// The last day of validity.
    String end(RegisteredCertificate certificate) {
        return certificate.validTo() == null
                ? say("certificates.endless")
                : format.date(certificate.validTo());
    }

    String kind(EntitlementKind kind) {
        return say("certificates.kind." + kind);
    }

    String reason(Enum<?> reason) {
        return say("certificates.reason." + reason.name());
    }

    /// The history of a certificate; what was granted is told with its kind, the rest with its
    /// reason.
    TimelineEntry entry(Entry entry) {
        return new TimelineEntry(
                entry.version() == null ? TimelineEntry.Kind.PROCESS : TimelineEntry.Kind.BUSINESS,
                sentence(entry),
                entry.text().isEmpty() ? null : entry.text(),
                List.of(Fact.of(say("certificates.form.on"), format.date(entry.on()))),
                who(entry),
                entry.recordedAt(),
                entry.position());
    }

    String sentence(Entry entry) {
        String name = entry.event().substring(entry.event().indexOf('.') + 1);
        return say("certificates.event." + name, code(name, entry.code()));
    }

    private String code(String event, String code) {
        return switch (event) {
            case "certificate-suspended", "revocation-proposed", "certificate-revoked" ->
                    say("certificates.reason." + code);
            case "entitlement-recorded" -> say("certificates.kind." + code);
            case "entitlement-ended" -> format.digits(code);
            default -> code;
        };
    }

    private String who(Entry entry) {
        return Stream.of(
                        entry.actor(),
                        entry.role().isEmpty() ? "" : say("design.role." + entry.role()),
                        entry.organisation())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
