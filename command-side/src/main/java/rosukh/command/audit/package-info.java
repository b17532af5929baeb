/// What auditors and operators ask for.
///
/// A replay rebuilds a view from the log beside the live one and compares the two. That somebody
/// asked for it, and that it was cancelled, are facts; what comes out of it follows from the log
/// and is worked out by the query side, which sends nothing.
@NullMarked
package rosukh.command.audit;

import org.jspecify.annotations.NullMarked;
