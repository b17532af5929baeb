package rosukh.app.log;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What rebuilding the past may cost a node.
///
/// @param moments how many moments of whole views are kept at a time
/// @param waiting how many rebuilds may wait for the one that runs
/// @param documents how many documents one moment may hold
/// @param patience how long a request waits for a rebuild before it is told to ask again
/// @param idle how long a moment is kept that nobody asks for
@ConfigurationProperties("rosukh.past")
record PastProperties(
        @DefaultValue("4") int moments,
        @DefaultValue("4") int waiting,
        @DefaultValue("500000") int documents,
        @DefaultValue("2s") Duration patience,
        @DefaultValue("10m") Duration idle) {}
