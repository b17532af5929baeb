/// Leaves an entry in the log for every read of personal data, before the first byte of the answer.
@NullMarked
package rosukh.app.reads;

import org.jspecify.annotations.NullMarked;
