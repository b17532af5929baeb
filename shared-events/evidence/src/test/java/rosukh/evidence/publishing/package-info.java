/// Tests of publishing.
@NullMarked
package rosukh.evidence.publishing;

import org.jspecify.annotations.NullMarked;
