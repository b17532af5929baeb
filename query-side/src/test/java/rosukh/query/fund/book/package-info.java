/// The book of the fund, from events to pages.
@NullMarked
package rosukh.query.fund.book;

import org.jspecify.annotations.NullMarked;
