/// Sessions of the working group, for those who read.
@NullMarked
package rosukh.query.sessions;

import org.jspecify.annotations.NullMarked;
