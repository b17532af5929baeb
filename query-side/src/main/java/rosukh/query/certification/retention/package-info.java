/// Which files of cases are due for disposal. Nothing is erased here.
@NullMarked
package rosukh.query.certification.retention;

import org.jspecify.annotations.NullMarked;
