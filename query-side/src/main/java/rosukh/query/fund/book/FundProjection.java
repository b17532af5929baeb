package rosukh.query.fund.book;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.EventTypes;
import rosukh.events.calendars.CalendarEvent;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.fund.CapitalEvent;
import rosukh.events.fund.FundBook;
import rosukh.events.fund.FundEvent;
import rosukh.events.fund.Guarantee;
import rosukh.events.fund.GuaranteeEvent.GuaranteeApplied;
import rosukh.query.fund.book.GuaranteeFile.Told;
import rosukh.query.kernel.Positions;

/// Keeps the events of the fund, its guarantees and what moves its figures, and what the register
/// says of firms (ADR 0015).
@Component
@ProcessingGroup(FundRegister.GROUP)
class FundProjection {

    private final FundRegister register;

    FundProjection(FundRegister register) {
        this.register = register;
    }

    @EventHandler
    void on(FirmRegistered event, TrackingToken token) {
        register.firms()
                .apply(
                        event.firmId(),
                        token,
                        _ ->
                                new FirmOfFund(
                                        event.firmId(), event.name(), event.legalId(), null, null));
    }

    @EventHandler
    void on(PlaceOfWorkRecorded event, TrackingToken token) {
        register.firms()
                .apply(
                        event.firmId(),
                        token,
                        was -> was == null ? null : was.at(event.provinceKey(), event.estateKey()));
    }

    @EventHandler
    void on(
            CalendarEvent event,
            TrackingToken token,
            @SequenceNumber long version,
            @Timestamp Instant at) {
        register.calendar().note(event, token, version, at);
    }

    @EventHandler
    void on(
            FundEvent event,
            TrackingToken token,
            @SequenceNumber long version,
            @Timestamp Instant at,
            MetaData said) {
        long position = Positions.of(token);
        String guaranteeId = Deeds.guaranteeOf(event);
        String name = EventTypes.typeOf(event.getClass()).value();
        String json = FundJson.write(event);
        register.ledger()
                .apply(
                        "%019d".formatted(position),
                        token,
                        _ ->
                                new LedgerFact(
                                        position,
                                        version,
                                        at,
                                        said(said, "actor"),
                                        said(said, "role"),
                                        said(said, "organisation"),
                                        guaranteeId,
                                        name,
                                        json));
        if (event instanceof CapitalEvent capital) add(Deeds.of(capital, position), token);
        if (guaranteeId.isEmpty()) return;
        register.guarantees()
                .apply(
                        guaranteeId,
                        token,
                        was -> after(was, event, new Told(position, name, json), version));
        register.guarantees()
                .find(guaranteeId)
                .flatMap(file -> deed(file, event, position))
                .ifPresent(deed -> add(deed, token));
    }

    @ResetHandler
    void reset() {
        register.ledger().reset();
        register.guarantees().reset();
        register.deeds().reset();
        register.firms().reset();
        register.calendar().reset();
        register.forget();
    }

    private GuaranteeFile after(
            @Nullable GuaranteeFile was, FundEvent event, Told told, long version) {
        List<Told> all = new ArrayList<>(was == null ? List.of() : was.told());
        all.add(told);
        Guarantee now = folded(told.at(), all);
        if (now == null) throw new IllegalStateException("never applied for: " + event);
        return GuaranteeFile.of(now, firm(now.terms().firmId()), all, version);
    }

    /// The document tells all events of its guarantee, so what one of them moved is said by it
    /// alone, also where that is asked a second time after a stop.
    private static Optional<Deed> deed(GuaranteeFile file, FundEvent event, long at) {
        Guarantee after = folded(at, file.told());
        if (after == null) return Optional.empty();
        return Deeds.of(event, file, folded(at - 1, file.told()), after, at);
    }

    /// A guarantee as it was after a position of the log; null before it was applied for.
    private static @Nullable Guarantee folded(long until, List<Told> told) {
        List<FundEvent> events =
                told.stream()
                        .filter(each -> each.at() <= until)
                        .map(each -> FundJson.read(each.event(), each.json()))
                        .toList();
        return events.isEmpty() || !(events.getFirst() instanceof GuaranteeApplied first)
                ? null
                : FundBook.of(events).guarantee(first.guaranteeId()).orElse(null);
    }

    private FirmOfFund firm(String firmId) {
        return register.firms()
                .find(firmId)
                .orElseGet(() -> new FirmOfFund(firmId, firmId, "", null, null));
    }

    private void add(Deed deed, TrackingToken token) {
        register.deeds().apply("%019d".formatted(deed.at()), token, _ -> deed);
    }

    private static String said(MetaData said, String name) {
        return said.get(name) instanceof String text ? text : "";
    }
}
