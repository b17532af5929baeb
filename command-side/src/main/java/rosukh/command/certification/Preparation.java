package rosukh.command.certification;

import static rosukh.command.certification.CaseRefusal.CASE_DIGITAL_INTENSITY_RANGE;
import static rosukh.command.certification.CaseRefusal.CASE_GROUNDS_MISSING;
import static rosukh.command.certification.CaseRefusal.CASE_HELPER_NOT_ASSIGNED;
import static rosukh.command.certification.CaseRefusal.CASE_NEEDS_NOT_ASSESSED;
import static rosukh.command.certification.CaseRefusal.CASE_NEED_MALFORMED;
import static rosukh.command.certification.CaseRefusal.CASE_PLAN_ALREADY_AGREED;
import static rosukh.command.certification.CaseRefusal.CASE_PLAN_ITEM_DONE;
import static rosukh.command.certification.CaseRefusal.CASE_PLAN_ITEM_UNKNOWN;
import static rosukh.command.certification.CaseRefusal.CASE_PLAN_MALFORMED;
import static rosukh.command.certification.CaseRefusal.CASE_PLAN_MISSING;
import static rosukh.command.certification.CaseRefusal.CASE_PRODUCT_MALFORMED;
import static rosukh.command.certification.CaseRefusal.CASE_TALENT_ALREADY_IDENTIFIED;
import static rosukh.command.certification.CaseRefusal.CASE_TALENT_NOT_IDENTIFIED;
import static rosukh.command.certification.CaseRefusal.CASE_TECHNOLOGY_FIELD_UNKNOWN;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import rosukh.command.certification.AccelerationCommand.AgreeAccelerationPlan;
import rosukh.command.certification.AccelerationCommand.CompletePlanItem;
import rosukh.command.certification.Certification.Open;
import rosukh.command.certification.Certification.Preparing;
import rosukh.command.certification.CertificationCommand.AssessNeeds;
import rosukh.command.certification.CertificationCommand.DeclareFacts;
import rosukh.command.certification.CertificationCommand.DeclareProduct;
import rosukh.command.certification.CertificationCommand.IdentifyTalent;
import rosukh.events.certification.AccelerationEvent.AccelerationCompleted;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.AccelerationEvent.PlanItemCompleted;
import rosukh.events.certification.Answer;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.FactsDeclared;
import rosukh.events.certification.CertificationEvent.NeedsAssessed;
import rosukh.events.certification.CertificationEvent.ProductDeclared;
import rosukh.events.certification.CertificationEvent.TalentIdentified;
import rosukh.events.certification.Need;
import rosukh.events.certification.PlanItem;
import rosukh.events.rules.Scheme;

/// A firm is found able, helped, and says what it has.
final class Preparation {

    static final int DIGITAL_INTENSITY_MAX = 12;

    /// A product's id is part of codes such as `M:<product>.<field>`, so it has no dot and no
    /// colon.
    private static final Pattern PRODUCT_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");

    private Preparation() {}

    static List<CertificationEvent> identify(
            Preparing state, IdentifyTalent command, Background known) {
        if (state.dossier().help().talentIdentified())
            throw CASE_TALENT_ALREADY_IDENTIFIED.because("the firm was found able before");
        Scheme scheme = known.inForce(state.dossier(), command.on());
        if (!fieldIsKnown(scheme, command.field()))
            throw CASE_TECHNOLOGY_FIELD_UNKNOWN.because(
                    "the scheme has no technology field " + command.field());
        if (command.grounds().isBlank())
            throw CASE_GROUNDS_MISSING.because("it must be said why the firm is able");
        return List.of(
                new TalentIdentified(
                        command.caseId(), command.field(), command.grounds(), command.on()));
    }

    static List<CertificationEvent> assess(Preparing state, AssessNeeds command) {
        mustBeIdentified(state);
        if (command.digitalIntensity() < 0 || command.digitalIntensity() > DIGITAL_INTENSITY_MAX)
            throw CASE_DIGITAL_INTENSITY_RANGE.because(
                    "the index goes from 0 to " + DIGITAL_INTENSITY_MAX);
        for (Need need : command.needs())
            if (need.code().isBlank() || need.description().isBlank())
                throw CASE_NEED_MALFORMED.because("a need has a code and a description");
        return List.of(
                new NeedsAssessed(
                        command.caseId(),
                        command.digitalIntensity(),
                        command.needs(),
                        command.on()));
    }

    static List<CertificationEvent> agree(
            Preparing state, AgreeAccelerationPlan command, Background known) {
        mustBeIdentified(state);
        Help help = state.dossier().help();
        if (!help.needsAssessed())
            throw CASE_NEEDS_NOT_ASSESSED.because("a plan follows from assessed needs");
        if (help.plan() != null) throw CASE_PLAN_ALREADY_AGREED.because("the case has a plan");
        People.named(command.agreedBy(), command.brokerOrganisation());
        if (help.assigned() != null && !help.assigned().equals(command.brokerOrganisation()))
            throw CASE_HELPER_NOT_ASSIGNED.because(help.assigned() + " is to help the firm");
        People.mayHelp(
                state.dossier(),
                command.agreedBy(),
                command.brokerOrganisation(),
                known,
                command.on());
        wellFormed(command.items(), command.on());
        return List.of(
                new AccelerationPlanAgreed(
                        command.caseId(),
                        command.brokerOrganisation(),
                        command.agreedBy(),
                        command.items(),
                        command.on()));
    }

    static List<CertificationEvent> complete(Open state, CompletePlanItem command) {
        Help.Plan plan = state.dossier().help().plan();
        if (plan == null) throw CASE_PLAN_MISSING.because("no plan was agreed");
        if (!plan.items().contains(command.item()))
            throw CASE_PLAN_ITEM_UNKNOWN.because("the plan has no item " + command.item());
        if (!plan.open().contains(command.item()))
            throw CASE_PLAN_ITEM_DONE.because("item " + command.item() + " is done");
        PlanItemCompleted done =
                new PlanItemCompleted(command.caseId(), command.item(), command.on());
        return plan.open().size() > 1
                ? List.of(done)
                : List.of(done, new AccelerationCompleted(command.caseId(), command.on()));
    }

    static List<CertificationEvent> declare(
            Preparing state, DeclareProduct command, Background known) {
        wellFormed(command.productId(), command.name());
        Scheme scheme = known.inForce(state.dossier(), command.on());
        Answering.known(command.answers(), scheme::productField);
        Answering.valid(
                scheme,
                state.dossier().declared().product(command.productId(), command.answers()),
                command.on());
        return List.of(
                declared(
                        command.caseId(),
                        command.productId(),
                        command.name(),
                        command.answers(),
                        command.on()));
    }

    static void wellFormed(String productId, String name) {
        if (!PRODUCT_ID.matcher(productId).matches() || name.isBlank())
            throw CASE_PRODUCT_MALFORMED.because(
                    "a product has an id of letters, digits and -, and a name");
    }

    static ProductDeclared declared(
            String caseId, String productId, String name, List<Answer> answers, LocalDate on) {
        return new ProductDeclared(caseId, productId, name.strip(), answers, on);
    }

    static List<CertificationEvent> declare(
            Preparing state, DeclareFacts command, Background known) {
        if (command.answers().isEmpty())
            throw CaseRefusal.CASE_NOTHING_DECLARED.because("there is no figure in it");
        Scheme scheme = known.inForce(state.dossier(), command.on());
        Answering.known(command.answers(), scheme::field);
        Answering.valid(scheme, state.dossier().declared().facts(command.answers()), command.on());
        return List.of(new FactsDeclared(command.caseId(), command.answers(), command.on()));
    }

    private static void mustBeIdentified(Preparing state) {
        if (!state.dossier().help().talentIdentified())
            throw CASE_TALENT_NOT_IDENTIFIED.because("nobody has found the firm able yet");
    }

    /// Schemes without a list of fields take any word.
    private static boolean fieldIsKnown(Scheme scheme, String field) {
        return scheme.technologyFields().isEmpty()
                ? !field.isBlank()
                : scheme.technologyFields().stream().anyMatch(each -> each.code().equals(field));
    }

    private static void wellFormed(List<PlanItem> items, LocalDate on) {
        Set<String> keys = new HashSet<>();
        for (PlanItem item : items) {
            if (item.item().isBlank() || item.title().isBlank())
                throw CASE_PLAN_MALFORMED.because("an item has a key and a title");
            if (!keys.add(item.item()))
                throw CASE_PLAN_MALFORMED.because("two items are called " + item.item());
            if (item.dueOn().isBefore(on))
                throw CASE_PLAN_MALFORMED.because("item " + item.item() + " is due in the past");
        }
        if (items.isEmpty()) throw CASE_PLAN_MALFORMED.because("a plan has at least one item");
    }
}
