/// The register of the listing: dossier, candidates, rules and the events behind every figure.
@NullMarked
package rosukh.query.listing.register;

import org.jspecify.annotations.NullMarked;
