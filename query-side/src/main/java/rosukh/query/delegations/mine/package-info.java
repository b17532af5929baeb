/// What the reader has given to others and accepted from them.
@NullMarked
package rosukh.query.delegations.mine;

import org.jspecify.annotations.NullMarked;
