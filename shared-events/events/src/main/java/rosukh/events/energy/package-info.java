/// Solar plants in parks: their sites from identified to operating, who has which share, what the
/// grid pays for, and what their meters say.
@NullMarked
package rosukh.events.energy;

import org.jspecify.annotations.NullMarked;
