/// Solar plants: every site with its stage, its shares and its meter, the rules, and the figures,
/// each of which opens into the events it is summed from.
@NullMarked
package rosukh.query.energy.plants;

import org.jspecify.annotations.NullMarked;
