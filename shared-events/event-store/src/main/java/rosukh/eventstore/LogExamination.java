package rosukh.eventstore;

/// What an examination of the log has seen.
///
/// @param head position of the last event, -1 if there is none
public record LogExamination(long commits, long events, long head, long faults) {

    public boolean isSound() {
        return faults == 0;
    }
}
