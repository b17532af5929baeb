/// What every slice of the command side needs: refusals, who and when, one gateway, problem
/// documents. Knows no slice.
@NullMarked
package rosukh.command.kernel;

import org.jspecify.annotations.NullMarked;
