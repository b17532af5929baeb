/// Measures the event store beside what people would use instead, all in one run on one machine.
@NullMarked
package rosukh.bench;

import org.jspecify.annotations.NullMarked;
