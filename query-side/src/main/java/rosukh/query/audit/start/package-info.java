/// Where an auditor begins.
@NullMarked
package rosukh.query.audit.start;

import org.jspecify.annotations.NullMarked;
