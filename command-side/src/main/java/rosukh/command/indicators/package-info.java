/// Technology penetration. Firms report a profile of themselves, a second person approves how the
/// indicators are defined, and the numbers of a quarter are published as they are measured from the
/// log at that moment; a restatement is another edition that two persons answer for.
@NullMarked
package rosukh.command.indicators;

import org.jspecify.annotations.NullMarked;
