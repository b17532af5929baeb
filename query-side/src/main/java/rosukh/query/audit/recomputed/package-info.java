/// Whether a past decision still comes out the same: judged again by the code of today, with the
/// rules the case is bound to and with what was known then.
@NullMarked
package rosukh.query.audit.recomputed;

import org.jspecify.annotations.NullMarked;
