/// What an auditor asks: of the log itself, its events, what was published of it and whether it is
/// what it says; of the record, the whole history of a case, what changed, whether a decision still
/// comes out the same, who did and who read what, and whether anybody decided on their own work.
@NullMarked
package rosukh.query.audit;

import org.jspecify.annotations.NullMarked;
