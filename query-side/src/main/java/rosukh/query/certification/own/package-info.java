/// The firm's own side: all its cases, what is asked of it, what was promised and how that moved,
/// what became of its papers, and what it holds.
@NullMarked
package rosukh.query.certification.own;

import org.jspecify.annotations.NullMarked;
