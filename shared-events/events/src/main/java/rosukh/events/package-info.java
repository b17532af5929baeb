/// The event contract: sealed events as nested records under declared names. JDK and JSpecify only.
@NullMarked
package rosukh.events;

import org.jspecify.annotations.NullMarked;
