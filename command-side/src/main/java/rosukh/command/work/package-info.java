/// Who works on which case: claims, notes, follow-up days, the views of the work list that people
/// keep, and what is done to many cases at once. Whose turn it is follows from the case alone.
@NullMarked
package rosukh.command.work;

import org.jspecify.annotations.NullMarked;
