/// A firm's path to knowledge-based status, one stream per case.
@NullMarked
package rosukh.events.certification;

import org.jspecify.annotations.NullMarked;
