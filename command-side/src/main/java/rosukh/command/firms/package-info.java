/// Firms and their place of work. Officers register them, one by one or by import.
@NullMarked
package rosukh.command.firms;

import org.jspecify.annotations.NullMarked;
