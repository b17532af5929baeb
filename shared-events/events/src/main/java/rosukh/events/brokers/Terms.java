package rosukh.events.brokers;

import java.util.List;

/// For what a broker is accredited.
///
/// @param fields codes of technology fields, at least one
/// @param provinces keys, at least one
/// @param schemes ids of certification schemes, at least one
public record Terms(
        Grade grade, List<String> fields, List<String> provinces, List<String> schemes) {

    public Terms {
        fields = List.copyOf(fields);
        provinces = List.copyOf(provinces);
        schemes = List.copyOf(schemes);
    }
}
