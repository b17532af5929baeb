package rosukh.command.indicators;

import static rosukh.command.indicators.IndicatorRefusal.RIGHT_ALREADY_LAPSED;
import static rosukh.command.indicators.IndicatorRefusal.RIGHT_ALREADY_REGISTERED;
import static rosukh.command.indicators.IndicatorRefusal.RIGHT_LAPSE_OUT_OF_TIME;
import static rosukh.command.indicators.IndicatorRefusal.RIGHT_NUMBER_MALFORMED;
import static rosukh.command.indicators.IndicatorRefusal.RIGHT_PERIOD_INVERTED;
import static rosukh.command.indicators.IndicatorRefusal.RIGHT_UNKNOWN;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import rosukh.command.indicators.ProfileCommand.LapseRight;
import rosukh.command.indicators.ProfileCommand.RegisterRight;
import rosukh.events.indicators.ProfileEvent;
import rosukh.events.indicators.ProfileEvent.RightLapsed;
import rosukh.events.indicators.ProfileEvent.RightRegistered;
import rosukh.events.values.Digits;

/// Rights of intellectual property in a profile: each is there once, within a time.
final class Rights {

    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9/.-]{0,39}");

    private Rights() {}

    static ProfileEvent register(FirmProfile profile, RegisterRight command) {
        String number = Digits.ascii(command.number()).strip().toUpperCase(Locale.ROOT);
        if (!NUMBER.matcher(number).matches())
            throw RIGHT_NUMBER_MALFORMED.because(
                    "a number has up to 40 letters, digits, points, slashes and hyphens");
        LocalDate to = command.to();
        if (to != null && to.isBefore(command.from()))
            throw RIGHT_PERIOD_INVERTED.because("it would end before it begins");
        if (profile.rights().stream()
                .map(FirmProfile.Right::registered)
                .anyMatch(r -> r.kind() == command.kind() && r.number().equals(number)))
            throw RIGHT_ALREADY_REGISTERED.because("the firm has this right already");
        return new RightRegistered(
                command.firmId(),
                "R" + (profile.rights().size() + 1),
                command.kind(),
                number,
                command.title().strip(),
                command.from(),
                to,
                command.registeredBy(),
                command.on());
    }

    static ProfileEvent lapse(FirmProfile profile, LapseRight command) {
        FirmProfile.Right right =
                profile.rights().stream()
                        .filter(each -> each.registered().rightId().equals(command.rightId()))
                        .findFirst()
                        .orElseThrow(() ->
                                RIGHT_UNKNOWN.because(
                                        "the firm has no right " + command.rightId()));
        if (right.lapsed() != null)
            throw RIGHT_ALREADY_LAPSED.because("its last day was " + right.lapsed());
        LocalDate from = right.registered().from();
        LocalDate to = right.registered().to();
        if (command.lastDay().isBefore(from) || (to != null && command.lastDay().isAfter(to)))
            throw RIGHT_LAPSE_OUT_OF_TIME.because(
                    "it was registered from " + from + (to == null ? "" : " to " + to));
        return new RightLapsed(
                command.firmId(),
                command.rightId(),
                command.lastDay(),
                command.grounds(),
                command.recordedBy(),
                command.on());
    }
}
