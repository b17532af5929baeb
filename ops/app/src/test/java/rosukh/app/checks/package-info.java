/// Tests of the checks of the log.
@NullMarked
package rosukh.app.checks;

import org.jspecify.annotations.NullMarked;
