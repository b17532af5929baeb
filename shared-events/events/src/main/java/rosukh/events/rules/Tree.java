package rosukh.events.rules;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rosukh.events.rules.Flaw.Code;
import rosukh.events.values.Label;

/// One object of a document, read key by key. Wrong types, missing keys and keys nobody asked for
/// are refused with their path.
final class Tree {

    private final String path;
    private final Map<?, ?> object;
    private final Set<String> read = new LinkedHashSet<>();

    Tree(String path, @Nullable Object value) {
        this.path = path;
        if (!(value instanceof Map<?, ?> map)) throw wrong(path, "an object", value);
        this.object = map;
    }

    String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /// Keys that are allowed and carry no rule.
    void ignore(String... keys) {
        read.addAll(List.of(keys));
    }

    /// To be called when everything was read: what is left was not understood.
    void close() {
        List<Flaw> unknown = new ArrayList<>();
        for (Object key : object.keySet())
            if (!read.contains(String.valueOf(key)))
                unknown.add(
                        new Flaw(
                                Code.SCHEME_KEY_UNKNOWN,
                                path(String.valueOf(key)),
                                "nothing is known under this key"));
        if (!unknown.isEmpty()) throw new SchemeFlawed(unknown);
    }

    boolean has(String key) {
        return object.get(key) != null;
    }

    String text(String key) {
        return required(key, optionalText(key));
    }

    @Nullable String optionalText(String key) {
        Object value = get(key);
        if (value == null || value instanceof String) return (String) value;
        throw wrong(path(key), "a text", value);
    }

    boolean flag(String key) {
        if (required(key, get(key)) instanceof Boolean flag) return flag;
        throw wrong(path(key), "true or false", object.get(key));
    }

    BigInteger whole(String key) {
        return required(key, optionalWhole(key));
    }

    @Nullable BigInteger optionalWhole(String key) {
        Object value = get(key);
        if (value == null) return null;
        BigInteger number =
                switch (value) {
                    case BigInteger big -> big;
                    case Long big -> BigInteger.valueOf(big);
                    case Integer small -> BigInteger.valueOf(small);
                    default -> throw wrong(path(key), "a whole number", value);
                };
        if (number.abs().compareTo(CanonicalJson.LARGEST) > 0)
            throw flawed(
                    Code.SCHEME_NUMBER_OUT_OF_RANGE,
                    path(key),
                    "whole numbers go up to 2^53 - 1, so that every reader of JSON sees the same");
        return number;
    }

    /// A text, a boolean or a whole number.
    Object scalar(String key) {
        Object value = required(key, get(key));
        return value instanceof String || value instanceof Boolean ? value : whole(key);
    }

    int count(String key) {
        return required(key, optionalCount(key));
    }

    @Nullable Integer optionalCount(String key) {
        BigInteger number = optionalWhole(key);
        if (number == null) return null;
        if (number.signum() < 0 || number.bitLength() > 20)
            throw flawed(
                    Code.SCHEME_NUMBER_OUT_OF_RANGE, path(key), "is no sensible count: " + number);
        return number.intValueExact();
    }

    LocalDate date(String key) {
        return required(key, optionalDate(key));
    }

    @Nullable LocalDate optionalDate(String key) {
        String text = optionalText(key);
        if (text == null) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw flawed(Code.SCHEME_DATE_INVALID, path(key), "is no ISO date: " + text);
        }
    }

    Label label(String key) {
        Tree label = tree(key);
        String en = label.optionalText("en");
        String fa = label.optionalText("fa");
        label.close();
        return new Label(en == null ? "" : en, fa == null ? "" : fa);
    }

    Tree tree(String key) {
        return new Tree(path(key), required(key, get(key)));
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Object element : list(key)) {
            if (!(element instanceof String text))
                throw wrong(path(key), "a list of texts", element);
            texts.add(text);
        }
        return texts;
    }

    /// Every element of a list, or of a list that may be absent; all flaws of all elements at once.
    <T> List<T> each(String key, Function<Tree, T> reading) {
        List<T> elements = new ArrayList<>();
        List<Flaw> flaws = new ArrayList<>();
        int index = 0;
        for (Object element : list(key)) {
            String place = path(key) + "[" + index++ + "]";
            try {
                Tree tree = new Tree(place, element);
                elements.add(reading.apply(tree));
                tree.close();
            } catch (SchemeFlawed flawed) {
                flaws.addAll(flawed.flaws());
            }
        }
        if (!flaws.isEmpty()) throw new SchemeFlawed(flaws);
        return elements;
    }

    <T> List<T> optionalEach(String key, Function<Tree, T> reading) {
        read.add(key);
        return object.get(key) == null ? List.of() : each(key, reading);
    }

    /// An object of counts under free keys; empty if absent.
    Map<String, Integer> counts(String key) {
        read.add(key);
        if (object.get(key) == null) return Map.of();
        Tree counts = tree(key);
        Map<String, Integer> byKey = new LinkedHashMap<>();
        for (Object name : counts.object.keySet())
            byKey.put(String.valueOf(name), counts.count(String.valueOf(name)));
        return byKey;
    }

    static SchemeFlawed flawed(Code code, String path, String detail) {
        return new SchemeFlawed(List.of(new Flaw(code, path, detail)));
    }

    private List<?> list(String key) {
        if (required(key, get(key)) instanceof List<?> list) return list;
        throw wrong(path(key), "a list", object.get(key));
    }

    private @Nullable Object get(String key) {
        read.add(key);
        return object.get(key);
    }

    private <T> T required(String key, @Nullable T value) {
        if (value == null) throw flawed(Code.SCHEME_KEY_MISSING, path(key), "is needed");
        return value;
    }

    private static SchemeFlawed wrong(String path, String expected, @Nullable Object value) {
        String found = value == null ? "nothing" : value.getClass().getSimpleName() + " " + value;
        String cut = found.length() > 80 ? found.substring(0, 80) + "…" : found;
        return flawed(Code.SCHEME_TYPE_WRONG, path, "should be " + expected + ", not " + cut);
    }
}
