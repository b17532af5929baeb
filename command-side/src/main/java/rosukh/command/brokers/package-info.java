/// Brokers from enrolment to revocation: how they learn, what two persons let them do, and which
/// cases they are given.
///
/// **One stream per person.** How many cases a broker has, whether it may act and what it declared
/// lie in one stream, so two assignments, or an assignment and a revocation, never pass each other.
///
/// **Rules as data.** What is needed and how much is allowed stands in
/// [rosukh.events.brokers.BrokerPolicy]; all broken rules are told at once, in its order.
///
/// **The case.** An assignment reads the case and the firm's cases before; the case itself is told
/// by a process and looks here whether it may take the broker (ADR 0046).
@NullMarked
package rosukh.command.brokers;

import org.jspecify.annotations.NullMarked;
