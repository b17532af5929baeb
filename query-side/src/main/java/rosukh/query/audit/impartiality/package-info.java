/// Whether anybody judged or decided what they had another part in. It is found out from the events
/// alone, by a second reading of the rule: no code of the command side is used, so that a mistake
/// there shows here.
@NullMarked
package rosukh.query.audit.impartiality;

import org.jspecify.annotations.NullMarked;
