/// Views of solar plants.
@NullMarked
package rosukh.query.energy;

import org.jspecify.annotations.NullMarked;
