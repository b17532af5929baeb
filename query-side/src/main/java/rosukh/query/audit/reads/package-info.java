/// Who read personal data, when and how much of it.
@NullMarked
package rosukh.query.audit.reads;

import org.jspecify.annotations.NullMarked;
