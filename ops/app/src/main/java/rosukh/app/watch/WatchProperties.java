package rosukh.app.watch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When a projection counts as behind or stalled, and the database as away.
///
/// @param behindAfter events it may lack and still count as current
/// @param stalledAfter how long it may lack events without moving
/// @param silentAfter how long a look may wait for the database
/// @param lookEvery how often it is looked at
@ConfigurationProperties("rosukh.watch")
record WatchProperties(
        @DefaultValue("100") long behindAfter,
        @DefaultValue("30s") Duration stalledAfter,
        @DefaultValue("15s") Duration silentAfter,
        @DefaultValue("1s") Duration lookEvery) {}
