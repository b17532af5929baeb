/// The numbers of an area and of its parts, their ranks and their trend.
@NullMarked
package rosukh.query.indicators.dashboard;

import org.jspecify.annotations.NullMarked;
