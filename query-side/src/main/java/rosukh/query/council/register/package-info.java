/// The register of the council: its members and meetings, its resolutions with the indicator each
/// should move, before and after, and what became of every action item.
@NullMarked
package rosukh.query.council.register;

import org.jspecify.annotations.NullMarked;
