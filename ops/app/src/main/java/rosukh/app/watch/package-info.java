/// What an operator sees: health that tells starting, behind and stalled apart, metrics, traces.
@NullMarked
package rosukh.app.watch;

import org.jspecify.annotations.NullMarked;
