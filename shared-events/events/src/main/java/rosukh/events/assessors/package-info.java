/// Who may be asked to assess, who is asked, and why it was they.
@NullMarked
package rosukh.events.assessors;

import org.jspecify.annotations.NullMarked;
