/// A firm of an industrial estate and where it works.
@NullMarked
package rosukh.events.firms;

import org.jspecify.annotations.NullMarked;
