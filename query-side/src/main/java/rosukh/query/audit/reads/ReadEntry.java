package rosukh.query.audit.reads;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.audit.Read;

/// One read, as the log tells it.
///
/// @param order position of the event; several reads may share one
/// @param subjects ids of the records asked for
/// @param firms ids of the firms they belong to, as far as the id says so
/// @param records how many records the answer held; -1 while that is not known
/// @param ended false for a file that was begun; another entry tells its end
public record ReadEntry(
        long order,
        Instant at,
        String account,
        List<String> roles,
        String organisation,
        @Nullable String onBehalfOf,
        String endpoint,
        String kind,
        List<String> subjects,
        List<String> firms,
        List<String> asked,
        @Nullable String textSha256,
        int records,
        @Nullable String purpose,
        int status,
        boolean ended) {

    static ReadEntry of(long position, Read read) {
        return new ReadEntry(
                position,
                Instant.parse(read.at()),
                read.account(),
                read.roles(),
                read.organisation(),
                read.onBehalfOf(),
                read.endpoint(),
                read.kind(),
                read.subjects(),
                firms(read),
                read.asked(),
                read.textSha256(),
                read.records(),
                read.purpose(),
                read.status(),
                read.ended());
    }

    /// A case is named by its firm and number (ADR 0013).
    private static List<String> firms(Read read) {
        List<String> firms = new ArrayList<>();
        boolean ofFirm = read.endpoint().contains("{firmId}");
        boolean ofCase = read.endpoint().contains("{caseId}");
        for (String id : read.subjects()) {
            int dot = id.lastIndexOf('.');
            if (ofFirm) firms.add(id);
            else if (ofCase && dot > 0) firms.add(id.substring(0, dot));
        }
        return List.copyOf(firms);
    }
}
