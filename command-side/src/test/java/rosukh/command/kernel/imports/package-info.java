/// What tests of imports share.
@NullMarked
package rosukh.command.kernel.imports;

import org.jspecify.annotations.NullMarked;
