/// The programme of pioneer firms: who takes part and how each stands, what they did for
/// knowledge-based firms, the budgets of their incentives, the rules, and the figures, each of
/// which opens into what it counts.
@NullMarked
package rosukh.query.pioneers.programme;

import org.jspecify.annotations.NullMarked;
