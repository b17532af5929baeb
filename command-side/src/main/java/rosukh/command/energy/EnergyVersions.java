package rosukh.command.energy;

import static rosukh.command.energy.EnergyRefusal.ENERGY_NO_TARIFF;
import static rosukh.command.energy.EnergyRefusal.ENERGY_RULES_DIFFER;
import static rosukh.command.energy.EnergyRefusal.ENERGY_RULES_MALFORMED;
import static rosukh.command.energy.EnergyRefusal.ENERGY_RULES_PUBLISHED;
import static rosukh.command.energy.EnergyRefusal.ENERGY_RULES_UNCHANGED;
import static rosukh.command.energy.EnergyRefusal.ENERGY_RULES_UNKNOWN;
import static rosukh.command.energy.EnergyRefusal.ENERGY_SECOND_PERSON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rosukh.command.energy.EnergyRulesCommand.DraftEnergyRules;
import rosukh.command.energy.EnergyRulesCommand.PublishEnergyRules;
import rosukh.command.kernel.Violation;
import rosukh.events.energy.Assumptions;
import rosukh.events.energy.EnergyRules;
import rosukh.events.energy.EnergyRulesEvent;
import rosukh.events.energy.EnergyRulesEvent.RulesDrafted;
import rosukh.events.energy.EnergyRulesEvent.RulesPublished;
import rosukh.events.energy.Tariff;
import rosukh.events.energy.TariffBand;

/// The versions of the rules. At most the last one is a draft; a tariff says itself when it is in
/// force, and of those in force on a day the last one counts.
///
/// @param versions in order, the first is version 1
record EnergyVersions(List<Version> versions) {

    static final EnergyVersions NONE = new EnergyVersions(List.of());

    private static final int WHOLE = 10_000;
    private static final int YEARS_MAX = 50;
    private static final int HOURS_OF_YEAR = 8_760;
    private static final int FACTOR_MAX = 5_000;
    private static final int M2_MAX = 1_000;

    /// Payments of the largest plant in a year still fit a `long`.
    private static final long RATE_MAX = 1_000_000_000L;

    /// One version.
    ///
    /// @param drafters everybody who wrote on it
    record Version(int number, EnergyRules rules, Set<String> drafters, boolean published) {

        Version {
            drafters = Set.copyOf(drafters);
        }
    }

    EnergyVersions {
        versions = List.copyOf(versions);
    }

    static EnergyVersions of(List<?> history) {
        EnergyVersions all = NONE;
        for (Object event : history) all = all.evolve((EnergyRulesEvent) event);
        return all;
    }

    /// The version by which is decided on a day.
    Version inForceOn(LocalDate day) {
        return versions.reversed().stream()
                .filter(each -> each.published() && each.rules().tariff().inForce(day))
                .findFirst()
                .orElseThrow(() ->
                        ENERGY_NO_TARIFF.because("no version of the rules is in force on " + day));
    }

    Version version(int number) {
        if (number < 1 || number > versions.size())
            throw ENERGY_RULES_UNKNOWN.because("there is no version " + number);
        return versions.get(number - 1);
    }

    EnergyRulesEvent decide(EnergyRulesCommand command) {
        return switch (command) {
            case DraftEnergyRules draft -> draft(draft);
            case PublishEnergyRules publish -> publish(publish);
        };
    }

    EnergyVersions evolve(EnergyRulesEvent event) {
        return switch (event) {
            case RulesDrafted(var number, var rules, _, var by, _) -> {
                Set<String> drafters = new HashSet<>(Set.of(by));
                if (number <= versions.size()) drafters.addAll(version(number).drafters());
                yield with(new Version(number, rules, drafters, false));
            }
            case RulesPublished(var number, _, _, _) -> {
                Version was = version(number);
                yield with(new Version(number, was.rules(), was.drafters(), true));
            }
        };
    }

    private RulesDrafted draft(DraftEnergyRules command) {
        EnergyRules rules = command.rules();
        List<Violation> flaws = flaws(rules);
        if (!flaws.isEmpty())
            throw ENERGY_RULES_MALFORMED.because(
                    flaws.size() + " values lie outside their range", flaws);
        boolean open = !versions.isEmpty() && !versions.getLast().published();
        if (open && versions.getLast().rules().equals(rules))
            throw ENERGY_RULES_UNCHANGED.because("the draft says the same");
        return new RulesDrafted(
                open ? versions.size() : versions.size() + 1,
                rules,
                rules.sha256(),
                command.by(),
                command.on());
    }

    private RulesPublished publish(PublishEnergyRules command) {
        Version version = version(command.version());
        if (version.published())
            throw ENERGY_RULES_PUBLISHED.because("it is published and never changes again");
        String sha256 = version.rules().sha256();
        if (!sha256.equals(command.sha256()))
            throw ENERGY_RULES_DIFFER.because("the draft has the hash " + sha256);
        if (version.drafters().contains(command.by()))
            throw ENERGY_SECOND_PERSON.because("whoever drafted them does not publish them");
        return new RulesPublished(command.version(), sha256, command.by(), command.on());
    }

    private EnergyVersions with(Version version) {
        List<Version> all = new ArrayList<>(versions);
        if (version.number() > all.size()) all.add(version);
        else all.set(version.number() - 1, version);
        return new EnergyVersions(all);
    }

    private static List<Violation> flaws(EnergyRules rules) {
        List<Violation> flaws = new ArrayList<>();
        tariff(rules.tariff(), flaws);
        Assumptions by = rules.assumptions();
        between("minM2PerKw", by.minM2PerKw(), 0, M2_MAX, flaws);
        between("maxM2PerKw", by.maxM2PerKw(), by.minM2PerKw(), M2_MAX, flaws);
        between("yieldKwhPerKwYear", by.yieldKwhPerKwYear(), 1, HOURS_OF_YEAR, flaws);
        between("co2GramPerKwh", by.co2GramPerKwh(), 0, FACTOR_MAX, flaws);
        if (by.source().isBlank()) flaws.add(flaw("source", "says where the figures stand"));
        if (by.mark().isBlank()) flaws.add(flaw("mark", "says how sure the figures are"));
        return flaws;
    }

    private static void tariff(Tariff tariff, List<Violation> flaws) {
        if (tariff.tariffId().isBlank()) flaws.add(flaw("tariffId", "names the tariff"));
        if (tariff.mark().isBlank()) flaws.add(flaw("tariffMark", "says how sure the rates are"));
        if (tariff.effectiveTo() != null && tariff.effectiveTo().isBefore(tariff.effectiveFrom()))
            flaws.add(flaw("effectiveTo", "is not before the first day"));
        between("contractYears", tariff.contractYears(), 1, YEARS_MAX, flaws);
        between("stepFactorBp", tariff.stepFactorBp(), 0, WHOLE, flaws);
        between("localContentMaxBp", tariff.localContentMaxBp(), 0, WHOLE, flaws);
        int last = 1;
        for (int year : tariff.stepAtStartOfYears()) {
            between("stepAtStartOfYears", year, last + 1, YEARS_MAX, flaws);
            last = Math.max(last, year);
        }
        if (tariff.bands().isEmpty()) flaws.add(flaw("bands", "are at least one"));
        Set<String> codes = new HashSet<>();
        for (TariffBand band : tariff.bands())
            if (band.code().isBlank()
                    || !codes.add(band.code())
                    || band.maxKw() < 1
                    || band.maxKw() > Site.KW_MAX
                    || band.rateCentirial() < 1
                    || band.rateCentirial() > RATE_MAX)
                flaws.add(flaw("bands", band.code() + " has a code of its own, kW and a rate"));
    }

    private static void between(
            String field, int value, int least, int most, List<Violation> flaws) {
        if (value < least || value > most)
            flaws.add(flaw(field, "lies between " + least + " and " + most));
    }

    private static Violation flaw(String field, String message) {
        return new Violation(field, ENERGY_RULES_MALFORMED.name(), field + " " + message);
    }
}
