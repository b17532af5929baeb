/// Certificates after they were issued.
@NullMarked
package rosukh.events.certificates;

import org.jspecify.annotations.NullMarked;
