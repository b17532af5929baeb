/// What there is to do: every open case in the queue it is in, how pressing it is, who has it, and
/// what the staff noted of it; the views of that list that people keep.
@NullMarked
package rosukh.query.certification.work;

import org.jspecify.annotations.NullMarked;
