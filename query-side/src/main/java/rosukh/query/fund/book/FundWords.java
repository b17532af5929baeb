package rosukh.query.fund.book;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import rosukh.events.fund.FundEvent;
import rosukh.events.fund.Guarantee;
import rosukh.events.fund.Guarantee.Stage;
import rosukh.events.reference.Industries;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Format;

/// Says in a reader's language what the fund holds as codes. Amounts are written in rials of the
/// ledger without a unit: which rials they are stands once on each page.
record FundWords(MessageSource messages, Format format) {

    private static final double WHOLE = 10_000;

    String say(String key, Object... with) {
        return messages.getMessage("fund." + key, with, format.lang().locale());
    }

    /// An exact amount with its unit.
    String rials(long amount) {
        return say("rials", format.n(amount));
    }

    /// Basis points as per cent.
    String share(long basisPoints) {
        return format.percent(basisPoints / WHOLE);
    }

    /// Per cent that were counted with decimals, as they are; a dash where there is no number.
    String percent(@Nullable String decimal) {
        return decimal == null ? format.percent(null) : say("percent", decimal(decimal));
    }

    /// A decimal number as it was counted, in the reader's digits.
    String decimal(String decimal) {
        return format.lang().of(format.digits(decimal).replace('.', '٫'), decimal);
    }

    /// What a measure comes to.
    String measured(@Nullable Measure measure, long amount) {
        return measure != null && measure.counted() ? format.n(amount) : rials(amount);
    }

    String division(int division) {
        String name =
                Industries.all().stream()
                        .filter(each -> each.isicDivisions().contains(division))
                        .map(each -> each.name().in(format.lang().code()))
                        .findFirst()
                        .orElse("");
        return name.isEmpty()
                ? format.digits(String.valueOf(division))
                : say("division", format.digits(String.valueOf(division)), name);
    }

    Tag tag(Stage stage) {
        Tone tone =
                switch (stage) {
                    case APPLIED, RATED -> Tone.INFO;
                    case APPROVED -> Tone.ACCENT;
                    case ISSUED -> Tone.GOOD;
                    case DECLINED, CANCELLED -> Tone.NEUTRAL;
                };
        return new Tag(tone, say("stage." + stage));
    }

    /// A day, or a dash.
    String day(@Nullable LocalDate day) {
        return format.date(day);
    }

    TimelineEntry entry(Booked booked) {
        FundTold told = FundTold.of(booked.event());
        return new TimelineEntry(
                booked.role().equals("system")
                        ? TimelineEntry.Kind.SYSTEM
                        : TimelineEntry.Kind.BUSINESS,
                sentence(booked.name(), told),
                told.text().isEmpty() ? null : told.text(),
                List.of(),
                who(booked),
                booked.recordedAt(),
                booked.at());
    }

    /// What happened, with its amount.
    ///
    /// @param declared name of the event
    String sentence(String declared, FundEvent event) {
        return sentence(declared, FundTold.of(event));
    }

    /// How far a guarantee is, what is outstanding, and what its review came to.
    String standing(Guarantee guarantee) {
        String standing = tag(guarantee.stage()).text() + " · " + rials(guarantee.outstanding());
        if (guarantee.review() == null) return standing;
        return standing
                + " · "
                + (guarantee.underReview()
                        ? say("attention.REVIEW")
                        : say("result." + guarantee.review().result()));
    }

    private String sentence(String declared, FundTold told) {
        return say(
                "event." + name(declared),
                told.amount() == 0 ? "" : rials(told.amount()),
                subject(told));
    }

    private String subject(FundTold told) {
        return switch (told.kind()) {
            case NONE -> "";
            case NUMBER -> format.digits(told.subject());
            case ID -> format.isolated(told.subject());
            case RESULT -> say("result." + told.subject());
            case DAY -> format.date(LocalDate.parse(told.subject()));
        };
    }

    /// What happened, without its amount.
    String event(String declared) {
        return say("deed." + name(declared));
    }

    private static String name(String declared) {
        return declared.substring(declared.indexOf('.') + 1);
    }

    private String who(Booked booked) {
        if (booked.actor().isEmpty()) return "";
        StringBuilder who = new StringBuilder(booked.actor());
        if (!booked.role().isEmpty() && !booked.role().equals("system"))
            who.append(" · ")
                    .append(
                            messages.getMessage(
                                    "design.role." + booked.role(), null, format.lang().locale()));
        if (!booked.organisation().isEmpty()) who.append(" · ").append(booked.organisation());
        return who.toString();
    }
}
