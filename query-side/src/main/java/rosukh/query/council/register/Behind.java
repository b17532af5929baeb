package rosukh.query.council.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.show.Ui;

/// One event that a figure rests on.
///
/// @param record id of the resolution or action item it belongs to
/// @param href the page of that record
/// @param title of the resolution
/// @param owner key of the body; empty for a resolution
/// @param at position of the event in the log
public record Behind(
        String event,
        LocalDate on,
        String record,
        String href,
        String title,
        String owner,
        long at) {

    /// What decides whether and how an item counts.
    private static final Set<String> COUNTED =
            Set.of(
                    "council.action-assigned",
                    "council.old-action-entered",
                    "council.deadline-moved",
                    "council.priority-changed",
                    "council.action-overdue",
                    "council.action-closed");

    /// The events behind a figure, the last one first.
    ///
    /// @param of what is counted, a [Counting.Of]; `RESOLUTIONS` for resolutions
    /// @param owner key of a body; null for all
    static List<Behind> of(
            String of, @Nullable String owner, CouncilRegister council, LocalDate day) {
        List<Behind> all = new ArrayList<>();
        if (of.equals("RESOLUTIONS")) {
            for (ResolutionFile each : council.allResolutions())
                if (!each.adoptedOn().isAfter(day))
                    all.add(
                            new Behind(
                                    each.meetingId().isEmpty()
                                            ? "council.old-action-entered"
                                            : "council.resolution-adopted",
                                    each.adoptedOn(),
                                    each.resolutionId(),
                                    "/council/resolutions/" + each.resolutionId(),
                                    each.title(),
                                    "",
                                    each.at()));
        } else
            for (ActionFile item :
                    council.counting(day).items(chosen(of), owner, council.allActions()))
                for (Entry each : item.history())
                    if (COUNTED.contains(each.event()))
                        all.add(
                                new Behind(
                                        each.event(),
                                        each.on(),
                                        item.actionId(),
                                        "/council/actions/" + item.actionId(),
                                        item.title(),
                                        item.owner(),
                                        each.at()));
        all.sort(Comparator.comparingLong(Behind::at).reversed());
        return all;
    }

    static List<Behind> of(String of, @Nullable String owner, CouncilRegister council, Ui ui) {
        return of(of, ActionQuery.given(owner), council, ui.today());
    }

    private static Counting.Of chosen(String of) {
        for (Counting.Of each : Counting.Of.values()) if (each.name().equals(of)) return each;
        throw ActionQuery.invalid("of", of);
    }
}
