package rosukh.query.linkage.market;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.show.Format;

/// What the pages of the market say, in the reader's language.
record Words(MessageSource messages, Format format) {

    String say(String key, Object... arguments) {
        return messages.getMessage("linkage." + key, arguments, locale());
    }

    Tag tag(DemandState state) {
        return new Tag(state.tone(), say("demand-state." + state));
    }

    Tag tag(MatchState state) {
        return new Tag(state.tone(), say("match-state." + state));
    }

    /// Whole rials with their unit.
    String rials(long value) {
        return say("rials", format.n(value));
    }

    /// A list in the reader's writing; a dash for an empty one.
    String joined(List<String> all) {
        return all.isEmpty() ? "–" : String.join(format.lang().of("، ", ", "), all);
    }

    /// Of basis points; a dash where there is nothing to take a share of.
    String share(int basisPoints) {
        return basisPoints < 0 ? "–" : format.percentOf(basisPoints, 10_000);
    }

    List<TimelineEntry> timeline(List<Happened> history) {
        return history.reversed().stream().map(this::entry).toList();
    }

    private TimelineEntry entry(Happened each) {
        return new TimelineEntry(
                each.event().endsWith("-expired")
                                || each.event().endsWith("-lapsed")
                                || each.event().startsWith("certification.")
                                || each.event().endsWith("demand-matched")
                        ? TimelineEntry.Kind.SYSTEM
                        : TimelineEntry.Kind.BUSINESS,
                sentence(each),
                text(each),
                List.of(),
                each.actor(),
                each.recordedAt(),
                each.position());
    }

    String sentence(Happened each) {
        String name = each.event().substring(each.event().indexOf('.') + 1);
        return say("event." + name, subject(each.subject()), rials(each.value()));
    }

    private String subject(String subject) {
        return switch (subject) {
            case "BUYER", "SUPPLIER" -> say("side." + subject);
            case "PASSED", "NOT_PASSED" -> say("trial." + subject);
            default -> subject.matches("\\d{1,18}") ? format.n(Long.valueOf(subject)) : subject;
        };
    }

    private static @Nullable String text(Happened each) {
        return each.text().isEmpty() ? null : each.text();
    }

    private Locale locale() {
        return format.lang().locale();
    }
}
