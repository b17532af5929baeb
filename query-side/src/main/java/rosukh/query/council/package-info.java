/// The policy council, for those who read.
@NullMarked
package rosukh.query.council;

import org.jspecify.annotations.NullMarked;
