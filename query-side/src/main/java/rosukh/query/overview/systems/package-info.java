/// How the eleven systems stand, for the head of the organisation: every number with its way, how
/// fresh it is, and the list it opens into.
@NullMarked
package rosukh.query.overview.systems;

import org.jspecify.annotations.NullMarked;
