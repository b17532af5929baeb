package rosukh.events.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosukh.events.rules.Flaw.Code;
import rosukh.events.rules.Scheme.Currency;
import rosukh.events.rules.Scheme.RefusalReason;
import rosukh.events.rules.Scheme.SchemeClass;
import rosukh.events.rules.Scheme.TechnologyField;

/// Reads a whole document.
final class SchemeParser {

    private static final int SCHEMA_VERSION = 1;

    private SchemeParser() {}

    static Scheme parse(Map<String, ? extends @Nullable Object> document) {
        Tree tree = new Tree("", document);
        tree.ignore("about", "status", "effectiveMark", "sources", "assumptions", "autoEnd");
        if (tree.count("schemaVersion") != SCHEMA_VERSION)
            throw Tree.flawed(
                    Code.SCHEME_VALUE_UNKNOWN,
                    "schemaVersion",
                    "only version " + SCHEMA_VERSION + " of the language is known");
        LocalDate effectiveFrom = tree.date("effectiveFrom");
        String json = CanonicalJson.write(document);
        Scheme scheme =
                new Scheme(
                        tree.text("schemeId"),
                        tree.text("version"),
                        tree.text("shape"),
                        tree.text("jurisdiction"),
                        effectiveFrom,
                        tree.optionalDate("effectiveTo"),
                        tree.label("label"),
                        currency(tree),
                        tree.each("classes", SchemeParser::schemeClass),
                        validity(tree),
                        tree.each("fields", SchemeParser::field),
                        tree.each("productFields", SchemeParser::field),
                        tree.each("phases", PhaseParser::parse),
                        tree.optionalText("onPass"),
                        tree.each("refusalReasons", SchemeParser::reason),
                        budgets(tree),
                        tree.optionalEach("technologyFields", SchemeParser::technologyField),
                        json,
                        CanonicalJson.sha256(json));
        tree.close();
        return scheme;
    }

    private static @Nullable Currency currency(Tree tree) {
        if (!tree.has("currency")) {
            tree.ignore("currency");
            return null;
        }
        Tree currency = tree.tree("currency");
        Currency read =
                new Currency(
                        currency.text("code"), currency.optionalText("era"), currency.text("unit"));
        currency.close();
        return read;
    }

    private static Map<String, Integer> validity(Tree tree) {
        Tree validity = tree.tree("validity");
        validity.ignore("verified", "mark");
        Map<String, Integer> months = validity.counts("months");
        validity.close();
        return months;
    }

    private static Map<String, Integer> budgets(Tree tree) {
        if (!tree.has("sla")) {
            tree.ignore("sla");
            return Map.of();
        }
        Tree sla = tree.tree("sla");
        sla.ignore("mark");
        if (!sla.text("unit").equals("WORKING_DAYS"))
            throw Tree.flawed(
                    Code.SCHEME_VALUE_UNKNOWN, sla.path("unit"), "only WORKING_DAYS is known");
        Map<String, Integer> budgets = sla.counts("budgets");
        sla.close();
        return budgets;
    }

    private static SchemeClass schemeClass(Tree tree) {
        return new SchemeClass(tree.text("code"), tree.label("label"));
    }

    private static RefusalReason reason(Tree tree) {
        return new RefusalReason(tree.text("code"), tree.label("text"));
    }

    private static TechnologyField technologyField(Tree tree) {
        return new TechnologyField(tree.text("code"), tree.label("label"));
    }

    private static Field field(Tree tree) {
        tree.ignore("mark");
        String type = tree.text("type");
        if (List.of(Field.Type.values()).stream().noneMatch(known -> known.name().equals(type)))
            throw Tree.flawed(
                    Code.SCHEME_VALUE_UNKNOWN, tree.path("type"), "no such type: " + type);
        return new Field(
                tree.text("name"),
                Field.Type.valueOf(type),
                tree.optionalText("unit"),
                tree.has("values") ? tree.texts("values") : List.of(),
                tree.optionalWhole("min"),
                tree.optionalWhole("max"),
                tree.optionalText("atMost"),
                tree.label("label"));
    }
}
