/// The book of the fund: what was paid in, what is guaranteed for whom, what was paid and came
/// back, and the events that every figure of it is summed from.
@NullMarked
package rosukh.query.fund.book;

import org.jspecify.annotations.NullMarked;
