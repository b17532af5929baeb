package rosukh.command.delegations;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Behalf;
import rosukh.command.kernel.Delegates;
import rosukh.command.kernel.Principal;
import rosukh.command.kernel.Streams;
import rosukh.events.delegations.DelegationEvent;

/// Reads from the streams of two persons whether one may act for the other. An end at the same
/// moment must not slip in between.
public final class DelegationRegister implements Delegates {

    private final Streams streams;

    public DelegationRegister(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Optional<Principal> principal(Actor actor) {
        Behalf behalf = actor.onBehalfOf();
        if (behalf == null) return Optional.empty();
        return accepted(actor, behalf).flatMap(id -> running(id, actor, behalf));
    }

    /// What a person offers under an id to whom it concerns; null if there is none.
    @Nullable Terms offer(String giver, String delegationId) {
        streams.expectNothingNew(DelegationEvent.of(delegationId));
        return of(giver).given().get(delegationId);
    }

    private Optional<String> accepted(Actor actor, Behalf behalf) {
        return of(actor.account()).accepted().entrySet().stream()
                .filter(each -> each.getValue().other().equals(behalf.account()))
                .filter(each -> runs(each.getValue(), actor.role(), behalf.day()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Read again, from here on with the condition that nothing happens to it.
    private Optional<Principal> running(String id, Actor actor, Behalf behalf) {
        streams.expectNothingNew(DelegationEvent.of(id));
        Terms taken = of(actor.account()).accepted().get(id);
        Terms given = of(behalf.account()).given().get(id);
        return taken != null
                        && given != null
                        && runs(taken, actor.role(), behalf.day())
                        && runs(given, actor.role(), behalf.day())
                ? Optional.of(new Principal(behalf.account(), given.organisation()))
                : Optional.empty();
    }

    private Delegations of(String account) {
        return Delegations.of(streams.read(DelegationEvent.streamOf(account)));
    }

    private static boolean runs(Terms terms, String role, LocalDate day) {
        return terms.role().equals(role) && terms.runsOn(day);
    }
}
