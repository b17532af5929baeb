/// The register of schemes: every version, drafts too, with its state, its period, its hash, who
/// did what with it and its rules in words.
@NullMarked
package rosukh.query.schemes.register;

import org.jspecify.annotations.NullMarked;
