/// Every joint programme, and the events that figures of them are counted from.
@NullMarked
package rosukh.query.programmes.joint;

import org.jspecify.annotations.NullMarked;
