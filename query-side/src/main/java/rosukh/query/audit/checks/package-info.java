/// Whether the store still is what was published of it: the last check, and a new one when asked
/// for (ADR 0037).
@NullMarked
package rosukh.query.audit.checks;

import org.jspecify.annotations.NullMarked;
