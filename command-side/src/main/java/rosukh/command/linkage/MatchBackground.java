package rosukh.command.linkage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Streams;
import rosukh.command.linkage.MatchCommand.ProposeMatch;
import rosukh.command.linkage.Proposal.Supply;
import rosukh.command.linkage.SupplierBook.Standing;
import rosukh.events.calendars.CalendarEvent;
import rosukh.events.calendars.DeclaredCalendar;
import rosukh.events.linkage.DemandEvent;
import rosukh.events.linkage.LinkageTerms;
import rosukh.events.linkage.MatchEvent;

/// Reads what a match rests on beyond its own stream. What may still change becomes a condition of
/// storing (ADR 0020).
public final class MatchBackground {

    private final Streams streams;
    private final Matchmaker matchmaker;

    public MatchBackground(Streams streams, Matchmaker matchmaker) {
        this.streams = streams;
        this.matchmaker = matchmaker;
    }

    /// The demand must not close in the same moment.
    ///
    /// @throws rosukh.command.kernel.Refused if there is none
    Demand demand(String demandId) {
        streams.expectNothingNew(DemandEvent.openingOf(demandId));
        List<Object> history = streams.read(demandId);
        if (history.isEmpty() || !(history.getFirst() instanceof DemandEvent))
            throw KernelRefusal.NOT_FOUND.because("there is no demand " + demandId);
        Demand demand = Demand.of(history);
        if (demand == null) throw KernelRefusal.NOT_FOUND.because("there is no such demand");
        return demand;
    }

    /// The supplier must not be proposed elsewhere in the same moment.
    Supply supply(ProposeMatch command, Demand demand) {
        Standing standing =
                matchmaker.standing(command.supplierFirmId(), command.demandId(), demand.wanted());
        streams.expectNothingAfter(
                standing.position(), MatchEvent.proposalsTo(command.supplierFirmId()));
        Offer offer = standing.offer();
        return new Supply(
                offer == null ? List.of() : matchmaker.failed(demand.wanted(), command.on(), offer),
                standing.underWay(),
                standing.proposed());
    }

    /// The last day to answer by the calendar as it is known now; null where it does not reach.
    @Nullable LocalDate lastToAnswer(Match match) {
        List<CalendarEvent> calendar =
                streams.read(CalendarEvent.STREAM).stream().map(CalendarEvent.class::cast).toList();
        return LinkageTerms.lastToAnswer(
                        new DeclaredCalendar(calendar),
                        match.proposed().provinceKey(),
                        match.proposed().proposedOn())
                .orElse(null);
    }
}
