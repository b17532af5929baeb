/// Views of the programme of pioneer firms.
@NullMarked
package rosukh.query.pioneers;

import org.jspecify.annotations.NullMarked;
