package rosukh.command.pioneers;

import static rosukh.command.pioneers.PioneerRefusal.PIONEER_RULES_BACKDATED;
import static rosukh.command.pioneers.PioneerRefusal.PIONEER_RULES_DIFFER;
import static rosukh.command.pioneers.PioneerRefusal.PIONEER_RULES_MALFORMED;
import static rosukh.command.pioneers.PioneerRefusal.PIONEER_RULES_NONE;
import static rosukh.command.pioneers.PioneerRefusal.PIONEER_RULES_PUBLISHED;
import static rosukh.command.pioneers.PioneerRefusal.PIONEER_RULES_UNCHANGED;
import static rosukh.command.pioneers.PioneerRefusal.PIONEER_RULES_UNKNOWN;
import static rosukh.command.pioneers.PioneerRefusal.PIONEER_SECOND_PERSON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Violation;
import rosukh.command.pioneers.RulesCommand.DraftPioneerRules;
import rosukh.command.pioneers.RulesCommand.PublishPioneerRules;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.events.pioneers.Figures;
import rosukh.events.pioneers.IncentiveShare;
import rosukh.events.pioneers.PioneerRules;
import rosukh.events.pioneers.PioneerRulesEvent;
import rosukh.events.pioneers.PioneerRulesEvent.RulesDrafted;
import rosukh.events.pioneers.PioneerRulesEvent.RulesPublished;

/// The versions of the rules. At most the last one is a draft; of those in force on a day the last
/// one counts.
///
/// @param versions in order, the first is version 1
record RuleVersions(List<Version> versions) {

    static final RuleVersions NONE = new RuleVersions(List.of());

    private static final long AMOUNT_MAX = 1_000_000_000_000_000_000L;
    private static final int YEARS_MAX = 100;

    /// One version.
    ///
    /// @param drafters everybody who wrote on it
    /// @param from first day in force; null while it is a draft
    record Version(int number, PioneerRules rules, Set<String> drafters, @Nullable LocalDate from) {

        Version {
            drafters = Set.copyOf(drafters);
        }

        boolean inForceOn(LocalDate day) {
            return from != null && !day.isBefore(from);
        }
    }

    RuleVersions {
        versions = List.copyOf(versions);
    }

    static RuleVersions of(List<?> history) {
        RuleVersions all = NONE;
        for (Object event : history) all = all.evolve((PioneerRulesEvent) event);
        return all;
    }

    /// The version by which is decided on a day.
    Version inForceOn(LocalDate day) {
        return versions.reversed().stream()
                .filter(each -> each.inForceOn(day))
                .findFirst()
                .orElseThrow(() ->
                        PIONEER_RULES_NONE.because(
                                "no version of the rules is in force on " + day));
    }

    Version version(int number) {
        if (number < 1 || number > versions.size())
            throw PIONEER_RULES_UNKNOWN.because("there is no version " + number);
        return versions.get(number - 1);
    }

    PioneerRulesEvent decide(RulesCommand command) {
        return switch (command) {
            case DraftPioneerRules draft -> draft(draft);
            case PublishPioneerRules publish -> publish(publish);
        };
    }

    RuleVersions evolve(PioneerRulesEvent event) {
        return switch (event) {
            case RulesDrafted(var number, var rules, _, var by, _) -> {
                Set<String> drafters = new HashSet<>(Set.of(by));
                if (number <= versions.size()) drafters.addAll(version(number).drafters());
                yield with(new Version(number, rules, drafters, null));
            }
            case RulesPublished(var number, _, var from, _, _) -> {
                Version was = version(number);
                yield with(new Version(number, was.rules(), was.drafters(), from));
            }
        };
    }

    private RulesDrafted draft(DraftPioneerRules command) {
        PioneerRules rules = command.rules();
        List<Violation> flaws = flaws(rules);
        if (!flaws.isEmpty())
            throw PIONEER_RULES_MALFORMED.because(
                    flaws.size() + " values lie outside their range", flaws);
        boolean open = !versions.isEmpty() && versions.getLast().from() == null;
        if (open && versions.getLast().rules().equals(rules))
            throw PIONEER_RULES_UNCHANGED.because("the draft says the same");
        return new RulesDrafted(
                open ? versions.size() : versions.size() + 1,
                rules,
                rules.sha256(),
                command.by(),
                command.on());
    }

    private RulesPublished publish(PublishPioneerRules command) {
        Version version = version(command.version());
        if (version.from() != null)
            throw PIONEER_RULES_PUBLISHED.because("it is in force from " + version.from());
        String sha256 = version.rules().sha256();
        if (!sha256.equals(command.sha256()))
            throw PIONEER_RULES_DIFFER.because("the draft has the hash " + sha256);
        if (version.drafters().contains(command.by()))
            throw PIONEER_SECOND_PERSON.because("whoever drafted them does not publish them");
        if (command.from().isBefore(command.on()))
            throw PIONEER_RULES_BACKDATED.because("they are published on " + command.on());
        return new RulesPublished(
                command.version(), sha256, command.from(), command.by(), command.on());
    }

    private RuleVersions with(Version version) {
        List<Version> all = new ArrayList<>(versions);
        if (version.number() > all.size()) all.add(version);
        else all.set(version.number() - 1, version);
        return new RuleVersions(all);
    }

    private static List<Violation> flaws(PioneerRules rules) {
        List<Violation> flaws = new ArrayList<>();
        if (Figures.rank(rules.smallestSize()) == 0)
            flaws.add(flaw("smallestSize", "is MICRO, SMALL, MEDIUM or LARGE"));
        amount("leastPurchases", rules.leastPurchases(), flaws);
        amount("leastRdSpend", rules.leastRdSpend(), flaws);
        amount("pioneerCap", rules.pioneerCap(), flaws);
        between("leastYears", rules.leastYears(), 0, YEARS_MAX, flaws);
        between("mostBrokenContracts", rules.mostBrokenContracts(), 0, YEARS_MAX, flaws);
        between("reducedShare", rules.reducedShare(), 0, PioneerRules.WHOLE, flaws);
        between("keepFrom", rules.keepFrom(), 0, PioneerRules.WHOLE, flaws);
        between("lowerFrom", rules.lowerFrom(), 0, rules.keepFrom(), flaws);
        shares(rules.shares(), flaws);
        return flaws;
    }

    private static void shares(List<IncentiveShare> shares, List<Violation> flaws) {
        Set<CommitmentKind> seen = new HashSet<>();
        if (shares.isEmpty()) flaws.add(flaw("shares", "are at least one"));
        for (IncentiveShare share : shares) {
            String field = "shares." + share.kind();
            if (!seen.add(share.kind())) flaws.add(flaw(field, "is there once"));
            between(field + ".share", share.share(), 1, PioneerRules.WHOLE, flaws);
            if (share.cap() < 1 || share.cap() > AMOUNT_MAX)
                flaws.add(flaw(field + ".cap", "is an amount above zero, 10^18 rials at most"));
        }
    }

    private static void amount(String field, long amount, List<Violation> flaws) {
        if (amount < 0 || amount > AMOUNT_MAX)
            flaws.add(flaw(field, "is an amount from zero to 10^18 rials"));
    }

    private static void between(
            String field, int value, int least, int most, List<Violation> flaws) {
        if (value < least || value > most)
            flaws.add(flaw(field, "lies between " + least + " and " + most));
    }

    private static Violation flaw(String field, String message) {
        return new Violation(field, PIONEER_RULES_MALFORMED.name(), field + " " + message);
    }
}
