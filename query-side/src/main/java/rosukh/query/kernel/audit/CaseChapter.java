package rosukh.query.kernel.audit;

import java.util.List;
import java.util.Optional;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.show.Ui;

/// What a slice tells in the chronicle of a case. Any slice may have a bean of it; they stand in
/// the order of Spring's `@Order`.
public interface CaseChapter {

    /// What there is to tell to this reader.
    ///
    /// @param title in the reader's language
    /// @param facts what the chapter is about
    /// @param entries what happened, the oldest first; each once
    record Told(String title, List<Fact> facts, List<TimelineEntry> entries) {

        public Told {
            facts = List.copyOf(facts);
            entries = List.copyOf(entries);
        }
    }

    /// What this slice tells of a case.
    ///
    /// @return empty where the slice has nothing to tell of it, or not to this reader
    Optional<Told> of(String caseId, Reader reader, Ui ui);
}
