/// The living page of the design system: every fragment with realistic content, in both languages.
@NullMarked
package rosukh.query.kernel.samples;

import org.jspecify.annotations.NullMarked;
