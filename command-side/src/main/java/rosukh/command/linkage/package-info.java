/// Small firms are brought together with large ones.
///
/// **Suppliers.** What a firm can supply is a stream of its own: profile, free capacity per period,
/// quality certificates, bars.
///
/// **Demands.** Drafted, reviewed by a second person, published; open for twelve months. Suppliers
/// are ranked for it by rules of a version ([Scoring]); the order, its six components and what they
/// were counted from are kept, so that the same inputs under the same version can be seen to give
/// the same order (ADR 0044).
///
/// **Matches.** A supplier from the last ranking is proposed; both sides accept within ten working
/// days, meet, may try, sign. A contract counts once both have confirmed the same document.
@NullMarked
package rosukh.command.linkage;

import org.jspecify.annotations.NullMarked;
