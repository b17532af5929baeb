/// Which MongoDB this process works on: the one it is told, one found on this machine, or the
/// embedded one for evaluation.
@NullMarked
package rosukh.app.database;

import org.jspecify.annotations.NullMarked;
