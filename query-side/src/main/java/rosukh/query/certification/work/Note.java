package rosukh.query.certification.work;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.work.WorkEvent.NoteWritten;

/// What somebody of the staff noted of a case.
///
/// @param at position in the log
/// @param corrects key of the note it corrects; null for none
public record Note(
        long at,
        Instant writtenAt,
        String noteId,
        String text,
        @Nullable String corrects,
        String writtenBy,
        String role,
        LocalDate on) {

    static Note of(NoteWritten event, long at, Instant writtenAt, String role) {
        return new Note(
                at,
                writtenAt,
                event.noteId(),
                event.text(),
                event.corrects(),
                event.writtenBy(),
                role,
                event.writtenOn());
    }
}
