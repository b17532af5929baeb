/// What an auditor asks: of the log itself, whether it is what it says; of the record, what
/// changed, whether a decision still comes out the same, who did and who read what, and whether
/// anybody decided on their own work.
@NullMarked
package rosukh.query.audit;

import org.jspecify.annotations.NullMarked;
