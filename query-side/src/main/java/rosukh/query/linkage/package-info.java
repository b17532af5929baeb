/// Small firms and large ones: what is asked for, who can supply it, and what came of it.
@NullMarked
package rosukh.query.linkage;

import org.jspecify.annotations.NullMarked;
