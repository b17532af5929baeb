package rosukh.query.certification.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.calendar.Noted;
import rosukh.query.kernel.show.Ui;

/// Why each stage of a case is due when it is, for every page that tells it.
@Component
public class CaseDeadlines {

    public static final String GROUP = DeadlineProjection.GROUP;

    private final DeadlineFiles files;
    private final MessageSource messages;

    CaseDeadlines(DeadlineFiles files, MessageSource messages) {
        this.files = files;
        this.messages = messages;
    }

    /// The stages of a case in the order in which they started, to its own firm without the names
    /// of officers; empty also where the case is out of the reader's reach.
    public Optional<List<Explanation>> of(String caseId, Reader reader, LocalDate today) {
        return files.find(caseId, reader)
                .map(times -> Explanation.of(times, files.book(), files.schemes(), today))
                .map(stages ->
                        reader.onlyOwnFirm()
                                ? stages.stream().map(Explanation::nameless).toList()
                                : stages);
    }

    /// The same in the reader's words.
    public List<StageSheet> sheets(List<Explanation> stages, String caseId, Ui ui) {
        return StageSheet.of(stages, caseId, new DeadlineWords(messages, ui.format()));
    }

    /// The event of the calendar at a position of the log.
    public Optional<Noted> calendarEvent(long position) {
        return files.book().facts().stream().filter(noted -> noted.at() == position).findFirst();
    }
}
