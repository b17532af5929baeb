/// What every slice may add to the pages of the auditors, without knowing them.
@NullMarked
package rosukh.query.kernel.audit;

import org.jspecify.annotations.NullMarked;
