package rosukh.events.listing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.events.rules.CanonicalJson;
import rosukh.events.rules.Field;
import rosukh.events.rules.Flaw;
import rosukh.events.rules.Flaw.Code;
import rosukh.events.rules.Gates;
import rosukh.events.rules.SchemeFlawed;
import rosukh.events.values.Label;

/// One version of what the exchange asks: the checklist of the organisation's dossier and the gates
/// of each board. It is data; conditions are written as in the schemes.
///
/// @param items of the checklist, in order
/// @param texts what the codes of refusals mean
public record ListingRules(List<Item> items, List<Board> boards, Map<String, Label> texts) {

    /// A document of the checklist.
    public record Item(String code, Label label, boolean mandatory) {}

    /// A board with all its gates.
    public record Board(String code, Label name, Gates gates) {

        /// It is open to firms with a valid knowledge-based certificate only.
        public boolean knowledgeBased() {
            return gates.fields().containsKey(KbCertificate.HAS);
        }
    }

    public ListingRules {
        items = List.copyOf(items);
        boards = List.copyOf(boards);
        texts = Map.copyOf(texts);
    }

    public Optional<Board> board(String code) {
        return boards.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    public Optional<Item> item(String code) {
        return items.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /// Every field that a firm is asked for by some board; what is read from other streams is not
    /// among them.
    public Map<String, Field.Type> recordable() {
        Map<String, Field.Type> fields = new LinkedHashMap<>();
        for (Board board : boards) board.gates().fields().forEach(fields::putIfAbsent);
        LiveFacts.FIELDS.forEach(fields::remove);
        return fields;
    }

    /// The text of a code; `M:<field>` names a missing input.
    public Label text(String code) {
        if (code.startsWith("M:"))
            return new Label(
                    "Not known yet: " + code.substring(2), "هنوز معلوم نیست: " + code.substring(2));
        return texts.getOrDefault(code, new Label(code, code));
    }

    /// Reads a document as a JSON parser gives it: `dossier.items`, `boards` and `codes` count,
    /// what else stands beside them is notes.
    ///
    /// @throws SchemeFlawed with the flaws, if it is no such document
    public static ListingRules parse(Map<String, ?> document) {
        Map<?, ?> dossier = object("dossier", document.get("dossier"));
        List<Item> items = new ArrayList<>();
        for (Object each : list("dossier.items", dossier.get("items"))) {
            Map<?, ?> item = object("dossier.items", each);
            items.add(
                    new Item(
                            text("dossier.items.code", item.get("code")),
                            label("dossier.items.label", item.get("label")),
                            flag("dossier.items.mandatory", item.get("mandatory"))));
        }
        List<Board> boards = new ArrayList<>();
        for (Object each : list("boards", document.get("boards"))) {
            Map<?, ?> board = object("boards", each);
            String code = text("boards.code", board.get("code"));
            if (!"ALL_OF".equals(board.get("combine")))
                throw flawed(Code.SCHEME_VALUE_UNKNOWN, code + ".combine", "is ALL_OF");
            boards.add(
                    new Board(
                            code,
                            label(code + ".name", board.get("name")),
                            Gates.parse(code + ".rules", board.get("rules"))));
        }
        Map<String, Label> texts = new LinkedHashMap<>();
        for (Object each : list("codes", document.get("codes"))) {
            Map<?, ?> code = object("codes", each);
            texts.put(text("codes.code", code.get("code")), label("codes.text", code.get("text")));
        }
        ListingRules rules = new ListingRules(items, boards, texts);
        rules.check();
        return rules;
    }

    /// The document as it is stored.
    public static String canonical(Map<String, ?> document) {
        return CanonicalJson.write(document);
    }

    private void check() {
        List<Flaw> flaws = new ArrayList<>();
        once("dossier.items", items.stream().map(Item::code).toList(), flaws);
        once("boards", boards.stream().map(Board::code).toList(), flaws);
        if (items.stream().noneMatch(Item::mandatory))
            flaws.add(flaw(Code.SCHEME_KEY_MISSING, "dossier.items", "holds nothing mandatory"));
        for (Board board : boards) {
            if (board.gates().rules().isEmpty())
                flaws.add(flaw(Code.SCHEME_KEY_MISSING, board.code(), "has no gate"));
            if (board.code().endsWith("_KB") && !board.knowledgeBased())
                flaws.add(
                        flaw(
                                Code.SCHEME_FIELD_UNRESOLVED,
                                board.code(),
                                "a knowledge-based board asks for " + KbCertificate.HAS));
            board.gates().rules().stream()
                    .filter(rule -> rule.refusal() == null || !texts.containsKey(rule.refusal()))
                    .forEach(rule ->
                            flaws.add(
                                    flaw(
                                            Code.SCHEME_CODE_UNRESOLVED,
                                            board.code() + "." + rule.code(),
                                            "its refusal has no text")));
        }
        if (!flaws.isEmpty()) throw new SchemeFlawed(flaws);
    }

    private static void once(String path, List<String> codes, List<Flaw> flaws) {
        Set<String> seen = new HashSet<>();
        for (String code : codes)
            if (!seen.add(code))
                flaws.add(flaw(Code.SCHEME_NAME_DUPLICATE, path, code + " is there once"));
    }

    private static Map<?, ?> object(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) return map;
        throw flawed(Code.SCHEME_TYPE_WRONG, path, "should be an object");
    }

    private static List<?> list(String path, @Nullable Object value) {
        if (value instanceof List<?> list) return list;
        throw flawed(Code.SCHEME_TYPE_WRONG, path, "should be a list");
    }

    private static String text(String path, @Nullable Object value) {
        if (value instanceof String text && !text.isBlank()) return text;
        throw flawed(Code.SCHEME_TYPE_WRONG, path, "should be a text");
    }

    private static boolean flag(String path, @Nullable Object value) {
        if (value instanceof Boolean flag) return flag;
        throw flawed(Code.SCHEME_TYPE_WRONG, path, "should be true or false");
    }

    private static Label label(String path, @Nullable Object value) {
        Map<?, ?> label = object(path, value);
        return new Label(text(path + ".en", label.get("en")), text(path + ".fa", label.get("fa")));
    }

    private static SchemeFlawed flawed(Code code, String path, String detail) {
        return new SchemeFlawed(List.of(flaw(code, path, detail)));
    }

    private static Flaw flaw(Code code, String path, String detail) {
        return new Flaw(code, path, detail, Map.of());
    }
}
