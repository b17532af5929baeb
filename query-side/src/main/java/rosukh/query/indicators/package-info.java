/// Technology penetration: what is known of each unit, what follows from it now, what was
/// published, and why a number is what it is. The one slice that reads events of several others.
@NullMarked
package rosukh.query.indicators;

import org.jspecify.annotations.NullMarked;
