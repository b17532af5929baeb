/// Brokers as persons: how they are trained, examined and accredited, in which cases they act, and
/// the policy that says what they may.
@NullMarked
package rosukh.events.brokers;

import org.jspecify.annotations.NullMarked;
