package rosukh.query.certification.brokers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import rosukh.events.brokers.BrokerPolicy;
import rosukh.events.brokers.Success;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Format;

/// Says things about brokers in the reader's words.
///
/// @param fields technology fields with their names
record BrokerWords(MessageSource messages, Format format, List<Option> fields) {

    String say(String key, Object... arguments) {
        return messages.getMessage("brokers." + key, arguments, format.lang().locale());
    }

    Tag standing(RegisteredBroker broker, LocalDate today) {
        if (broker.lapsed(today)) return new Tag(Tone.WARN, say("standing.LAPSED"));
        Tone tone =
                switch (broker.standing()) {
                    case ENROLLED -> Tone.NEUTRAL;
                    case TRAINED, EXAMINED -> Tone.INFO;
                    case ACCREDITED -> Tone.GOOD;
                    case SUSPENDED -> Tone.WARN;
                    case REVOKED -> Tone.BAD;
                };
        return new Tag(tone, say("standing." + broker.standing()));
    }

    String fields(List<String> codes) {
        return joined(codes.stream().map(this::field).toList());
    }

    String field(String code) {
        return fields.stream()
                .filter(each -> each.value().equals(code))
                .map(Option::label)
                .findFirst()
                .orElse(code);
    }

    String provinces(List<String> keys) {
        CodeLists lists = new CodeLists(format.lang());
        return joined(keys.stream().map(lists::province).toList());
    }

    String joined(List<String> parts) {
        return parts.stream().collect(Collectors.joining(format.lang().of("، ", ", ")));
    }

    List<Option> options(String prefix, Object[] values) {
        return Arrays.stream(values)
                .map(each -> new Option(each.toString(), say(prefix + "." + each)))
                .toList();
    }

    List<Option> modules() {
        return BrokerPolicy.NOW.modules().stream()
                .map(each -> new Option(each.code(), say("module." + each.code())))
                .toList();
    }

    /// A share with its interval; that there are too few for one.
    String interval(Success.@Nullable Interval share) {
        if (share == null) return say("few", format.n(BrokerPolicy.NOW.minDecided()));
        return say("interval", number(share.share()), number(share.low()), number(share.high()));
    }

    /// Figures that are told as text, in the reader's digits; a dash for none.
    String number(@Nullable String plain) {
        return plain == null ? format.n(null) : format.exactly(plain);
    }

    String percent(@Nullable String plain) {
        return plain == null ? format.n(null) : say("percent", number(plain));
    }

    TimelineEntry entry(Entry entry) {
        return new TimelineEntry(
                entry.role().equals("system")
                        ? TimelineEntry.Kind.SYSTEM
                        : TimelineEntry.Kind.BUSINESS,
                sentence(entry),
                entry.text().isEmpty() ? null : entry.text(),
                List.of(Fact.of(say("fact.on"), format.date(entry.on()))),
                who(entry),
                entry.recordedAt(),
                entry.position());
    }

    String sentence(Entry entry) {
        List<String> codes = entry.codes();
        Object[] told =
                switch (entry.event()) {
                    case "attendance-recorded" -> {
                        String hours = format.digits(codes.get(1));
                        yield new Object[] {say("module." + codes.get(0)), hours};
                    }
                    case "exam-taken" ->
                            new Object[] {
                                format.digits(codes.get(0)),
                                format.digits(codes.get(1)),
                                say("exam." + codes.get(2))
                            };
                    case "bridging-required", "accreditation-limited" ->
                            new Object[] {codes.get(0), codes.get(1), date(codes.get(2))};
                    case "step-proposed", "step-declined" ->
                            new Object[] {say("step." + codes.getFirst())};
                    case "broker-accredited", "accreditation-renewed" ->
                            new Object[] {say("grade." + codes.get(0)), date(codes.get(1))};
                    case "conflict-declared", "conflict-withdrawn" ->
                            new Object[] {codes.get(0), say("ground." + codes.get(1))};
                    case "case-assigned" ->
                            new Object[] {codes.get(0), say("role." + codes.get(1))};
                    case "assignment-blocked" ->
                            new Object[] {codes.get(0), problems(codes.get(1))};
                    case "case-released" -> new Object[] {codes.get(0), say("end." + codes.get(1))};
                    case "fee-registered" ->
                            new Object[] {
                                codes.get(0),
                                format.n(Long.valueOf(codes.get(1))),
                                say("payer." + codes.get(2))
                            };
                    case "broker-rated" -> new Object[] {codes.get(0), format.digits(codes.get(1))};
                    default -> codes.toArray();
                };
        return say("event." + entry.event(), told);
    }

    String problems(String codes) {
        return joined(
                Arrays.stream(codes.split(" ", -1))
                        .map(code ->
                                messages.getMessage(
                                        "problem." + code, null, code, format.lang().locale()))
                        .toList());
    }

    private String date(String iso) {
        return format.date(LocalDate.parse(iso));
    }

    private String who(Entry entry) {
        if (entry.actor().isEmpty()) return "";
        StringBuilder who = new StringBuilder(entry.actor());
        if (!entry.role().isEmpty() && !entry.role().equals("system"))
            who.append(" · ")
                    .append(
                            messages.getMessage(
                                    "design.role." + entry.role(), null, format.lang().locale()));
        if (!entry.organisation().isEmpty()) who.append(" · ").append(entry.organisation());
        return who.toString();
    }
}
