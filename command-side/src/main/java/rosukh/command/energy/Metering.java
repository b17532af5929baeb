package rosukh.command.energy;

import static rosukh.command.energy.EnergyRefusal.ENERGY_CONTRACT_OVER;
import static rosukh.command.energy.EnergyRefusal.ENERGY_METER_PERIOD;
import static rosukh.command.energy.EnergyRefusal.ENERGY_READING_OVERLAPS;
import static rosukh.command.energy.EnergyRefusal.ENERGY_READING_SPANS_YEARS;
import static rosukh.command.energy.EnergyRefusal.ENERGY_READING_UNCHANGED;
import static rosukh.command.energy.EnergyRefusal.ENERGY_READING_UNKNOWN;
import static rosukh.command.energy.EnergyRefusal.ENERGY_STAGE_ORDER;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import rosukh.command.energy.EnergySiteCommand.CorrectReading;
import rosukh.command.energy.EnergySiteCommand.RecordReading;
import rosukh.command.energy.EnergyVersions.Version;
import rosukh.command.energy.Site.Contract;
import rosukh.command.energy.Site.Reading;
import rosukh.events.energy.Assumptions;
import rosukh.events.energy.EnergySiteEvent.MeterRead;
import rosukh.events.energy.EnergySiteEvent.ReadingCorrected;
import rosukh.events.energy.Ratio;
import rosukh.events.energy.Tariff;
import rosukh.events.energy.TariffBand;

/// What meters say, and what it comes to.
final class Metering {

    private static final int HOURS = 24;

    private Metering() {}

    static MeterRead record(Site site, RecordReading command, Ground ground) {
        LocalDate begun = site.supplyFrom();
        if (begun == null) throw ENERGY_STAGE_ORDER.because("the plant does not supply yet");
        LocalDate from = command.from();
        LocalDate to = command.to();
        if (from.isBefore(begun) || to.isBefore(from) || to.isAfter(command.on()))
            throw ENERGY_METER_PERIOD.because(
                    "it supplies from " + begun + ", read when it is over");
        overlap(site, from, to);
        long kw = site.capacity().commissioned();
        Checks.none(Assumptions.reading(kw, hours(from, to), command.kwh()));
        int year = year(begun, from);
        if (year != year(begun, to))
            throw ENERGY_READING_SPANS_YEARS.because("a year of the contract ends within it");
        Version rules = ground.rules().inForceOn(to);
        Assumptions by = rules.rules().assumptions();
        return new MeterRead(
                command.siteId(),
                from,
                to,
                command.kwh(),
                by.expectedKwh(kw, hours(from, to)).whole(),
                by.co2Kg(command.kwh()),
                year,
                payment(site, ground, year, command.kwh()),
                rules.number(),
                command.by(),
                command.on());
    }

    static ReadingCorrected correct(Site site, CorrectReading command, Ground ground) {
        Reading was = site.readings().get(command.from());
        if (was == null)
            throw ENERGY_READING_UNKNOWN.because("no reading begins on " + command.from());
        Checks.notBefore(command.on(), was.to());
        Checks.grounds(command.grounds());
        if (was.kwh() == command.kwh())
            throw ENERGY_READING_UNCHANGED.because("it is " + was.kwh() + " kWh already");
        Checks.none(
                Assumptions.reading(
                        site.capacity().commissioned(),
                        hours(was.from(), was.to()),
                        command.kwh()));
        Assumptions by = ground.rules().version(was.rulesVersion()).rules().assumptions();
        return new ReadingCorrected(
                command.siteId(),
                was.from(),
                was.kwh(),
                command.kwh(),
                was.co2Kg(),
                by.co2Kg(command.kwh()),
                was.paymentRial(),
                payment(site, ground, was.contractYear(), command.kwh()),
                command.grounds(),
                command.by(),
                command.on());
    }

    private static void overlap(Site site, LocalDate from, LocalDate to) {
        Map.Entry<LocalDate, Reading> before = site.readings().floorEntry(to);
        if (before != null && !before.getValue().to().isBefore(from))
            throw ENERGY_READING_OVERLAPS.because("it is read to " + before.getValue().to());
    }

    /// By the tariff of the contract, whatever is in force now.
    private static long payment(Site site, Ground ground, int year, long kwh) {
        Contract contract = site.contract();
        if (contract == null) throw new IllegalStateException("supplies without a contract");
        Tariff tariff = ground.rules().version(contract.rulesVersion()).rules().tariff();
        if (year > tariff.contractYears())
            throw ENERGY_CONTRACT_OVER.because("it is for " + tariff.contractYears() + " years");
        TariffBand band = tariff.band(site.kind(), contract.bandKw()).orElseThrow();
        Ratio rate = tariff.rate(band, year, contract.localContentBp());
        return Tariff.payment(rate, kwh);
    }

    private static long hours(LocalDate from, LocalDate to) {
        return (ChronoUnit.DAYS.between(from, to) + 1) * HOURS;
    }

    /// The year of supply a day lies in, from 1.
    private static int year(LocalDate begun, LocalDate day) {
        return (int) ChronoUnit.YEARS.between(begun, day) + 1;
    }
}
