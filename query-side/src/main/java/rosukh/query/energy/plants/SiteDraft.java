package rosukh.query.energy.plants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.energy.EnergySiteEvent;
import rosukh.events.energy.EnergySiteEvent.BuildingStarted;
import rosukh.events.energy.EnergySiteEvent.CommissioningDeclined;
import rosukh.events.energy.EnergySiteEvent.CommissioningProposed;
import rosukh.events.energy.EnergySiteEvent.GridAgreed;
import rosukh.events.energy.EnergySiteEvent.MeterRead;
import rosukh.events.energy.EnergySiteEvent.OperationStarted;
import rosukh.events.energy.EnergySiteEvent.PowerContracted;
import rosukh.events.energy.EnergySiteEvent.ReadingCorrected;
import rosukh.events.energy.EnergySiteEvent.SiteApplied;
import rosukh.events.energy.EnergySiteEvent.SiteCommissioned;
import rosukh.events.energy.EnergySiteEvent.SiteIdentified;
import rosukh.events.energy.EnergySiteEvent.SiteLicensed;
import rosukh.events.energy.Share;
import rosukh.events.energy.Stage;

/// A [SiteFile] while an event is entered in it.
final class SiteDraft {

    private final SiteFile was;
    private Stage stage;
    private String ownerId;
    private String ownerName;
    private List<Share> shares;
    private long kw;
    private long usedM2;
    private String landReason;
    private long licensedKw;
    private long gridKw;
    private long commissionedKw;
    private int rulesVersion;
    private String band;
    private long bandKw;
    private List<String> neighbours;
    private int localContentBp;
    private @Nullable LocalDate contractedOn;
    private @Nullable LocalDate supplyFrom;
    private long proposedKw;
    private String proposedBy;
    private final List<MeterReading> readings;

    private SiteDraft(SiteFile was) {
        this.was = was;
        stage = was.stage();
        ownerId = was.ownerId();
        ownerName = was.ownerName();
        shares = was.shares();
        kw = was.kw();
        usedM2 = was.usedM2();
        landReason = was.landReason();
        licensedKw = was.licensedKw();
        gridKw = was.gridKw();
        commissionedKw = was.commissionedKw();
        rulesVersion = was.rulesVersion();
        band = was.band();
        bandKw = was.bandKw();
        neighbours = was.neighbours();
        localContentBp = was.localContentBp();
        contractedOn = was.contractedOn();
        supplyFrom = was.supplyFrom();
        proposedKw = was.proposedKw();
        proposedBy = was.proposedBy();
        readings = new ArrayList<>(was.readings());
    }

    /// @param ownerName of the firm that applied, where that is the event
    static SiteFile after(
            @Nullable SiteFile was,
            EnergySiteEvent event,
            String ownerName,
            SiteEntry entry,
            long version) {
        if (event instanceof SiteIdentified found) was = begun(found);
        if (was == null) throw new IllegalStateException("never identified: " + event);
        SiteDraft now = new SiteDraft(was);
        now.enter(event, ownerName);
        return now.done(entry, version);
    }

    private static SiteFile begun(SiteIdentified event) {
        return new SiteFile(
                event.siteId(),
                event.parkKey(),
                event.provinceKey(),
                event.kind(),
                event.mark(),
                event.source(),
                Stage.IDENTIFIED,
                "",
                "",
                List.of(),
                event.potentialKw(),
                event.landM2(),
                0,
                "",
                0,
                0,
                0,
                0,
                "",
                0,
                List.of(),
                0,
                null,
                null,
                0,
                "",
                List.of(),
                List.of(),
                0);
    }

    private void enter(EnergySiteEvent event, String nameOfOwner) {
        switch (event) {
            case SiteIdentified _ -> {}
            case SiteApplied e -> {
                stage = Stage.APPLIED;
                ownerId = e.ownerId();
                ownerName = nameOfOwner;
                shares = e.shares();
                kw = e.kw();
            }
            case SiteLicensed e -> {
                stage = Stage.LICENSED;
                kw = e.licensedKw();
                licensedKw = e.licensedKw();
                gridKw = e.gridApprovedKw();
                usedM2 = e.landM2();
                landReason = e.landReason() == null ? "" : e.landReason();
            }
            case GridAgreed e -> {
                stage = Stage.GRID_AGREEMENT;
                gridKw = e.gridApprovedKw();
            }
            case PowerContracted e -> {
                stage = Stage.CONTRACTED;
                rulesVersion = e.rulesVersion();
                band = e.band();
                bandKw = e.bandKw();
                neighbours = e.neighbours();
                localContentBp = e.localContentBp();
                contractedOn = e.contractedOn();
            }
            case BuildingStarted _ -> stage = Stage.UNDER_CONSTRUCTION;
            case CommissioningProposed e -> proposed(e.kw(), e.proposedBy());
            case CommissioningDeclined _ -> proposed(0, "");
            case SiteCommissioned e -> {
                stage = Stage.COMMISSIONED;
                kw = e.kw();
                commissionedKw = e.kw();
                proposed(0, "");
            }
            case OperationStarted e -> {
                stage = Stage.OPERATING;
                supplyFrom = e.startedOn();
            }
            case MeterRead e ->
                    readings.add(
                            new MeterReading(
                                    e.from(),
                                    e.to(),
                                    e.kwh(),
                                    e.expectedKwh(),
                                    e.co2Kg(),
                                    e.contractYear(),
                                    e.paymentRial(),
                                    e.rulesVersion(),
                                    ""));
            case ReadingCorrected e ->
                    readings.replaceAll(each ->
                            each.from().equals(e.from())
                                    ? each.corrected(e.kwh(), e.co2Kg(), e.paymentRial())
                                    : each);
        }
    }

    private void proposed(long what, String by) {
        proposedKw = what;
        proposedBy = by;
    }

    private SiteFile done(SiteEntry entry, long version) {
        List<SiteEntry> history = new ArrayList<>(was.history());
        history.add(entry.in(stage, kw));
        return new SiteFile(
                was.siteId(),
                was.parkKey(),
                was.provinceKey(),
                was.kind(),
                was.mark(),
                was.source(),
                stage,
                ownerId,
                ownerName,
                shares,
                kw,
                was.foundM2(),
                usedM2,
                landReason,
                licensedKw,
                gridKw,
                commissionedKw,
                rulesVersion,
                band,
                bandKw,
                neighbours,
                localContentBp,
                contractedOn,
                supplyFrom,
                proposedKw,
                proposedBy,
                readings,
                history,
                version);
    }
}
