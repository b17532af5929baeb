/// Farabourse: the organisation's own membership dossier, and firms of the parks on their way to a
/// board under versioned gates.
@NullMarked
package rosukh.events.listing;

import org.jspecify.annotations.NullMarked;
