package rosukh.events.rules;

import java.util.List;
import rosukh.events.rules.ConditionParser.Place;
import rosukh.events.rules.Flaw.Code;
import rosukh.events.rules.GatesPhase.Combine;
import rosukh.events.rules.ReentryPhase.Guard;
import rosukh.events.rules.ScorePhase.Group;
import rosukh.events.rules.TablePhase.Row;
import rosukh.events.values.Label;

/// Reads phases.
final class PhaseParser {

    private static final Label NONE = new Label("", "");

    private PhaseParser() {}

    static Phase parse(Tree tree) {
        String id = tree.text("id");
        Label label = tree.label("label");
        String kind = tree.text("kind");
        return switch (kind) {
            case "REENTRY" -> new ReentryPhase(id, label, tree.each("rules", PhaseParser::guard));
            case "EVIDENCE" -> new EvidencePhase(id, label, tree.each("items", PhaseParser::item));
            case "PRODUCT_GATES" ->
                    new ProductGatesPhase(
                            id,
                            label,
                            tree.count("atLeast"),
                            tree.text("noProductRefusal"),
                            rules(tree, Place.PRODUCT));
            case "GATES" -> gates(tree, id, label);
            case "SCORE" ->
                    new ScorePhase(
                            id,
                            label,
                            tree.whole("maxTotal"),
                            tree.each("groups", PhaseParser::group),
                            rules(tree, Place.SCORE));
            case "TABLE" -> table(tree, id, label);
            default ->
                    throw Tree.flawed(
                            Code.SCHEME_KIND_UNKNOWN, tree.path("kind"), "no such kind: " + kind);
        };
    }

    private static List<Rule> rules(Tree tree, Place place) {
        return tree.each("rules", rule -> rule(rule, place));
    }

    private static Rule rule(Tree tree, Place place) {
        tree.ignore("mark");
        return new Rule(
                tree.text("code"),
                tree.label("label"),
                new ConditionParser(place).parse(tree),
                tree.optionalText("refusal"));
    }

    private static Guard guard(Tree tree) {
        tree.ignore("mark");
        return new Guard(
                tree.text("code"),
                tree.texts("refusals"),
                tree.count("waitMonths"),
                tree.flag("newProductRequired"),
                tree.text("refusalWait"),
                tree.optionalText("refusalProduct"));
    }

    private static EvidenceItem item(Tree tree) {
        tree.ignore("mark");
        return new EvidenceItem(
                tree.text("code"),
                tree.label("label"),
                tree.flag("mandatory"),
                new ConditionParser(Place.FIRM).list(tree, "requiredWhen"),
                tree.optionalCount("maxAgeMonths"),
                tree.has("criteria") ? tree.texts("criteria") : List.of());
    }

    private static GatesPhase gates(Tree tree, String id, Label label) {
        String combine = tree.text("combine");
        if (!combine.equals("ALL_OF") && !combine.equals("ANY_OF"))
            throw Tree.flawed(
                    Code.SCHEME_VALUE_UNKNOWN, tree.path("combine"), "no such way: " + combine);
        return new GatesPhase(
                id,
                label,
                Combine.valueOf(combine),
                rules(tree, Place.FIRM),
                tree.optionalText("noneRefusal"));
    }

    private static Group group(Tree tree) {
        tree.ignore("mark");
        return new Group(
                tree.text("code"), tree.label("label"), tree.whole("cap"), tree.texts("items"));
    }

    private static TablePhase table(Tree tree, String id, Label label) {
        String hitPolicy = tree.text("hitPolicy");
        if (!hitPolicy.equals("UNIQUE"))
            throw Tree.flawed(
                    Code.SCHEME_VALUE_UNKNOWN,
                    tree.path("hitPolicy"),
                    "only UNIQUE is known, not " + hitPolicy);
        ConditionParser conditions = new ConditionParser(Place.FIRM);
        return new TablePhase(
                id,
                label,
                tree.text("noHitRefusal"),
                tree.optionalEach("domain", conditions::parse),
                tree.each("rows", PhaseParser::row));
    }

    private static Row row(Tree tree) {
        tree.ignore("mark");
        int row = tree.count("row");
        return new Row(
                row,
                tree.optionalText("class"),
                tree.optionalText("refusal"),
                new ConditionParser(Place.FIRM).list(tree, "when"),
                tree.each("requires", PhaseParser::requirement));
    }

    private static Rule requirement(Tree tree) {
        tree.ignore("mark", "verified");
        return new Rule(
                tree.optionalText("code") == null ? "" : tree.text("code"),
                tree.has("label") ? tree.label("label") : NONE,
                new ConditionParser(Place.FIRM).parse(tree),
                tree.optionalText("refusal"));
    }
}
