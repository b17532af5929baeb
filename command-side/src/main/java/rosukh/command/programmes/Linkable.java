package rosukh.command.programmes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.programmes.OutputKind;

/// An event of another system that may count as an output.
///
/// @param subject what it is about
/// @param firmId the firm reached; null for a broker
/// @param tags of whatever takes it back; empty where nothing does
/// @param takenBack null while it stands
public record Linkable(
        long position,
        OutputKind kind,
        String subject,
        @Nullable String firmId,
        LocalDate happenedOn,
        List<String> tags,
        @Nullable TakenBack takenBack) {

    /// The event that took it back.
    public record TakenBack(long position, LocalDate on) {}

    Linkable takenBack(long at, LocalDate day) {
        return new Linkable(
                position, kind, subject, firmId, happenedOn, tags, new TakenBack(at, day));
    }
}
