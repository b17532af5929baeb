/// Every letter and what became of it, by firm, by case and by state; and where firms are written
/// to.
@NullMarked
package rosukh.query.letters.register;

import org.jspecify.annotations.NullMarked;
