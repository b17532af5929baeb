/// The HTTP edge of the command side: who asks, under which key, against which version; and every
/// refusal as an RFC 9457 problem. Knows no slice.
@NullMarked
package rosukh.command.kernel.http;

import org.jspecify.annotations.NullMarked;
