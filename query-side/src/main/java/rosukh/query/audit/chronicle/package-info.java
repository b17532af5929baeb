/// The whole history of a case as a paper that can be printed, kept and checked.
@NullMarked
package rosukh.query.audit.chronicle;

import org.jspecify.annotations.NullMarked;
