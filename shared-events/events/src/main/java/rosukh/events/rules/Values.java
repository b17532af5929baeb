package rosukh.events.rules;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosukh.events.values.Digits;

/// Brings given values into the types that conditions read, and says what is wrong with them.
final class Values {

    /// Amounts go up to 2^63 - 1.
    static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    private static final BigInteger SMALLEST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,40}");
    private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Map<String, Object> valid = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private Values(List<Field> fields, Map<String, Object> given, String prefix) {
        for (Field field : fields) {
            Object value = coerced(field.type(), given.get(field.name()));
            if (value != null) valid.put(field.name(), value);
        }
        for (Field field : fields)
            for (String fault : faults(field, given.get(field.name())))
                faults.add(fault + ":" + prefix + field.name());
    }

    /// @param prefix empty for the firm, `<productId>.` for a product
    static Values check(List<Field> fields, Map<String, Object> given, String prefix) {
        return new Values(fields, given, prefix);
    }

    /// The values given, by field; complete only if there is no fault.
    Map<String, Object> valid() {
        return valid;
    }

    /// `V_TYPE:f`, `V_RANGE:f`, `V_ENUM:f`, `V_AT_MOST:f` in the order of the fields.
    List<String> faults() {
        return faults;
    }

    /// The typed value of a field given as text. Text that is none stays text, so that the check
    /// reports it; no text at all is a missing value.
    static @Nullable Object typed(Field field, List<String> texts) {
        if (field.type().many()) return texts.stream().map(text -> typed(field, text)).toList();
        if (texts.isEmpty() || (texts.size() == 1 && texts.getFirst().isBlank())) return null;
        return texts.size() == 1 ? typed(field, texts.getFirst()) : texts;
    }

    private static Object typed(Field field, String text) {
        String trimmed = Digits.ascii(text).strip();
        return switch (field.type()) {
            case INTEGER, INTEGER_LIST ->
                    WHOLE.matcher(trimmed).matches() ? new BigInteger(trimmed) : text;
            case BOOLEAN ->
                    switch (trimmed) {
                        case "true" -> true;
                        case "false" -> false;
                        default -> text;
                    };
            case DATE -> {
                LocalDate date = date(trimmed);
                yield date == null ? text : date;
            }
            case ENUM, SET -> text.strip();
        };
    }

    private List<String> faults(Field field, @Nullable Object given) {
        if (given == null) return List.of();
        Object value = valid.get(field.name());
        if (value == null) return List.of("V_TYPE");
        List<String> found = new ArrayList<>();
        List<?> elements = value instanceof List<?> list ? list : List.of(value);
        if (elements.stream().anyMatch(each -> outOfRange(field, each))) found.add("V_RANGE");
        if (elements.stream()
                .anyMatch(each -> each instanceof String && !field.values().contains(each)))
            found.add("V_ENUM");
        if (aboveLimit(field, value)) found.add("V_AT_MOST");
        return found;
    }

    private boolean aboveLimit(Field field, Object value) {
        return field.atMost() != null
                && value instanceof BigInteger number
                && valid.get(field.atMost()) instanceof BigInteger limit
                && number.compareTo(limit) > 0;
    }

    private static boolean outOfRange(Field field, Object element) {
        return element instanceof BigInteger number
                && ((field.min() != null && number.compareTo(field.min()) < 0)
                        || (field.max() != null && number.compareTo(field.max()) > 0)
                        || number.compareTo(SMALLEST) < 0
                        || number.compareTo(LARGEST) > 0);
    }

    private static @Nullable Object coerced(Field.Type type, @Nullable Object given) {
        if (given == null) return null;
        return switch (type) {
            case INTEGER -> whole(given);
            case BOOLEAN -> given instanceof Boolean ? given : null;
            case DATE -> given instanceof LocalDate ? given : date(given);
            case ENUM -> given instanceof String ? given : null;
            case SET -> each(given, element -> element instanceof String ? element : null);
            case INTEGER_LIST -> each(given, Values::whole);
        };
    }

    private static @Nullable Object whole(Object given) {
        return switch (given) {
            case BigInteger number -> number;
            case Long number -> BigInteger.valueOf(number);
            case Integer number -> BigInteger.valueOf(number);
            case Short number -> BigInteger.valueOf(number);
            default -> null;
        };
    }

    private static @Nullable LocalDate date(Object given) {
        if (!(given instanceof String text) || !ISO_DATE.matcher(text).matches()) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private interface Coercion {
        @Nullable Object apply(Object element);
    }

    private static @Nullable Object each(Object given, Coercion coercion) {
        if (!(given instanceof Iterable<?> elements)) return null;
        List<Object> coerced = new ArrayList<>();
        for (Object element : elements) {
            Object value = element == null ? null : coercion.apply(element);
            if (value == null) return null;
            coerced.add(value);
        }
        return List.copyOf(coerced);
    }
}
