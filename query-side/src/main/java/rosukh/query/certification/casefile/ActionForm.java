package rosukh.query.certification.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.Answer;
import rosukh.events.rules.Field;
import rosukh.events.rules.Scheme;
import rosukh.query.certification.casefile.Application.DeclaredProduct;
import rosukh.query.kernel.parts.Blank;
import rosukh.query.kernel.parts.Option;

/// The one form the page of a case shows, with what can be chosen in it.
///
/// @param action what it asks for; null where the reader has nothing to do
/// @param options what can be chosen: technology fields (none where the scheme leaves the field to
///   the officer's words), kinds of need, open items, documents, reasons or criteria
/// @param inputs the scheme's fields to fill
/// @param row the criterion to judge
/// @param product the product to declare anew; null for a new one
/// @param path where a form beside the path is sent; empty for the others
/// @param blanks its fields
public record ActionForm(
        @Nullable Action action,
        List<Option> options,
        List<FieldInput> inputs,
        @Nullable CriterionRow row,
        @Nullable DeclaredProduct product,
        String path,
        List<Blank> blanks) {

    private static final List<String> NEEDS =
            List.of(
                    "LABORATORY_TEST",
                    "STANDARD",
                    "RD_STAFF",
                    "EQUIPMENT",
                    "MARKET",
                    "FINANCE",
                    "DIGITALISATION",
                    "OTHER");

    /// A field of the scheme as it is asked for in a form.
    ///
    /// @param name of the parameter
    public record FieldInput(
            String name,
            String label,
            Field.Type type,
            @Nullable String unit,
            List<String> values,
            List<Option> options) {

        public String value() {
            return values.isEmpty() ? "" : values.getFirst();
        }
    }

    /// @param asked the form asked for in the address; where it is none, the step the case waits
    ///   for or else the first possible one along the path
    static ActionForm of(
            CaseSheet sheet,
            @Nullable Scheme scheme,
            Labels labels,
            @Nullable String asked,
            String criterion,
            String subject,
            String field,
            String productId) {
        Optional<Action> chosen =
                sheet.actions().stream()
                        .filter(each -> each.name().equals(asked))
                        .findFirst()
                        .or(() -> sheet.actions().stream().filter(sheet::awaits).findFirst())
                        .or(() ->
                                sheet.actions().stream()
                                        .filter(each -> !each.beside())
                                        .findFirst());
        if (chosen.isEmpty()) return with(null, List.of());
        CaseFile file = sheet.file();
        return switch (chosen.get()) {
            case TALENT -> with(Action.TALENT, technologyFields(scheme, labels));
            case NEEDS ->
                    with(
                            Action.NEEDS,
                            NEEDS.stream()
                                    .map(c -> option(c, labels.say("certification.need." + c)))
                                    .toList());
            case PLAN_ITEM -> with(Action.PLAN_ITEM, openItems(file));
            case EVIDENCE -> with(Action.EVIDENCE, documents(sheet, labels));
            case REFUSE -> with(Action.REFUSE, reasons(file, labels));
            case FACTS ->
                    fields(
                            Action.FACTS,
                            scheme == null ? List.of() : scheme.fields(),
                            file.application().facts(),
                            labels,
                            null);
            case PRODUCT -> {
                DeclaredProduct product = file.application().product(productId);
                yield fields(
                        Action.PRODUCT,
                        scheme == null ? List.of() : scheme.productFields(),
                        product == null ? List.of() : product.answers(),
                        labels,
                        product);
            }
            case ASSESS -> judging(sheet, labels, criterion, subject, field);
            case PLAN, SUBMIT, RECOMMEND, GRANT, CERTIFICATE -> with(chosen.get(), List.of());
            case ANSWER,
                    OPINION,
                    UPHOLD,
                    REJECT,
                    APPEAL,
                    RENEW,
                    BROKER,
                    TECHNOLOGY_NEED,
                    TECHNOLOGY_SOLUTION,
                    VISIT,
                    REQUEST,
                    SUSPEND,
                    RESUME,
                    EXTEND,
                    SWITCH,
                    SWITCH_APPROVE,
                    SWITCH_DECLINE,
                    WITHDRAW,
                    REOPEN,
                    LINK,
                    MERGE ->
                    beside(chosen.get(), file, scheme, labels);
        };
    }

    private static ActionForm with(@Nullable Action action, List<Option> options) {
        return new ActionForm(action, options, List.of(), null, null, "", List.of());
    }

    /// An appeal may bring a new product with it.
    private static ActionForm beside(
            Action action, CaseFile file, @Nullable Scheme scheme, Labels labels) {
        List<FieldInput> inputs =
                action == Action.APPEAL && scheme != null
                        ? scheme.productFields().stream()
                                .map(field -> input(field, List.of(), labels))
                                .toList()
                        : List.of();
        return new ActionForm(
                action,
                List.of(),
                inputs,
                null,
                null,
                Blanks.path(action, file),
                Blanks.of(action, file, scheme, labels));
    }

    private static ActionForm fields(
            Action action,
            List<Field> fields,
            List<Answer> given,
            Labels labels,
            @Nullable DeclaredProduct product) {
        List<FieldInput> inputs =
                fields.stream().map(field -> input(field, given, labels)).toList();
        return new ActionForm(action, List.of(), inputs, null, product, "", List.of());
    }

    /// The row asked for, else the first that is not judged; what was declared stands in the field.
    private static ActionForm judging(
            CaseSheet sheet, Labels labels, String criterion, String subject, String field) {
        CriterionRow row =
                sheet.criteria().stream()
                        .filter(each ->
                                each.criterion().equals(criterion)
                                        && each.subject().equals(subject)
                                        && each.field().equals(field))
                        .findFirst()
                        .or(() ->
                                sheet.criteria().stream()
                                        .filter(each -> each.finding() == null)
                                        .findFirst())
                        .orElse(null);
        if (row == null) return with(Action.ASSESS, List.of());
        List<Answer> known = new ArrayList<>();
        if (row.declared() != null) known.add(row.declared());
        if (row.finding() != null) known.add(row.finding().finding());
        List<FieldInput> inputs =
                labels.declared(row.field()).stream()
                        .map(each -> input(each, known.reversed(), labels))
                        .toList();
        return new ActionForm(Action.ASSESS, List.of(), inputs, row, null, "", List.of());
    }

    private static FieldInput input(Field field, List<Answer> given, Labels labels) {
        List<String> values =
                given.stream()
                        .filter(answer -> answer.field().equals(field.name()))
                        .findFirst()
                        .map(Answer::values)
                        .orElse(List.of());
        String unit = labels.unit(field.name());
        Stream<String> codes =
                field.type() == Field.Type.BOOLEAN
                        ? Stream.of("true", "false")
                        : field.values().stream();
        return new FieldInput(
                "f." + field.name(),
                labels.field(field.name()),
                field.type(),
                unit.isEmpty() ? null : unit,
                values,
                codes.map(code -> option(code, labels.value(code))).toList());
    }

    private static List<Option> technologyFields(@Nullable Scheme scheme, Labels labels) {
        if (scheme == null) return List.of();
        return scheme.technologyFields().stream()
                .map(each -> option(each.code(), labels.technologyField(each.code())))
                .toList();
    }

    private static List<Option> openItems(CaseFile file) {
        Help.AgreedPlan plan = file.help().plan();
        if (plan == null) return List.of();
        return plan.openItems().stream()
                .map(item -> option(item.item(), item.item() + " – " + item.title()))
                .toList();
    }

    private static List<Option> documents(CaseSheet sheet, Labels labels) {
        return sheet.evidence().stream()
                .map(row -> option(row.requirement(), labels.requirement(row.requirement())))
                .toList();
    }

    /// Only reasons that the evaluation found can be given.
    private static List<Option> reasons(CaseFile file, Labels labels) {
        Judgement.Recommendation recommended = file.judgement().recommendation();
        if (recommended == null) return List.of();
        return recommended.reasons().stream()
                .map(code -> option(code, labels.reason(code)))
                .toList();
    }

    private static Option option(String value, String label) {
        return new Option(value, label);
    }
}
