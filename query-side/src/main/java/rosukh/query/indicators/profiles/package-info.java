/// What a firm reports of itself.
@NullMarked
package rosukh.query.indicators.profiles;

import org.jspecify.annotations.NullMarked;
