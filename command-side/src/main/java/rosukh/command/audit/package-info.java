/// What auditors and operators ask for.
///
/// A replay rebuilds a view from the log beside the live one and compares the two. That somebody
/// asked for it, and that it was cancelled, are facts; what comes out of it follows from the log
/// and is worked out by the query side, which sends nothing.
///
/// Operators decide about the published log: that it goes on under a new name after the database
/// was set back behind what had been signed, and which key signs it. Both take a second person, who
/// confirms exactly what was proposed.
@NullMarked
package rosukh.command.audit;

import org.jspecify.annotations.NullMarked;
