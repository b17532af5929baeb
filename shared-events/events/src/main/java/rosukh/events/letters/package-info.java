/// Correspondence with firms: templates, contact addresses and letters.
@NullMarked
package rosukh.events.letters;

import org.jspecify.annotations.NullMarked;
