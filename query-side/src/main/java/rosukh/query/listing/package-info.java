/// Farabourse: the organisation's membership and firms on their way to a board.
@NullMarked
package rosukh.query.listing;

import org.jspecify.annotations.NullMarked;
