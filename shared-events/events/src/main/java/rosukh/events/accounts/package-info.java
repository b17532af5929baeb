/// Who has signed in, and in which roles.
@NullMarked
package rosukh.events.accounts;

import org.jspecify.annotations.NullMarked;
