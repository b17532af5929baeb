package rosukh.query.kernel.past;

import java.time.Duration;

/// What rebuilding the past may cost a node.
///
/// @param moments how many moments are kept at a time
/// @param waiting how many rebuilds may wait for the one that runs
/// @param documents how many documents a moment may hold, over all its views
/// @param patience how long a request waits for a rebuild before it is told to ask again
/// @param idle how long a moment is kept that nobody asks for
/// @param alone whether no other process works on the database
public record PastLimits(
        int moments, int waiting, int documents, Duration patience, Duration idle, boolean alone) {}
