package rosukh.query.certification.casefile;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import rosukh.events.certification.Answer;
import rosukh.events.rules.Field;
import rosukh.events.rules.Scheme;
import rosukh.events.values.Label;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Format;

/// Puts the codes of a case into the reader's words, from its version of the scheme. A code that
/// the scheme does not know is shown as it is.
public final class Labels {

    private final @Nullable Scheme scheme;
    private final MessageSource messages;
    private final Format format;

    Labels(@Nullable Scheme scheme, MessageSource messages, Format format) {
        this.scheme = scheme;
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
        return scheme != null && scheme.id().equals(schemeId) ? scheme.label(lang()) : schemeId;
    }

    public String kbClass(@Nullable String code) {
        if (code == null) return "";
        return known(
                code,
                Optional.ofNullable(scheme)
                        .flatMap(s ->
                                s.classes().stream().filter(c -> c.code().equals(code)).findFirst())
                        .map(Scheme.SchemeClass::label));
    }

    public String technologyField(String code) {
        return known(
                code,
                Optional.ofNullable(scheme)
                        .flatMap(s ->
                                s.technologyFields().stream()
                                        .filter(f -> f.code().equals(code))
                                        .findFirst())
                        .map(Scheme.TechnologyField::label));
    }

    /// A field of the firm or of a product.
    public String field(String name) {
        return known(name, declared(name).map(Field::label));
    }

    public String requirement(String code) {
        return known(
                code,
                Optional.ofNullable(scheme)
                        .flatMap(s ->
                                s.evidenceItems().stream()
                                        .filter(i -> i.code().equals(code))
                                        .findFirst())
                        .map(item -> item.label()));
    }

    public String criterion(String code) {
        return known(
                code,
                Optional.ofNullable(scheme)
                        .flatMap(s ->
                                s.criteria().stream()
                                        .filter(c -> c.code().equals(code))
                                        .findFirst())
                        .map(criterion -> criterion.label()));
    }

    /// Any code of an outcome or refusal.
    public String reason(String code) {
        return scheme == null ? code : scheme.explain(code, lang());
    }

    public String reasons(String joined) {
        return Arrays.stream(joined.split(",", -1))
                .filter(code -> !code.isEmpty())
                .map(this::reason)
                .collect(Collectors.joining(separator()));
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
        boolean number =
                declared(answer.field())
                        .map(field ->
                                field.type() == Field.Type.INTEGER
                                        || field.type() == Field.Type.INTEGER_LIST)
                        .orElse(false);
        return answer.values().stream()
                .map(value -> number ? number(value) : value(value))
                .collect(Collectors.joining(separator()));
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
        return Optional.ofNullable(scheme)
                .flatMap(s -> s.field(name).or(() -> s.productField(name)));
    }

    private String number(String text) {
        try {
            return format.n(Long.parseLong(text));
        } catch (NumberFormatException notOne) {
            return text;
        }
    }

    private String separator() {
        return say("schemes.list-separator") + " ";
    }

    private String known(String code, Optional<Label> label) {
        return label.map(known -> known.in(lang())).orElse(code);
    }
}
