/// The versions of the indicators, and the periods published by them.
@NullMarked
package rosukh.query.indicators.periods;

import org.jspecify.annotations.NullMarked;
