@NullMarked
package rosukh.query.overview.systems;

import org.jspecify.annotations.NullMarked;
