package rosukh.command.delegations;

import static rosukh.command.delegations.DelegationRefusal.DELEGATION_ALREADY_ACCEPTED;
import static rosukh.command.delegations.DelegationRefusal.DELEGATION_ALREADY_OFFERED;
import static rosukh.command.delegations.DelegationRefusal.DELEGATION_BACKDATED;
import static rosukh.command.delegations.DelegationRefusal.DELEGATION_CHAIN;
import static rosukh.command.delegations.DelegationRefusal.DELEGATION_OVER;
import static rosukh.command.delegations.DelegationRefusal.DELEGATION_OVERLAPS;
import static rosukh.command.delegations.DelegationRefusal.DELEGATION_PERIOD_REVERSED;
import static rosukh.command.delegations.DelegationRefusal.DELEGATION_REASON_MISSING;
import static rosukh.command.delegations.DelegationRefusal.DELEGATION_RECEIVER_MISSING;
import static rosukh.command.delegations.DelegationRefusal.DELEGATION_ROLE_NOT_HELD;
import static rosukh.command.delegations.DelegationRefusal.DELEGATION_ROLE_UNKNOWN;
import static rosukh.command.delegations.DelegationRefusal.DELEGATION_TOO_LONG;
import static rosukh.command.delegations.DelegationRefusal.DELEGATION_TO_ONESELF;
import static rosukh.command.delegations.DelegationRefusal.DELEGATION_UNKNOWN;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.command.delegations.DelegationCommand.AcceptDelegation;
import rosukh.command.delegations.DelegationCommand.EndDelegation;
import rosukh.command.delegations.DelegationCommand.OfferDelegation;
import rosukh.events.delegations.DelegationEvent;
import rosukh.events.delegations.DelegationEvent.DelegationAccepted;
import rosukh.events.delegations.DelegationEvent.DelegationEnded;
import rosukh.events.delegations.DelegationEvent.DelegationOffered;

/// What one person has given and accepted, by id of the delegation.
record Delegations(Map<String, Terms> given, Map<String, Terms> accepted) {

    static final Delegations NONE = new Delegations(Map.of(), Map.of());

    /// [P] Long enough for a leave; who is away for longer is replaced, not stood in for.
    static final int DAYS_MAX = 90;

    /// Roles that judge and decide in the name of a body; a firm or a broker stands for itself.
    static final List<String> ROLES = List.of("officer", "assessor", "committee");

    Delegations {
        given = Map.copyOf(given);
        accepted = Map.copyOf(accepted);
    }

    static Delegations of(List<?> stream) {
        Delegations state = NONE;
        for (Object event : stream) state = state.evolve((DelegationEvent) event);
        return state;
    }

    /// @param offer what the other offers under the id, in its own stream; null for every other
    ///   command, and where nothing is offered to this person
    List<DelegationEvent> decide(DelegationCommand command, @Nullable Terms offer) {
        return List.of(
                switch (command) {
                    case OfferDelegation give -> offer(give);
                    case AcceptDelegation take -> accept(take, offer);
                    case EndDelegation end -> end(end);
                });
    }

    Delegations evolve(DelegationEvent event) {
        return switch (event) {
            case DelegationOffered(
                            var id,
                            _,
                            var body,
                            var receiver,
                            var role,
                            var from,
                            var to,
                            _,
                            _) ->
                    new Delegations(
                            with(given, id, new Terms(receiver, body, role, from, to, null)),
                            accepted);
            case DelegationAccepted(var id, _, var giver, var role, var from, var to, var on) ->
                    new Delegations(
                            given,
                            with(
                                    accepted,
                                    id,
                                    new Terms(giver, "", role, later(from, on), to, null)));
            case DelegationEnded(var id, _, _, _, var on) ->
                    new Delegations(ended(given, id, on), ended(accepted, id, on));
        };
    }

    private DelegationOffered offer(OfferDelegation command) {
        if (given.containsKey(command.delegationId()))
            throw DELEGATION_ALREADY_OFFERED.because("there is an offer of this id");
        if (command.receiver().isBlank())
            throw DELEGATION_RECEIVER_MISSING.because("it must be said who is to act");
        if (command.receiver().strip().equals(command.account()))
            throw DELEGATION_TO_ONESELF.because("nobody stands in for themselves");
        mayHold(command.role(), command.held());
        period(command.from(), command.to(), command.on());
        if (command.reason().isBlank()) throw reasonMissing();
        if (meets(given, command.role(), command.from(), command.to()))
            throw DELEGATION_OVERLAPS.because("the role is given away for some of these days");
        if (meets(accepted, command.role(), command.from(), command.to()))
            throw DELEGATION_CHAIN.because("who stands in for somebody does not pass that on");
        return new DelegationOffered(
                command.delegationId(),
                command.account(),
                command.organisation(),
                command.receiver().strip(),
                command.role(),
                command.from(),
                command.to(),
                command.reason().strip(),
                command.on());
    }

    private DelegationAccepted accept(AcceptDelegation command, @Nullable Terms offer) {
        if (accepted.containsKey(command.delegationId()))
            throw DELEGATION_ALREADY_ACCEPTED.because("it was accepted before");
        if (offer == null || !offer.other().equals(command.account()))
            throw DELEGATION_UNKNOWN.because("nothing of this id is offered to this person");
        if (offer.overOn(command.on()))
            throw DELEGATION_OVER.because("it was ended, or its last day has passed");
        mayHold(offer.role(), command.held());
        if (meets(given, offer.role(), offer.from(), offer.to()))
            throw DELEGATION_CHAIN.because("who has given the role away stands in for nobody");
        return new DelegationAccepted(
                command.delegationId(),
                command.account(),
                command.giver(),
                offer.role(),
                offer.from(),
                offer.to(),
                command.on());
    }

    private DelegationEnded end(EndDelegation command) {
        Terms terms =
                given.getOrDefault(command.delegationId(), accepted.get(command.delegationId()));
        if (terms == null)
            throw DELEGATION_UNKNOWN.because("this person has given or accepted nothing of it");
        if (terms.overOn(command.on()))
            throw DELEGATION_OVER.because("it was ended, or its last day has passed");
        if (command.reason().isBlank()) throw reasonMissing();
        return new DelegationEnded(
                command.delegationId(),
                command.account(),
                terms.other(),
                command.reason().strip(),
                command.on());
    }

    private static void mayHold(String role, Set<String> held) {
        if (!ROLES.contains(role))
            throw DELEGATION_ROLE_UNKNOWN.because("one of the roles " + ROLES);
        if (!held.contains(role))
            throw DELEGATION_ROLE_NOT_HELD.because("the person does not hold the role " + role);
    }

    private static void period(LocalDate from, LocalDate to, LocalDate on) {
        if (to.isBefore(from))
            throw DELEGATION_PERIOD_REVERSED.because("the last day lies before the first one");
        if (from.isBefore(on)) throw DELEGATION_BACKDATED.because("the first day has passed");
        if (!to.isBefore(from.plusDays(DAYS_MAX)))
            throw DELEGATION_TOO_LONG.because("at most " + DAYS_MAX + " days");
    }

    private static RuntimeException reasonMissing() {
        return DELEGATION_REASON_MISSING.because("it must be said why");
    }

    private static boolean meets(
            Map<String, Terms> some, String role, LocalDate from, LocalDate to) {
        return some.values().stream().anyMatch(terms -> terms.meets(role, from, to));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Map<String, Terms> with(Map<String, Terms> some, String id, Terms terms) {
        Map<String, Terms> all = new HashMap<>(some);
        all.put(id, terms);
        return all;
    }

    private static Map<String, Terms> ended(Map<String, Terms> some, String id, LocalDate on) {
        Map<String, Terms> all = new HashMap<>(some);
        all.computeIfPresent(id, (_, terms) -> terms.endedOn(on));
        return all;
    }
}
