/// What an auditor looks at: the log itself, and whether it is what it says.
@NullMarked
package rosukh.query.audit;

import org.jspecify.annotations.NullMarked;
