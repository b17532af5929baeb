/// The terms of placement and their versions.
@NullMarked
package rosukh.query.zones.terms;

import org.jspecify.annotations.NullMarked;
