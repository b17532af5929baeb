/// Certificates after they were issued, as officers and outsiders see them.
@NullMarked
package rosukh.query.certificates;

import org.jspecify.annotations.NullMarked;
