/// The register of firms: found by name or legal ID, with their places of work and their cases.
@NullMarked
package rosukh.query.firms.register;

import org.jspecify.annotations.NullMarked;
