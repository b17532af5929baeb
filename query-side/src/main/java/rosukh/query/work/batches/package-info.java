/// What was done to many cases at once: how far each batch has come and what became of each case.
@NullMarked
package rosukh.query.work.batches;

import org.jspecify.annotations.NullMarked;
