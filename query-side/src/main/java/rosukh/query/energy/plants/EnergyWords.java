package rosukh.query.energy.plants;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import rosukh.events.energy.Stage;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Format;

/// Says in a reader's language what is known of solar plants as codes and numbers.
record EnergyWords(MessageSource messages, Format format) {

    private static final double THOUSAND = 1_000;
    private static final double M2_OF_HA = 10_000;

    String say(String key, Object... with) {
        return messages.getMessage("energy." + key, with, format.lang().locale());
    }

    String stage(String stage) {
        return say("stage." + stage);
    }

    Tag tag(Stage stage) {
        Tone tone =
                switch (stage) {
                    case IDENTIFIED -> Tone.NEUTRAL;
                    case APPLIED, LICENSED, GRID_AGREEMENT, CONTRACTED -> Tone.INFO;
                    case UNDER_CONSTRUCTION -> Tone.ACCENT;
                    case COMMISSIONED, OPERATING -> Tone.GOOD;
                };
        return new Tag(tone, stage(stage.name()));
    }

    /// How sure a figure is.
    Tag mark(String mark) {
        return new Tag(Tone.NEUTRAL, say("mark." + mark));
    }

    String mw(long kw) {
        return say("mw", format.n1(kw / THOUSAND));
    }

    String mwh(long kwh) {
        return say("mwh", format.n1(kwh / THOUSAND));
    }

    String tonnes(long kg) {
        return say("tonnes", format.n1(kg / THOUSAND));
    }

    String ha(long m2) {
        return say("ha", format.n1(m2 / M2_OF_HA));
    }

    String kva(long kva) {
        return say("kva", format.n(kva));
    }

    /// A figure that others published, in its unit.
    String published(PublishedFigure figure) {
        BigDecimal amount = new BigDecimal(figure.amount());
        return switch (figure.unit()) {
            case "MW" -> say("mw", format.n(amount.longValueExact()));
            case "HA" -> say("ha", format.n(amount.longValueExact()));
            case "HA_PER_MW" -> say("ha-per-mw", decimal(figure.amount()));
            case "PERCENT" -> percent(figure.amount());
            default -> throw new IllegalArgumentException(figure.unit());
        };
    }

    String rials(long amount) {
        return say("rials", format.n(amount));
    }

    /// An exact per cent, or a dash where there is none.
    String percent(@Nullable String exact) {
        if (exact == null) return "–";
        return say("percent", decimal(exact));
    }

    private String decimal(String exact) {
        return format.digits(format.lang().rtl() ? exact.replace('.', '٫') : exact);
    }

    /// A share of 10000 as per cent.
    String share(long basisPoints) {
        return format.percent(basisPoints / M2_OF_HA);
    }

    /// An amount in the unit of what it counts for.
    String amount(EnergyDeed.Kind kind, long amount) {
        return switch (kind) {
            case STAGE, ORGANISATION -> say("kw", format.n(amount));
            case LAND_FOUND, LAND_USED -> say("m2", format.n(amount));
            case METERED, EXPECTED -> say("kwh", format.n(amount));
            case KW_HOURS -> say("kw-hours", format.n(amount));
            case CO2 -> say("kg", format.n(amount));
            case PAYABLE -> rials(amount);
            case LOAD -> kva(amount);
        };
    }

    /// What happened.
    String event(String declared) {
        return say("event." + declared.substring(declared.indexOf('.') + 1));
    }

    TimelineEntry entry(SiteEntry entry) {
        boolean metered = entry.event().endsWith("meter-read");
        boolean corrected = entry.event().endsWith("reading-corrected");
        String amount =
                entry.amount() == 0
                        ? ""
                        : ": " + say(metered || corrected ? "kwh" : "kw", format.n(entry.amount()));
        return new TimelineEntry(
                TimelineEntry.Kind.BUSINESS,
                event(entry.event()) + amount,
                entry.text().isEmpty() ? null : entry.text(),
                List.of(),
                who(entry),
                entry.recordedAt(),
                entry.at());
    }

    private String who(SiteEntry entry) {
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
