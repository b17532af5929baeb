/// What is checked of a log and by whom: of the store beside what was published, and of a bundle
/// without any store. Every fault is told, with its position and field, and nothing is called valid
/// that was not checked.
@NullMarked
package rosukh.evidence.check;

import org.jspecify.annotations.NullMarked;
