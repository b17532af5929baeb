package rosukh.query.pioneers.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Format;

/// Says in a reader's language what the programme holds as codes.
record Words(MessageSource messages, Format format) {

    private static final long MILLION = 1_000_000;
    private static final long BILLION = 1_000_000_000;

    String say(String key, Object... with) {
        return messages.getMessage("pioneers." + key, with, format.lang().locale());
    }

    /// An amount with its unit.
    String rials(long amount) {
        return say("rials", format.n(amount));
    }

    /// A large amount in few digits, for a card; beside it stands the exact one.
    String rough(long amount) {
        if (amount >= BILLION) return say("billions", format.n1(amount / (double) BILLION));
        if (amount >= MILLION) return say("millions", format.n1(amount / (double) MILLION));
        return rials(amount);
    }

    /// A share of 10000 as per cent.
    String share(long basisPoints) {
        return format.percent(basisPoints / 10_000.0);
    }

    String kind(Enum<?> kind) {
        return say("kind." + kind.name());
    }

    Tag tag(PioneerFile.State state) {
        Tone tone =
                switch (state) {
                    case NOMINATED -> Tone.INFO;
                    case DECLINED, ENDED -> Tone.NEUTRAL;
                    case PIONEER -> Tone.GOOD;
                };
        return new Tag(tone, say("state." + state));
    }

    Tag tag(Proof.State state) {
        Tone tone =
                switch (state) {
                    case WAITING -> Tone.INFO;
                    case COUNTS -> Tone.GOOD;
                    case LOWERED -> Tone.WARN;
                    case REJECTED -> Tone.NEUTRAL;
                };
        return new Tag(tone, say("proof." + state));
    }

    Tag tag(Incentive.State state) {
        Tone tone =
                switch (state) {
                    case PROPOSED -> Tone.INFO;
                    case DECLINED -> Tone.NEUTRAL;
                    case GRANTED -> Tone.ACCENT;
                    case PAID -> Tone.GOOD;
                    case CLAWED_BACK -> Tone.BAD;
                };
        return new Tag(tone, say("incentive." + state));
    }

    TimelineEntry entry(Entry entry) {
        return new TimelineEntry(
                entry.role().equals("system")
                        ? TimelineEntry.Kind.SYSTEM
                        : TimelineEntry.Kind.BUSINESS,
                sentence(entry),
                text(entry),
                List.of(),
                who(entry),
                entry.recordedAt(),
                entry.at());
    }

    String sentence(Entry entry) {
        String name = name(entry.event());
        return say("event." + name, rials(entry.amount()), subject(name, entry.subject()));
    }

    /// What happened, without its amount.
    String event(String declared) {
        return say("deed." + name(declared));
    }

    private static String name(String declared) {
        return declared.substring(declared.indexOf('.') + 1);
    }

    private @Nullable String text(Entry entry) {
        if (entry.text().isEmpty()) return null;
        return entry.event().equals("pioneers.purchase-passed-over")
                ? say("passed-over." + entry.text())
                : entry.text();
    }

    private String subject(String event, String subject) {
        return switch (event) {
            case "commitment-made" -> say("kind." + subject);
            case "pioneer-reviewed" -> say("outcome." + subject);
            case "firm-nominated", "firm-qualified", "review-due", "budget-set" ->
                    format.digits(subject);
            default -> format.isolated(subject);
        };
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
