package rosukh.query.linkage.market;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.certification.SalesEvent;
import rosukh.events.certification.SalesEvent.SaleCounted;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.linkage.DemandEvent;
import rosukh.events.linkage.DemandEvent.DemandDrafted;
import rosukh.events.linkage.MatchEvent;
import rosukh.events.linkage.MatchEvent.MatchProposed;
import rosukh.events.linkage.SupplierEvent;
import rosukh.query.kernel.Positions;

/// Keeps demands, suppliers and matches, and what the register says of their firms (ADR 0015).
@Component
@ProcessingGroup(Market.GROUP)
class MarketProjection {

    private final Market market;

    MarketProjection(Market market) {
        this.market = market;
    }

    @EventHandler
    void on(FirmRegistered e, TrackingToken token) {
        long at = Positions.of(token);
        market.firms()
                .apply(
                        e.firmId(),
                        token,
                        _ ->
                                new FirmName(
                                        e.firmId(),
                                        e.legalId(),
                                        e.name(),
                                        e.size(),
                                        null,
                                        null,
                                        at));
    }

    @EventHandler
    void on(PlaceOfWorkRecorded e, TrackingToken token) {
        market.firms()
                .apply(
                        e.firmId(),
                        token,
                        known -> known == null ? null : known.at(e.estateKey(), e.provinceKey()));
    }

    @EventHandler
    void on(
            SupplierEvent event,
            TrackingToken token,
            @SequenceNumber long version,
            @Timestamp Instant at,
            MetaData said) {
        FirmName firm = market.firms().find(event.firmId()).orElse(null);
        Happened happened = Telling.of(event, said, at, Positions.of(token));
        market.suppliers()
                .apply(
                        event.firmId(),
                        token,
                        before -> SupplierFile.after(before, event, firm, happened, version));
    }

    @EventHandler
    void on(
            DemandEvent event,
            TrackingToken token,
            @SequenceNumber long version,
            @Timestamp Instant at,
            MetaData said) {
        Happened happened = Telling.of(event, said, at, Positions.of(token));
        market.demands()
                .apply(
                        event.demandId(),
                        token,
                        before -> {
                            if (event instanceof DemandDrafted drafted)
                                return DemandFile.drafted(
                                        drafted, nameOf(drafted.buyerFirmId()), happened, version);
                            return before == null ? null : before.after(event, happened, version);
                        });
    }

    @EventHandler
    void on(
            MatchEvent event,
            TrackingToken token,
            @SequenceNumber long version,
            @Timestamp Instant at,
            MetaData said) {
        Happened happened = Telling.of(event, said, at, Positions.of(token));
        market.matches()
                .apply(
                        event.matchId(),
                        token,
                        before -> {
                            if (event instanceof MatchProposed proposed)
                                return proposed(proposed, happened, version);
                            return before == null ? null : before.after(event, happened, version);
                        });
    }

    @EventHandler
    void on(SalesEvent event, TrackingToken token, @Timestamp Instant at, MetaData said) {
        Happened happened = Telling.of(event, said, at, Positions.of(token));
        @Nullable String caseId = event instanceof SaleCounted ? event.caseId() : null;
        market.matches()
                .apply(
                        Recalled.matchOf(event),
                        token,
                        before -> before == null ? null : before.in(caseId, happened));
    }

    private MatchFile proposed(MatchProposed e, Happened happened, long version) {
        return MatchFile.proposed(
                e,
                market.demands().find(e.demandId()).orElse(null),
                nameOf(e.buyerFirmId()),
                nameOf(e.supplierFirmId()),
                happened,
                version);
    }

    private String nameOf(String firmId) {
        return market.firms().find(firmId).map(FirmName::name).orElse(firmId);
    }

    @ResetHandler
    void reset() {
        market.demands().reset();
        market.matches().reset();
        market.suppliers().reset();
        market.firms().reset();
    }
}
