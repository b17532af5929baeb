/// One gapless, totally ordered event log on MongoDB, for Axon Framework.
///
/// A unit of work becomes one commit document whose `_id` is the position of its first event; the
/// next commit starts at `_id + n`. Positions are therefore dense and in commit order by
/// construction. [MongoEventStorageEngine] writes and reads the log, [MongoEventStore] hands it to
/// event processors, [MongoTokenStore] remembers how far they came, [CommitLog] answers questions
/// about single commits. The module knows no capability: names, claims and durability come in
/// through [EventNames], [CommitKeys] and [Durability].
@NullMarked
package rosukh.eventstore;

import org.jspecify.annotations.NullMarked;
