package rosukh.query.programmes.joint;

import org.jspecify.annotations.Nullable;
import rosukh.events.indicators.Area;
import rosukh.query.kernel.gauges.Effect;
import rosukh.query.kernel.gauges.Reading;
import rosukh.query.kernel.gauges.Wilson;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.reference.CodeLists;

/// An indicator before and after, as a row of a page.
///
/// @param id of the row
/// @param verdict what can be said of the two
public record JointEffectRow(
        String id, String gauge, String area, Side before, Side after, Tag verdict, boolean small) {

    /// A published value.
    ///
    /// @param value empty where there is none
    /// @param interval of 95 per cent
    /// @param of what it was counted from
    /// @param at position of the event that published it; null where there is none
    public record Side(String period, String value, String interval, String of, @Nullable Long at) {

        private static final Side NONE = new Side("", "–", "", "", null);

        private static Side of(@Nullable Reading reading, JointWords words) {
            if (reading == null) return NONE;
            String value = reading.value();
            Wilson interval = reading.interval();
            return new Side(
                    words.format().quarter(reading.period()),
                    value == null ? words.say("effect.not-available") : words.decimal(value),
                    interval == null
                            ? ""
                            : words.say(
                                    "effect.interval",
                                    words.hundredths(interval.low()),
                                    words.hundredths(interval.high())),
                    words.say(
                            "effect.of",
                            words.format().n(reading.numerator()),
                            words.format().n(reading.denominator())),
                    reading.at());
        }
    }

    static JointEffectRow of(JointEffect each, JointWords words, CodeLists lists) {
        Area area = each.area();
        Effect effect = each.effect();
        return new JointEffectRow(
                "effect-" + each.gauge() + "-" + area.key(),
                words.say("gauge." + each.gauge()),
                area.kind() == Area.Kind.PROVINCE
                        ? lists.province(area.key())
                        : lists.estate(area.key()),
                Side.of(effect.before(), words),
                Side.of(effect.after(), words),
                new Tag(tone(effect.verdict()), words.say("effect." + effect.verdict())),
                effect.small());
    }

    private static Tone tone(Effect.Verdict verdict) {
        return switch (verdict) {
            case NO_BASE, NOT_YET, NOT_AVAILABLE, UNCHANGED -> Tone.NEUTRAL;
            case TOWARDS -> Tone.GOOD;
            case TOWARDS_UNSURE, AWAY_UNSURE -> Tone.INFO;
            case AWAY -> Tone.WARN;
        };
    }
}
