/// The register of schemes: every published version with its period, its hash and its rules in
/// words.
@NullMarked
package rosukh.query.schemes.register;

import org.jspecify.annotations.NullMarked;
