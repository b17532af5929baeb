/// What a view may ask of the log itself: single events as they lie there.
@NullMarked
package rosukh.query.kernel.log;

import org.jspecify.annotations.NullMarked;
