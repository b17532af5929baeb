package rosukh.events.certification;

import java.util.List;

/// A value given for a field of the scheme, as plain text so that schemes may add fields without a
/// new event.
///
/// @param field name of the field in the scheme, for example `operatingRevenueRial`
/// @param values one value for a number, date, boolean (`true`/`false`) or code; any number for a
///   set or list
public record Answer(String field, List<String> values) {

    public Answer {
        values = List.copyOf(values);
    }

    public static Answer of(String field, String... values) {
        return new Answer(field, List.of(values));
    }
}
