@NullMarked
package rosukh.query.kernel.glance;

import org.jspecify.annotations.NullMarked;
