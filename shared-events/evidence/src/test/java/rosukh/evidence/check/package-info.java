/// Tests of what is proved of the store.
@NullMarked
package rosukh.evidence.check;

import org.jspecify.annotations.NullMarked;
