/// What changed in a case or a firm between two moments, and which event made each change.
@NullMarked
package rosukh.query.audit.differences;

import org.jspecify.annotations.NullMarked;
