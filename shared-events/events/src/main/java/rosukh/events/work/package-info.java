/// The officers' work: in whose hands each case is, what they note of it, the views of the list
/// they keep, and what they do to many cases at once.
@NullMarked
package rosukh.events.work;

import org.jspecify.annotations.NullMarked;
