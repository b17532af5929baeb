package rosukh.query.energy.plants;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.calendar.Jalali;
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
import rosukh.query.energy.plants.EnergyDeed.Kind;

/// What an event adds to which figure.
final class EnergyDeeds {

    private static final int WHOLE = 10_000;
    private static final int HOURS = 24;

    private final @Nullable SiteEntry before;
    private final SiteFile file;
    private final SiteEntry entry;
    private final List<EnergyDeed> deeds = new ArrayList<>();

    private EnergyDeeds(SiteFile file, SiteEntry entry, @Nullable SiteEntry before) {
        this.before = before;
        this.file = file;
        this.entry = entry;
    }

    /// @param file after the event or later: what counts is read from its history, so that an event
    ///   which is delivered again counts for the same
    static List<EnergyDeed> of(EnergySiteEvent event, SiteFile file, long at) {
        List<SiteEntry> history = file.history();
        int index = 0;
        while (history.get(index).at() != at) index++;
        EnergyDeeds all =
                new EnergyDeeds(
                        file, history.get(index), index == 0 ? null : history.get(index - 1));
        all.add(event);
        return List.copyOf(all.deeds);
    }

    private void add(EnergySiteEvent event) {
        switch (event) {
            case SiteIdentified e -> {
                moved(e.identifiedOn());
                add(Kind.LAND_FOUND, "", e.landM2(), e.identifiedOn());
            }
            case SiteApplied e -> moved(e.appliedOn());
            case SiteLicensed e -> {
                moved(e.licensedOn());
                add(Kind.LAND_USED, "", e.landM2(), e.licensedOn());
            }
            case GridAgreed e -> moved(e.agreedOn());
            case PowerContracted e -> moved(e.contractedOn());
            case BuildingStarted e -> moved(e.startedOn());
            case CommissioningProposed _, CommissioningDeclined _ -> {}
            case SiteCommissioned e -> {
                moved(e.commissionedOn());
                add(
                        Kind.ORGANISATION,
                        "",
                        e.kw() * file.organisationBp() / WHOLE,
                        e.commissionedOn());
            }
            case OperationStarted e -> moved(e.startedOn());
            case MeterRead e -> {
                long hours = (ChronoUnit.DAYS.between(e.from(), e.to()) + 1) * HOURS;
                add(Kind.METERED, "", e.kwh(), e.to());
                add(Kind.EXPECTED, "", e.expectedKwh(), e.to());
                add(Kind.KW_HOURS, "", file.commissionedKw() * hours, e.to());
                add(Kind.CO2, "", e.co2Kg(), e.to());
                add(Kind.PAYABLE, "", e.paymentRial(), e.to());
            }
            case ReadingCorrected e -> {
                LocalDate on = e.correctedOn();
                add(Kind.METERED, "", e.kwh() - e.earlierKwh(), on);
                add(Kind.CO2, "", e.co2Kg() - e.earlierCo2Kg(), on);
                add(Kind.PAYABLE, "", e.paymentRial() - e.earlierPaymentRial(), on);
            }
        }
    }

    /// A site is in one stage only, so what it leaves loses what it had there.
    private void moved(LocalDate on) {
        if (before != null) add(Kind.STAGE, before.stage().name(), -before.kw(), on);
        add(Kind.STAGE, entry.stage().name(), entry.kw(), on);
    }

    private void add(Kind kind, String of, long amount, LocalDate on) {
        deeds.add(
                new EnergyDeed(
                        kind,
                        of,
                        amount,
                        file.siteId(),
                        file.parkKey(),
                        file.provinceKey(),
                        file.ownerId(),
                        on,
                        String.valueOf(Jalali.of(on).year()),
                        entry.event(),
                        entry.at()));
    }
}
