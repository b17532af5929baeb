/// The log to take away: bundles that are checked without this system (ADR 0037).
@NullMarked
package rosukh.query.audit.bundles;

import org.jspecify.annotations.NullMarked;
