package rosukh.events.council;

/// What a resolution asks of a body.
///
/// @param owner key of the body that has to do it
/// @param measure what is looked at to see whether it is done
/// @param target what must be seen there
/// @param workingDays from the day of the resolution, at least 1
public record Task(
        String owner,
        String action,
        String measure,
        String target,
        int workingDays,
        boolean priority) {}
