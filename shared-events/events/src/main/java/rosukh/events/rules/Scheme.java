package rosukh.events.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosukh.events.values.Label;

/// One version of one certification scheme. It never changes.
///
/// @param effectiveFrom first day in force
/// @param effectiveTo last day in force by the document; null for open. It may be closed or retired
///   earlier, see [Schemes#period].
/// @param validityMonths calendar months a certificate runs, by class; no entry means no end
/// @param onPass the class given when all phases pass and there is no table
/// @param slaBudgets working days by stage; empty where the scheme sets none. `OBJECTION` is the
///   firm's time to object to a refusal: no entry means no last day
/// @param document canonical JSON of the whole document
/// @param sha256 SHA-256 of [#document] in lower-case hex
public record Scheme(
        String id,
        String version,
        String shape,
        String jurisdiction,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        Label label,
        @Nullable Currency currency,
        List<SchemeClass> classes,
        Map<String, Integer> validityMonths,
        List<Field> fields,
        List<Field> productFields,
        List<Phase> phases,
        @Nullable String onPass,
        List<RefusalReason> refusalReasons,
        Map<String, Integer> slaBudgets,
        List<TechnologyField> technologyFields,
        String document,
        String sha256) {

    /// What amounts are counted in. An era belongs to every threshold, so that a redenomination
    /// cannot be overlooked.
    public record Currency(String code, @Nullable String era, String unit) {}

    /// A class a firm may get.
    public record SchemeClass(String code, Label label) {}

    /// A coded reason with its text.
    public record RefusalReason(String code, Label text) {}

    /// A field of technology a firm may work in.
    public record TechnologyField(String code, Label label) {}

    public Scheme {
        classes = List.copyOf(classes);
        validityMonths = Collections.unmodifiableMap(new LinkedHashMap<>(validityMonths));
        fields = List.copyOf(fields);
        productFields = List.copyOf(productFields);
        phases = List.copyOf(phases);
        refusalReasons = List.copyOf(refusalReasons);
        slaBudgets = Collections.unmodifiableMap(new LinkedHashMap<>(slaBudgets));
        technologyFields = List.copyOf(technologyFields);
    }

    /// Reads a document: the plain tree of maps, lists, texts, whole numbers, booleans and nulls
    /// that every JSON parser gives.
    ///
    /// @throws SchemeFlawed if it is no scheme; unknown keys, operations and kinds are refused
    public static Scheme parse(Map<String, ? extends @Nullable Object> document) {
        return SchemeParser.parse(document);
    }

    /// What this version says about an application, whether or not it is in force.
    public Outcome evaluate(Application application) {
        return Evaluation.of(this, application);
    }

    /// Everything an application still lacks, over all phases: codes such as `E_MISSING:TAX_RETURN`
    /// and `M:kbSalesRial`, each once.
    public List<String> missing(Application application) {
        return Evaluation.missing(this, application);
    }

    public String label(String lang) {
        return label.in(lang);
    }

    /// The typed value of a field of the firm or of a product given as text. Text that is no value
    /// of the field's type stays text, so that `V_TYPE` reports it; blank text is a missing value,
    /// and so is a field the scheme does not have.
    public @Nullable Object typed(String field, List<String> texts) {
        return Stream.concat(fields.stream(), productFields.stream())
                .filter(each -> each.name().equals(field))
                .findFirst()
                .map(each -> Values.typed(each, texts))
                .orElse(null);
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    public Optional<Field> productField(String name) {
        return productFields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /// The documents the scheme asks for, in its order.
    public List<EvidenceItem> evidenceItems() {
        return phases.stream()
                .flatMap(phase ->
                        phase instanceof EvidencePhase e ? e.items().stream() : Stream.of())
                .toList();
    }

    /// What an assessor has to judge: first the products, then the firm.
    public List<Criterion> criteria() {
        return Criteria.of(this);
    }

    /// A coded reason; for a code with a subject, such as `E_TOO_OLD:TAX_RETURN`, the reason before
    /// the colon.
    public Optional<RefusalReason> reason(String code) {
        String plain = code.contains(":") ? code.substring(0, code.indexOf(':')) : code;
        return refusalReasons.stream().filter(reason -> reason.code().equals(plain)).findFirst();
    }

    /// Any code of an [Outcome] in words, for example `Evidence is older than allowed: tax return`.
    public String explain(String code, String lang) {
        return Explanation.of(this, code).in(lang);
    }

    /// Calendar months a certificate of this class runs; empty for no end.
    public Optional<Integer> validityMonths(String kbClass) {
        return Optional.ofNullable(validityMonths.get(kbClass));
    }

    /// The first day on which a refused firm may object: that of the refusal, or where its reasons
    /// make the firm wait, the end of the longest wait.
    ///
    /// @param reasons codes of the refusal
    public LocalDate objectionFrom(LocalDate refusedOn, List<String> reasons) {
        return phases.stream()
                .flatMap(phase ->
                        phase instanceof ReentryPhase reentry
                                ? reentry.guards().stream()
                                : Stream.of())
                .filter(guard -> guard.refusals().stream().anyMatch(reasons::contains))
                .map(guard -> refusedOn.plusMonths(guard.waitMonths()))
                .max(LocalDate::compareTo)
                .orElse(refusedOn);
    }

    /// Last day of validity of a certificate of this class decided on a day; null for no end.
    public @Nullable LocalDate validTo(String kbClass, LocalDate decidedOn) {
        Integer months = validityMonths.get(kbClass);
        return months == null ? null : decidedOn.plusMonths(months).minusDays(1);
    }
}
