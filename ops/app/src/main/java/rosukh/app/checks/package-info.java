/// Checks the log by itself, every night and when asked to, and packs it to take away.
@NullMarked
package rosukh.app.checks;

import org.jspecify.annotations.NullMarked;
