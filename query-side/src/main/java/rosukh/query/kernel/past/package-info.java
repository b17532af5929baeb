/// Any view as it was: the same projections fill a [rosukh.query.kernel.Scratch] from the log up to
/// a moment, and the same pages and addresses answer from it when a request says `asOf` or
/// `asKnownAt` (ADR 0038). The live views are never touched.
@NullMarked
package rosukh.query.kernel.past;

import org.jspecify.annotations.NullMarked;
