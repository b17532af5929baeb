package rosukh.command.programmes;

import static rosukh.command.programmes.ProgrammeRefusal.PROGRAMME_BUDGET_UNBALANCED;
import static rosukh.command.programmes.ProgrammeRefusal.PROGRAMME_MODEL_BELOW_USE;
import static rosukh.command.programmes.ProgrammeRefusal.PROGRAMME_MODEL_MALFORMED;
import static rosukh.command.programmes.ProgrammeRefusal.PROGRAMME_PARTNERS_FEW;
import static rosukh.command.programmes.ProgrammeRefusal.PROGRAMME_PROVINCE_UNKNOWN;
import static rosukh.command.programmes.ProgrammeRefusal.PROGRAMME_TERM_RANGE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rosukh.events.programmes.Milestone;
import rosukh.events.programmes.Partner;
import rosukh.events.programmes.ProgrammeModel;
import rosukh.events.reference.Provinces;

/// What every version of a model must be.
final class ModelChecks {

    private static final int MOST = 50;
    private static final int TARGET_MAX = 100_000;

    private ModelChecks() {}

    static void sound(ProgrammeModel model) {
        text("title", model.title());
        text("objective", model.objective());
        if (Provinces.find(model.provinceKey()).isEmpty())
            throw PROGRAMME_PROVINCE_UNKNOWN.because("no province " + model.provinceKey());
        if (model.endsOn().isBefore(model.startsOn()))
            throw PROGRAMME_TERM_RANGE.because("it ends before it begins");
        Checks.amount(model.budget());
        if (model.partners().size() < 2)
            throw PROGRAMME_PARTNERS_FEW.because("a joint programme has two partners at least");
        keys("partners", model.partners().stream().map(Partner::key).toList());
        keys("milestones", model.milestones().stream().map(Milestone::key).toList());
        long sum = 0;
        for (Partner partner : model.partners()) {
            text("partners", partner.name());
            Checks.amount(partner.contribution());
            sum = Math.addExact(sum, partner.contribution());
        }
        if (sum != model.budget())
            throw PROGRAMME_BUDGET_UNBALANCED.because(
                    "contributions come to " + sum + ", the budget is " + model.budget());
        model.milestones().forEach(each -> milestone(model, each));
        targets(model);
    }

    private static void milestone(ProgrammeModel model, Milestone milestone) {
        text("milestones", milestone.title());
        text("milestones", milestone.deliverable());
        if (milestone.dueOn().isBefore(model.startsOn())
                || milestone.dueOn().isAfter(model.endsOn()))
            throw PROGRAMME_TERM_RANGE.because(milestone.key() + " is due outside its time");
    }

    private static void targets(ProgrammeModel model) {
        Set<Object> kinds = new HashSet<>();
        model.targets()
                .forEach(each -> {
                    if (!kinds.add(each.kind()) || each.count() < 1 || each.count() > TARGET_MAX)
                        throw malformed("targets");
                });
        if (kinds.isEmpty()) throw malformed("targets");
    }

    /// A version keeps what was paid, reached and linked under the one before.
    static void keeps(Programme programme, ProgrammeModel model) {
        programme
                .course()
                .purse()
                .paid()
                .forEach((key, paid) -> {
                    if (model.partners().stream()
                            .noneMatch(
                                    each -> each.key().equals(key) && each.contribution() >= paid))
                        throw below(key + " has paid " + paid);
                });
        programme
                .course()
                .reached()
                .forEach(key -> {
                    if (model.milestones().stream().noneMatch(each -> each.key().equals(key)))
                        throw below(key + " is reached");
                });
        programme
                .course()
                .outputs()
                .values()
                .forEach(output -> {
                    if (model.targets().stream().noneMatch(each -> each.kind() == output.kind()))
                        throw below(output.kind() + " is linked");
                });
    }

    private static RuntimeException below(String because) {
        return PROGRAMME_MODEL_BELOW_USE.because(because);
    }

    private static void keys(String field, List<String> keys) {
        boolean wellFormed = keys.stream().allMatch(key -> key.matches("[a-z][a-z0-9-]{0,39}"));
        if (!wellFormed || keys.size() > MOST || new HashSet<>(keys).size() < keys.size())
            throw malformed(field);
    }

    private static void text(String field, String text) {
        if (text.isBlank()) throw malformed(field);
    }

    private static RuntimeException malformed(String field) {
        return PROGRAMME_MODEL_MALFORMED.because(field + " is blank, named twice or out of range");
    }
}
