/// Joint programmes with development organisations, from the draft of their model to a copy in
/// another province.
@NullMarked
package rosukh.command.programmes;

import org.jspecify.annotations.NullMarked;
