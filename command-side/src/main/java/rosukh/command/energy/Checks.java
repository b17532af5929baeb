package rosukh.command.energy;

import static rosukh.command.energy.EnergyRefusal.ENERGY_CAPACITY_RANGE;
import static rosukh.command.energy.EnergyRefusal.ENERGY_DATE_BACKWARDS;
import static rosukh.command.energy.EnergyRefusal.ENERGY_GROUNDS_MISSING;
import static rosukh.command.energy.EnergyRefusal.ENERGY_REFERENCE_MISSING;
import static rosukh.command.energy.EnergyRefusal.ENERGY_SECOND_PERSON;
import static rosukh.command.energy.EnergyRefusal.ENERGY_STAGE_ORDER;

import java.time.LocalDate;
import java.util.List;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;
import rosukh.events.energy.Fault;
import rosukh.events.energy.Stage;

/// What several rules of solar plants look at alike.
final class Checks {

    private Checks() {}

    /// It is the next stage, and not earlier than the last step.
    static void next(Site site, Stage to, LocalDate on) {
        Stage now = site.stage();
        if (now == null || !to.follows(now))
            throw ENERGY_STAGE_ORDER.because("the site is " + (now == null ? "not known" : now));
        notBefore(on, site.latest());
    }

    static void notBefore(LocalDate on, LocalDate earliest) {
        if (on.isBefore(earliest))
            throw ENERGY_DATE_BACKWARDS.because("it rests on what was done on " + earliest);
    }

    static void kw(long kw) {
        if (kw < 1 || kw > Site.KW_MAX)
            throw ENERGY_CAPACITY_RANGE.because("capacity is from 1 to " + Site.KW_MAX + " kW");
    }

    static void grounds(String grounds) {
        if (grounds.isBlank()) throw ENERGY_GROUNDS_MISSING.because("it is not said why");
    }

    static void reference(String reference) {
        if (reference.isBlank())
            throw ENERGY_REFERENCE_MISSING.because("the letter or record is not named");
    }

    static void another(String person, String than) {
        if (person.equals(than))
            throw ENERGY_SECOND_PERSON.because("whoever put it forward does not decide on it");
    }

    /// Refuses under the first fault, with all of them as violations.
    static void none(List<Fault> faults) {
        if (faults.isEmpty()) return;
        throw refused(faults);
    }

    private static Refused refused(List<Fault> faults) {
        return code(faults.getFirst())
                .because(
                        faults.size() + " rules are broken",
                        faults.stream()
                                .map(each ->
                                        new Violation(each.name(), code(each).name(), each.name()))
                                .toList());
    }

    private static EnergyRefusal code(Fault fault) {
        return switch (fault) {
            case NO_TARIFF -> EnergyRefusal.ENERGY_NO_TARIFF;
            case TENDER -> EnergyRefusal.ENERGY_TENDER;
            case SUBSCRIBER_TOO_LARGE -> EnergyRefusal.ENERGY_SUBSCRIBER_TOO_LARGE;
            case CONTRACT_OVER -> EnergyRefusal.ENERGY_CONTRACT_OVER;
            case LOCAL_CONTENT -> EnergyRefusal.ENERGY_LOCAL_CONTENT;
            case STAGE_ORDER -> ENERGY_STAGE_ORDER;
            case SHARES -> EnergyRefusal.ENERGY_SHARES;
            case LAND_FREE -> EnergyRefusal.ENERGY_LAND_NOT_COMMITTED;
            case LAND_BAND -> EnergyRefusal.ENERGY_LAND_BAND;
            case GRID_KW -> EnergyRefusal.ENERGY_GRID_KW;
            case COMMISSIONED_KW -> EnergyRefusal.ENERGY_COMMISSIONED_KW;
            case METER -> EnergyRefusal.ENERGY_METER;
            case METER_PERIOD -> EnergyRefusal.ENERGY_METER_PERIOD;
        };
    }
}
