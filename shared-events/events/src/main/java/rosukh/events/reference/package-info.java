/// Code lists: provinces, estates, industry groups.
@NullMarked
package rosukh.events.reference;

import org.jspecify.annotations.NullMarked;
