/// What the fragments in `templates/design/` are given: texts ready to be shown, addresses, tones.
@NullMarked
package rosukh.query.kernel.parts;

import org.jspecify.annotations.NullMarked;
