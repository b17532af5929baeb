/// The command side as a running web server with a small heap.
@NullMarked
package rosukh.command.upload;

import org.jspecify.annotations.NullMarked;
