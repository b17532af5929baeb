/// What was published of the log: checkpoints with their signatures and time stamps, the witnesses,
/// the lives of the log and its keys. Everything is checked here again before it is shown.
@NullMarked
package rosukh.query.audit.checkpoints;

import org.jspecify.annotations.NullMarked;
