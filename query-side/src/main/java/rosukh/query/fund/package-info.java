/// The guarantee fund as it is read: capital, guarantees, the book and the policy.
@NullMarked
package rosukh.query.fund;

import org.jspecify.annotations.NullMarked;
