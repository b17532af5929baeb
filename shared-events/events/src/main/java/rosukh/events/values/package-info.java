/// Values both sides read alike: identifiers, Persian text and digits, texts in two languages.
@NullMarked
package rosukh.events.values;

import org.jspecify.annotations.NullMarked;
