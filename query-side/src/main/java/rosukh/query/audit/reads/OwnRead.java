package rosukh.query.audit.reads;

import java.time.Instant;
import java.util.List;

/// A read as the firm concerned may see it: by office and role, not by name.
///
/// @param subject id of the record that was read
/// @param kind what was personal in it
public record OwnRead(
        Instant at, List<String> roles, String organisation, String subject, String kind) {

    static OwnRead of(ReadEntry entry) {
        return new OwnRead(
                entry.at(),
                entry.roles(),
                entry.organisation(),
                entry.subjects().isEmpty() ? "" : entry.subjects().getFirst(),
                entry.kind());
    }
}
