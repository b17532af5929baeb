/// What the query side's HTTP answers have in common: positions, problems, live updates.
@NullMarked
package rosukh.query.kernel.http;

import org.jspecify.annotations.NullMarked;
