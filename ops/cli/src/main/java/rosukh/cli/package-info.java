/// The command line client. It knows the API and nothing of the code behind it.
@NullMarked
package rosukh.cli;

import org.jspecify.annotations.NullMarked;
