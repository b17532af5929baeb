package rosukh.events.rules;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import rosukh.events.rules.Flaw.Code;

/// Checks the fields themselves and the scores made of them.
record FieldCheck(Scheme scheme, Consumer<Flaw> flaws) {

    void check() {
        fields(scheme.fields(), "fields");
        fields(scheme.productFields(), "productFields");
        for (int i = 0; i < scheme.phases().size(); i++)
            if (scheme.phases().get(i) instanceof ScorePhase score)
                score(score, "phases[" + i + "]");
    }

    private void fields(List<Field> fields, String list) {
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            String path = list + "[" + i + "]";
            if (field.name().isBlank() || field.name().matches(".*[@.:\\s].*"))
                flaw(
                        Code.SCHEME_LIMIT_INVALID,
                        path + ".name",
                        "a name has no @, dot, colon or space");
            boolean coded = field.type() == Field.Type.ENUM || field.type() == Field.Type.SET;
            if (coded == field.values().isEmpty())
                flaw(Code.SCHEME_LIMIT_INVALID, path + ".values", "codes belong to ENUM and SET");
            if (field.min() != null
                    && field.max() != null
                    && field.min().compareTo(field.max()) > 0)
                flaw(Code.SCHEME_LIMIT_INVALID, path + ".max", "is below min");
            if (field.atMost() != null) atMost(field, fields, path + ".atMost");
        }
    }

    private void atMost(Field field, List<Field> fields, String path) {
        boolean resolved =
                fields.stream()
                        .anyMatch(other ->
                                other.name().equals(field.atMost())
                                        && other.type() == Field.Type.INTEGER);
        if (!resolved || field.type() != Field.Type.INTEGER)
            flaw(Code.SCHEME_FIELD_UNRESOLVED, path, "no such number: " + field.atMost());
    }

    private void score(ScorePhase score, String path) {
        BigInteger caps = BigInteger.ZERO;
        for (ScorePhase.Group group : score.groups()) {
            caps = caps.add(group.cap());
            for (String item : group.items()) {
                Field field = scheme.field(item).orElse(null);
                if (field == null || field.type() != Field.Type.INTEGER)
                    flaw(Code.SCHEME_FIELD_UNRESOLVED, path + ".groups", "no such number: " + item);
                else if (field.min() == null || field.min().signum() < 0)
                    flaw(Code.SCHEME_LIMIT_INVALID, path + ".groups", item + " could be negative");
            }
        }
        if (caps.compareTo(score.maxTotal()) > 0)
            flaw(Code.SCHEME_LIMIT_INVALID, path + ".maxTotal", "the caps add up to " + caps);
    }

    private void flaw(Code code, String path, String detail) {
        flaws.accept(new Flaw(code, path, detail));
    }
}
