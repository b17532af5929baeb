/// Small firms brought together with large ones: what suppliers can do, what buyers ask for, and
/// what became of the proposals between them.
@NullMarked
package rosukh.events.linkage;

import org.jspecify.annotations.NullMarked;
