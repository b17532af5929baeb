package rosukh.query.pioneers.programme;

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
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.pioneers.IncentiveBudgetEvent;
import rosukh.events.pioneers.IncentiveBudgetEvent.BudgetSet;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveClawedBack;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveGranted;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentivePaid;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveRecovered;
import rosukh.events.pioneers.PioneerEvent;
import rosukh.events.pioneers.PioneerEvent.FirmNominated;
import rosukh.events.pioneers.PioneerRulesEvent;
import rosukh.events.pioneers.PioneerRulesEvent.RulesDrafted;
import rosukh.events.pioneers.PioneerRulesEvent.RulesPublished;
import rosukh.query.kernel.Positions;

/// Keeps the programme, and what the register says of firms (ADR 0015).
@Component
@ProcessingGroup(Programme.GROUP)
class PioneerProjection {

    private final Programme programme;
    private final Filing filing;
    private final Deeds deeds;

    PioneerProjection(Programme programme) {
        this.programme = programme;
        this.filing = new Filing(programme::nameOf);
        this.deeds = new Deeds(programme::nameOf);
    }

    @EventHandler
    void on(FirmRegistered event, TrackingToken token) {
        programme
                .firms()
                .apply(
                        event.firmId(),
                        token,
                        _ ->
                                new FirmOfProgramme(
                                        event.firmId(),
                                        event.name(),
                                        event.legalId(),
                                        event.size(),
                                        null,
                                        null));
    }

    @EventHandler
    void on(PlaceOfWorkRecorded event, TrackingToken token) {
        programme
                .firms()
                .apply(
                        event.firmId(),
                        token,
                        was -> was == null ? null : was.at(event.provinceKey(), event.estateKey()));
        programme
                .pioneers()
                .apply(
                        event.firmId(),
                        token,
                        was -> {
                            if (was == null) return null;
                            Draft now = was.change();
                            now.provinceKey = event.provinceKey();
                            now.estateKey = event.estateKey();
                            return now.done();
                        });
    }

    @EventHandler
    void on(
            PioneerEvent event,
            TrackingToken token,
            @SequenceNumber long version,
            @Timestamp Instant at,
            MetaData said) {
        Entry entry = Entry.of(event, Telling.of(event), said, at, Positions.of(token));
        programme
                .pioneers()
                .apply(
                        event.firmId(),
                        token,
                        was -> filing.after(known(was, event), event, entry, version));
        programme
                .pioneers()
                .find(event.firmId())
                .flatMap(file -> deeds.of(event, file, entry))
                .ifPresent(deed -> add(deed, token));
    }

    @EventHandler
    void on(
            IncentiveBudgetEvent event,
            TrackingToken token,
            @SequenceNumber long version,
            @Timestamp Instant at,
            MetaData said) {
        String firmId = firmOf(event);
        Incentive proposed =
                event instanceof IncentiveGranted granted
                        ? programme.pioneers().find(firmId).stream()
                                .flatMap(file -> file.incentives().stream())
                                .filter(each -> each.id().equals(granted.incentiveId()))
                                .findFirst()
                                .orElse(null)
                        : null;
        programme
                .budgets()
                .apply(
                        event.period(),
                        token,
                        was -> BudgetFile.after(was, event, proposed, version));
        if (firmId.isEmpty()) return;
        Entry entry = Entry.of(event, Telling.of(event), said, at, Positions.of(token));
        programme
                .pioneers()
                .apply(
                        firmId,
                        token,
                        was -> {
                            if (was == null) return null;
                            Draft now = was.change();
                            now.incentives.replaceAll(each -> BudgetFile.changed(each, event));
                            now.history.add(entry);
                            return now.done();
                        });
        programme
                .pioneers()
                .find(firmId)
                .flatMap(file -> deeds.of(event, file, entry))
                .ifPresent(deed -> add(deed, token));
    }

    @EventHandler
    void on(PioneerRulesEvent event, TrackingToken token, @SequenceNumber long version) {
        programme
                .rules()
                .apply(
                        String.valueOf(event.version()),
                        token,
                        was ->
                                switch (event) {
                                    case RulesDrafted e ->
                                            RulesVersion.drafted(
                                                    e.version(),
                                                    e.rules(),
                                                    e.sha256(),
                                                    e.draftedBy(),
                                                    version);
                                    case RulesPublished e ->
                                            was == null
                                                    ? null
                                                    : was.published(
                                                            e.inForceFrom(),
                                                            e.publishedBy(),
                                                            version);
                                });
    }

    @ResetHandler
    void reset() {
        programme.pioneers().reset();
        programme.firms().reset();
        programme.budgets().reset();
        programme.rules().reset();
        programme.deeds().reset();
    }

    private PioneerFile known(@Nullable PioneerFile was, PioneerEvent event) {
        if (was != null) return was;
        if (!(event instanceof FirmNominated nominated))
            throw new IllegalStateException(event.firmId() + " was never nominated");
        FirmOfProgramme firm =
                programme
                        .firms()
                        .find(event.firmId())
                        .orElseGet(() ->
                                new FirmOfProgramme(
                                        event.firmId(), event.firmId(), "", "", null, null));
        return Filing.begun(nominated, firm);
    }

    private void add(Deed deed, TrackingToken token) {
        programme.deeds().apply(String.valueOf(deed.at()), token, _ -> deed);
    }

    private static String firmOf(IncentiveBudgetEvent event) {
        return switch (event) {
            case BudgetSet _ -> "";
            case IncentiveGranted e -> e.firmId();
            case IncentiveClawedBack e -> e.firmId();
            case IncentivePaid e -> e.firmId();
            case IncentiveRecovered e -> e.firmId();
        };
    }
}
