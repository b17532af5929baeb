/// Publishes the log of a store: grows its tree from the events, signs checkpoints of it and keeps
/// both in the database, from where any node shows them. One node at a time does it; what was
/// signed is remembered outside the database, so a database that was set back is found out.
@NullMarked
package rosukh.evidence.publishing;

import org.jspecify.annotations.NullMarked;
