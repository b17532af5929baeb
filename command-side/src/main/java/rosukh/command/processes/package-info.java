/// Processes that know more than one slice. Each follows the log by itself, decides nothing that no
/// stream decides again, and sends commands like anybody else.
@NullMarked
package rosukh.command.processes;

import org.jspecify.annotations.NullMarked;
