/// A transparency log of ordered entries that anybody can check with tools of their own: the tree
/// of RFC 6962, proofs verified as RFC 9162 says, and the text formats of C2SP (signed-note,
/// tlog-checkpoint, tlog-tiles, tlog-proof, tlog-cosignature, tlog-policy). It needs the JDK alone
/// and knows nothing of events.
@NullMarked
package rosukh.log;

import org.jspecify.annotations.NullMarked;
