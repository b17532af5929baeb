package rosukh.query.certification.casefile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import rosukh.events.certification.Answer;
import rosukh.events.rules.Criterion;
import rosukh.events.rules.EvidenceItem;
import rosukh.events.rules.Field;
import rosukh.events.rules.Scheme;
import rosukh.events.values.Label;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Format;

/// Puts the codes of a case into the reader's words: from its version of the scheme, else from the
/// other versions, for what was recorded under one of them stays in the case. A code that none of
/// them knows is shown as it is.
public final class Labels {

    private final List<Scheme> versions;
    private final MessageSource messages;
    private final Format format;

    /// @param versions of the case's scheme, its own first
    Labels(List<Scheme> versions, MessageSource messages, Format format) {
        this.versions = List.copyOf(versions);
        this.messages = messages;
        this.format = format;
    }

    private CodeLists lists() {
        return new CodeLists(format.lang());
    }

    private String lang() {
        return format.lang().code();
    }

    /// A message; numbers are written the reader's way.
    public String say(String key, Object... arguments) {
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < shown.length; i++)
            shown[i] = arguments[i] instanceof Number n ? format.n(n) : arguments[i];
        return messages.getMessage(key, shown, format.lang().locale());
    }

    private String sayOr(String key, String otherwise) {
        return Objects.requireNonNullElse(
                messages.getMessage(key, null, otherwise, format.lang().locale()), otherwise);
    }

    public String scheme(String schemeId) {
        return versions.stream()
                .filter(version -> version.id().equals(schemeId))
                .findFirst()
                .map(version -> version.label(lang()))
                .orElse(schemeId);
    }

    /// The versions of the case's scheme beside the one it is read by.
    List<Option> otherVersions() {
        return versions.stream()
                .skip(1)
                .map(version -> new Option(version.version(), version.version()))
                .toList();
    }

    public String kbClass(@Nullable String code) {
        if (code == null) return "";
        return known(
                code,
                version -> version.classes().stream(),
                Scheme.SchemeClass::code,
                Scheme.SchemeClass::label);
    }

    public String technologyField(String code) {
        return known(
                code,
                version -> version.technologyFields().stream(),
                Scheme.TechnologyField::code,
                Scheme.TechnologyField::label);
    }

    /// A field of the firm or of a product.
    public String field(String name) {
        return declared(name).map(field -> field.label().in(lang())).orElse(name);
    }

    public String requirement(String code) {
        return known(
                code,
                version -> version.evidenceItems().stream(),
                EvidenceItem::code,
                EvidenceItem::label);
    }

    public String criterion(String code) {
        return known(
                code, version -> version.criteria().stream(), Criterion::code, Criterion::label);
    }

    /// Any code of an outcome or refusal.
    public String reason(String code) {
        return versions.stream()
                .filter(version -> version.reason(code).isPresent())
                .findFirst()
                .or(() -> versions.stream().findFirst())
                .map(version -> version.explain(code, lang()))
                .orElse(code);
    }

    public String reasons(String joined) {
        return Arrays.stream(joined.split(",", -1))
                .filter(code -> !code.isEmpty())
                .map(this::reason)
                .collect(Collectors.joining(separator()));
    }

    public String requirements(String joined) {
        return Arrays.stream(joined.split(",", -1))
                .filter(code -> !code.isEmpty())
                .map(this::requirement)
                .collect(Collectors.joining(separator()));
    }

    /// A stage that has a budget of working days.
    public String budget(String stage) {
        return sayOr("certification.budget." + stage, stage);
    }

    /// A kind of need.
    public String need(String code) {
        return sayOr("certification.need." + code, code);
    }

    public String role(String key) {
        return sayOr("certification.role." + key, key);
    }

    public String province(String key) {
        return lists().province(key);
    }

    public String estate(String key) {
        return lists().estate(key);
    }

    public String industry(String code) {
        return lists().industry(code);
    }

    /// The values given for a field, in words.
    public String values(Answer answer) {
        Optional<Field> field = declared(answer.field());
        return answer.values().stream()
                .map(value -> field.map(f -> value(f.type(), value)).orElseGet(() -> value(value)))
                .collect(Collectors.joining(separator()));
    }

    private String value(Field.Type type, String text) {
        return switch (type) {
            case INTEGER, INTEGER_LIST -> number(text);
            case DATE -> date(text);
            case BOOLEAN, ENUM, SET -> value(text);
        };
    }

    /// A code of an enumeration, `true` or `false`, or a text as it is.
    public String value(String code) {
        return sayOr("schemes.value." + code, code);
    }

    /// What a number of this field counts; empty for none.
    public String unit(String fieldName) {
        String unit = declared(fieldName).map(Field::unit).orElse(null);
        return unit == null ? "" : sayOr("schemes.unit." + unit.replace(' ', '-'), unit);
    }

    Optional<Field> declared(String name) {
        return versions.stream()
                .flatMap(version ->
                        version.field(name).or(() -> version.productField(name)).stream())
                .findFirst();
    }

    private String number(String text) {
        try {
            return format.n(Long.parseLong(text));
        } catch (NumberFormatException notOne) {
            return text;
        }
    }

    private String date(String text) {
        try {
            return format.date(LocalDate.parse(text));
        } catch (DateTimeParseException notOne) {
            return text;
        }
    }

    private String separator() {
        return say("schemes.list-separator") + " ";
    }

    private <T> String known(
            String code,
            Function<Scheme, Stream<T>> items,
            Function<T, String> codeOf,
            Function<T, Label> labelOf) {
        return versions.stream()
                .flatMap(items)
                .filter(item -> codeOf.apply(item).equals(code))
                .findFirst()
                .map(item -> labelOf.apply(item).in(lang()))
                .orElse(code);
    }
}
