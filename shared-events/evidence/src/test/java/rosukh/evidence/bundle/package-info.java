/// Tests of bundles.
@NullMarked
package rosukh.evidence.bundle;

import org.jspecify.annotations.NullMarked;
