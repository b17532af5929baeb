/// The guarantee fund: its capital, its policy, the guarantees it gives, and what becomes of them.
/// Beside the events lies the book both sides read them by ([rosukh.events.fund.FundBook]), the
/// rules every amount is checked by ([rosukh.events.fund.Limits]), and its figures.
@NullMarked
package rosukh.events.fund;

import org.jspecify.annotations.NullMarked;
