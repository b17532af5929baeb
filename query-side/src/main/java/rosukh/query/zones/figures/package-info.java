/// The figures of zones: each number opens into the zones or plots it is counted over.
@NullMarked
package rosukh.query.zones.figures;

import org.jspecify.annotations.NullMarked;
