/// The units and events behind a number.
@NullMarked
package rosukh.query.indicators.why;

import org.jspecify.annotations.NullMarked;
