/// Tests of what is proved of the store.
@NullMarked
package rosukh.evidence;

import org.jspecify.annotations.NullMarked;
