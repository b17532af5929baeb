/// Solar plants in parks, from an identified site to its meter.
///
/// **Land.** A site is licensed on land that the ledger of its zone has committed to it, and the
/// zone does not release that land afterwards; each looks at the other's stream (ADR 0053).
///
/// **Four eyes.** Rules are published, and plants commissioned, by a second person.
///
/// **Neighbours.** Licensed plants of one owner in one zone are added up for the band of the
/// tariff, so that no plant is split to be paid better.
@NullMarked
package rosukh.command.energy;

import org.jspecify.annotations.NullMarked;
