/// How every system of the organisation says on one page how it stands.
@NullMarked
package rosukh.query.kernel.glance;

import org.jspecify.annotations.NullMarked;
