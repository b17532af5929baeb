/// Where an auditor begins: numbers that open what they count.
@NullMarked
package rosukh.query.audit.start;

import org.jspecify.annotations.NullMarked;
