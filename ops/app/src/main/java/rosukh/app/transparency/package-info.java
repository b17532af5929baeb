/// Publishes the log: its keys, the thread that signs, what an operator sees of it.
@NullMarked
package rosukh.app.transparency;

import org.jspecify.annotations.NullMarked;
