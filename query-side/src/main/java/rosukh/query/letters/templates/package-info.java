/// The templates of letters: which is in force, which is a draft, and how a letter would look.
@NullMarked
package rosukh.query.letters.templates;

import org.jspecify.annotations.NullMarked;
