/// Every data subject of which erasure was asked for or forbidden, and what became of it.
@NullMarked
package rosukh.query.erasure.register;

import org.jspecify.annotations.NullMarked;
