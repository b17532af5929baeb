/// Who lets whom act in their stead.
///
/// A person lets another act in one role, from day to day and for 90 days at most; the other must
/// hold the role too and accept. Nobody gains a right by it: what is done counts for both, and
/// every rule about persons must hold for both. Each person has a stream with what was given and
/// what was accepted, so nobody gives away what is not theirs: who has accepted a role for some
/// days gives away none of that role for these, and the other way round (ADR 0032).
@NullMarked
package rosukh.command.delegations;

import org.jspecify.annotations.NullMarked;
