package rosukh.query.certification.casefile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.rules.Scheme;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.show.Ui;

/// Case files with everything a page shows of them, each as its reader may see it.
@Component
public class CaseSheets {

    public static final String GROUP = CaseFileProjection.GROUP;

    private final CaseFiles cases;
    private final KnownSchemes schemes;
    private final MessageSource messages;
    private final EvidenceContent content;

    CaseSheets(
            CaseFiles cases,
            KnownSchemes schemes,
            MessageSource messages,
            EvidenceContent content) {
        this.cases = cases;
        this.schemes = schemes;
        this.messages = messages;
        this.content = content;
    }

    /// A case file opened by somebody.
    ///
    /// @param scheme the version it is read by; null for one that nobody published
    public record Opened(CaseSheet sheet, @Nullable Scheme scheme, Labels labels) {

        public CaseFile file() {
            return sheet.file();
        }

        /// Where the case stands on its path.
        public List<Passed> path() {
            return StageSteps.passed(file());
        }

        /// When the firm may object to its refusal; null where it may not.
        public @Nullable AppealTerms appealTerms() {
            return scheme == null || !sheet.actions().contains(Action.APPEAL)
                    ? null
                    : Completeness.appealTerms(file(), scheme);
        }
    }

    /// The day an event of a case is about.
    public static LocalDate businessDate(CertificationEvent event) {
        return Entry.businessDate(event);
    }

    Optional<Opened> find(String caseId, Reader reader, Ui ui) {
        return cases.find(caseId, reader).map(file -> open(file, reader, ui));
    }

    /// The cases of a firm, the newest first.
    public List<Opened> ofFirm(String firmId, Reader reader, Ui ui) {
        return cases.ofFirm(firmId, reader).stream().map(file -> open(file, reader, ui)).toList();
    }

    /// What happened in a case in a reader's words, by position in the log.
    public Map<Long, String> texts(Opened opened, Ui ui) {
        CaseFile file = opened.file();
        EventText text = new EventText(labels(file, opened.scheme(), ui), ui.format(), file);
        Map<Long, String> texts = new HashMap<>();
        for (Entry entry : file.timeline())
            texts.put(entry.circumstances().position(), text.of(entry));
        return texts;
    }

    /// The form of what is asked for, else of what the case waits for.
    ///
    /// @param action an [Action]; null for none
    /// @param product the product to declare anew; empty for a new one
    public ActionForm form(Opened opened, @Nullable String action, String product) {
        return ActionForm.of(
                opened.sheet(), opened.scheme(), opened.labels(), action, "", "", "", product);
    }

    /// Which virus scanner passed a case's files, by id of the file.
    public Map<String, String> scanners(CaseFile file) {
        return content.scanners(file);
    }

    private Opened open(CaseFile file, Reader reader, Ui ui) {
        LocalDate today = ui.today();
        Scheme scheme = CaseScheme.of(file, schemes).orElse(null);
        Labels labels = labels(file, scheme, ui);
        return new Opened(
                CaseSheet.of(file, scheme, cases.ofFirm(file), reader, labels, ui, today),
                scheme,
                labels);
    }

    private Labels labels(CaseFile file, @Nullable Scheme scheme, Ui ui) {
        return new Labels(CaseScheme.versions(file, scheme, schemes.all()), messages, ui.format());
    }
}
