/// The register of zones: what each has of land, power and water, who has which plot and why on
/// these terms, and the plan of it.
@NullMarked
package rosukh.query.zones.register;

import org.jspecify.annotations.NullMarked;
