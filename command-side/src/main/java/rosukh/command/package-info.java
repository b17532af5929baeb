/// The command side: deciders, their Axon shells and the command API, one package per capability.
@NullMarked
package rosukh.command;

import org.jspecify.annotations.NullMarked;
