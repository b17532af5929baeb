/// Everything an account did, in the order of the log.
@NullMarked
package rosukh.query.audit.people;

import org.jspecify.annotations.NullMarked;
