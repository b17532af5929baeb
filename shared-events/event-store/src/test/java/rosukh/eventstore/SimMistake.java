package rosukh.eventstore;

/// What the store, or the writer's view of it, can be made to do wrong. The simulation has to find
/// each; the model in `append.pml` knows the first three too.
enum SimMistake {
    NONE,
    /// A commit is unique by the position of its last event.
    POSITION_OF_THE_LAST_EVENT,
    /// The head is read before a majority has it.
    HEAD_WITHOUT_MAJORITY,
    /// After a time-out the writer does not ask whether its own commits arrived.
    NO_READING_BACK,
    /// An unknown outcome is taken for a conflict.
    UNKNOWN_IS_A_CONFLICT,
    /// An unknown outcome is taken for success.
    UNKNOWN_IS_SUCCESS,
    /// An insert is answered before a majority has it.
    ANSWER_WITHOUT_MAJORITY,
    /// What arrived is read back before a majority has it.
    READING_BACK_WITHOUT_MAJORITY,
    /// An insert goes on after a document that failed.
    UNORDERED_INSERT,
    /// The index on keys is not unique.
    KEYS_ARE_NOT_UNIQUE,
    /// Acknowledged without having been forced to the disk.
    NOT_FORCED
}
