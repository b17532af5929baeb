/// What is known of each unit and zone, and what it adds up to now.
@NullMarked
package rosukh.query.indicators.units;

import org.jspecify.annotations.NullMarked;
