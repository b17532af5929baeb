/// One case as its officer, assessor or working group sees it: what is known, what is missing, who
/// did what when, and what can be done next.
@NullMarked
package rosukh.query.certification.casefile;

import org.jspecify.annotations.NullMarked;
