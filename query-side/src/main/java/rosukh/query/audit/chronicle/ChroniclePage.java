package rosukh.query.audit.chronicle;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import rosukh.evidence.PublishedLog;
import rosukh.query.audit.explorer.EventIndex;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.audit.CaseChapter;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.log.LogBook;
import rosukh.query.kernel.show.Ui;

/// The chronicle of a case on pages of A4, when they are printed.
@Controller
@Reads({
    EventIndex.GROUP,
    "certification.casefile",
    "certificates.register",
    "sessions.meetings",
    "letters.register",
    "certification.brokers",
    "zones.register"
})
class ChroniclePage {

    private final ObjectProvider<CaseChapter> chapters;
    private final EventIndex index;
    private final LogBook log;
    private final ObjectProvider<PublishedLog> published;

    ChroniclePage(
            ObjectProvider<CaseChapter> chapters,
            EventIndex index,
            LogBook log,
            ObjectProvider<PublishedLog> published) {
        this.chapters = chapters;
        this.index = index;
        this.log = log;
        this.published = published;
    }

    @GetMapping("/audit/cases/{caseId}/chronicle")
    String show(@PathVariable String caseId, Reader reader, Ui ui, Model model) {
        List<CaseChapter.Told> told =
                chapters.orderedStream()
                        .map(each -> each.of(caseId, reader, ui))
                        .flatMap(Optional::stream)
                        .toList();
        if (told.isEmpty()) throw ApiProblem.notFound("There is no case `" + caseId + "`.");
        model.addAttribute(
                "chronicle", Chronicle.of(caseId, told, index, log, published.getIfAvailable()));
        return "audit/chronicle";
    }
}
