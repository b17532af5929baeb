/// Proofs and checkpoints that somebody brings are judged, check by check; and the last time the
/// log was compared with what was published of it.
@NullMarked
package rosukh.query.audit.verifying;

import org.jspecify.annotations.NullMarked;
