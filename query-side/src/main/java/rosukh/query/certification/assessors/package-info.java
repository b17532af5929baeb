/// Who assesses: the register with everybody's load and conflicts, and of each case who was chosen,
/// who was passed over and why.
@NullMarked
package rosukh.query.certification.assessors;

import org.jspecify.annotations.NullMarked;
