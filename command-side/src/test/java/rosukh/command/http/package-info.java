/// Tests of the HTTP edge in front of recorded commands.
@NullMarked
package rosukh.command.http;

import org.jspecify.annotations.NullMarked;
