/// The code lists (provinces, estates, industries) as pages show them.
@NullMarked
package rosukh.query.kernel.reference;

import org.jspecify.annotations.NullMarked;
