package rosukh.events.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rosukh.events.values.Label;

/// Puts the codes of an outcome into words.
final class Explanation {

    private static final Map<String, Label> BUILT_IN =
            Map.of(
                    "M", new Label("Still missing", "هنوز ارائه نشده است"),
                    "V_TYPE", new Label("Not a value of the right kind", "نوع مقدار درست نیست"),
                    "V_RANGE", new Label("Out of range", "خارج از محدوده‌ی مجاز است"),
                    "V_ENUM", new Label("Not one of the choices", "در میان گزینه‌ها نیست"),
                    "V_AT_MOST", new Label("Larger than it can be", "بیش از اندازه‌ی ممکن است"));

    private static final Label PRODUCTS = new Label("products", "محصولات");

    private Explanation() {}

    static Label of(Scheme scheme, String code) {
        int colon = code.indexOf(':');
        if (colon < 0) return scheme.reason(code).map(r -> r.text()).orElse(new Label(code, code));
        String plain = code.substring(0, colon);
        Label text =
                scheme.reason(plain)
                        .map(reason -> reason.text())
                        .orElse(BUILT_IN.getOrDefault(plain, new Label(plain, plain)));
        Label subject = subject(scheme, code.substring(colon + 1));
        return new Label(
                text.in("en") + ": " + subject.in("en"), text.in("fa") + ": " + subject.in("fa"));
    }

    private static Label subject(Scheme scheme, String name) {
        if (name.equals("products")) return PRODUCTS;
        Optional<Label> known =
                scheme.field(name)
                        .map(Field::label)
                        .or(() -> item(scheme.evidenceItems(), name))
                        .or(() -> phase(scheme, name));
        if (known.isPresent()) return known.get();
        int dot = name.lastIndexOf('.');
        if (dot < 0) return new Label(name, name);
        Label field =
                scheme.productField(name.substring(dot + 1))
                        .map(Field::label)
                        .orElse(new Label(name, name));
        String product = " (" + name.substring(0, dot) + ")";
        return new Label(field.in("en") + product, field.in("fa") + product);
    }

    private static Optional<Label> item(List<EvidenceItem> items, String code) {
        return items.stream()
                .filter(item -> item.code().equals(code))
                .map(EvidenceItem::label)
                .findFirst();
    }

    private static Optional<Label> phase(Scheme scheme, String name) {
        return scheme.phases().stream()
                .filter(phase -> name.equals("@" + phase.id()))
                .map(Phase::label)
                .findFirst();
    }
}
