package rosukh.query.council.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.council.Aim;
import rosukh.events.council.Topic;

/// A resolution of the council.
///
/// @param resolutionId `<meeting>.<topic>`, or `old-` and its number in the paper register
/// @param meetingId empty for one from before this register
/// @param text empty for one from before this register
/// @param at position of the event that adopted or entered it
public record ResolutionFile(
        String resolutionId,
        String meetingId,
        int topic,
        String title,
        String text,
        Aim aim,
        LocalDate adoptedOn,
        Topic.@Nullable Count count,
        long at) {

    static String idOf(String meetingId, int topic) {
        return meetingId + "." + topic;
    }

    static String idOfOld(String number) {
        return "old-" + number.replace('/', '-');
    }
}
