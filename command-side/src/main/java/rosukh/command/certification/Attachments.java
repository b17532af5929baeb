package rosukh.command.certification;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import rosukh.command.certification.CertificationCommand.AttachEvidence;
import rosukh.command.certification.EvidenceStore.Stored;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.http.Dates;

/// Attaches files to cases: content first, then the fact. Content whose fact is refused is removed;
/// where the outcome is not known it stays, because an event may speak of it; [EvidenceSweep] asks
/// the log later.
@Component
class Attachments {

    private static final int NAME_CHARACTERS_MAX = 200;

    private final Commands commands;
    private final EvidenceStore store;
    private final Cases cases;
    private final Ids ids;

    Attachments(Commands commands, EvidenceStore store, Cases cases, Ids ids) {
        this.commands = commands;
        this.store = store;
        this.cases = cases;
        this.ids = ids;
    }

    /// Attaches an upload as of today.
    ///
    /// @param requirement code of the scheme's evidence item
    /// @param issuedOn the date on the document
    Done attach(
            String caseId,
            String requirement,
            LocalDate issuedOn,
            MultipartFile file,
            Occasion occasion)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            return attach(
                    caseId,
                    requirement,
                    issuedOn,
                    Dates.today(),
                    file.getOriginalFilename(),
                    content,
                    occasion);
        }
    }

    /// As above, from any source of bytes and for any business date.
    Done attach(
            String caseId,
            String requirement,
            LocalDate issuedOn,
            LocalDate on,
            @Nullable String fileName,
            InputStream content,
            Occasion occasion)
            throws IOException {
        Optional<Done> earlier = commands.earlier(occasion);
        if (earlier.isPresent()) return earlier.get();
        cases.mustTakeEvidence(caseId, occasion);
        Stored stored = stored(caseId, fileName, content);
        try {
            Done done =
                    commands.send(
                            new AttachEvidence(
                                    caseId,
                                    stored.evidenceId(),
                                    requirement,
                                    stored.fileName(),
                                    stored.mediaType(),
                                    stored.sizeBytes(),
                                    stored.sha256(),
                                    issuedOn,
                                    on,
                                    stored.scan()),
                            occasion);
            cases.attachedBy(done).ifPresent(spokenOf -> kept(stored, spokenOf));
            return done;
        } catch (Refused refused) {
            store.discard(stored.evidenceId());
            throw refused;
        }
    }

    /// A repeat is answered with the first upload's event: then this copy is one too many.
    private void kept(Stored stored, String spokenOf) {
        if (spokenOf.equals(stored.evidenceId())) store.settle(stored.evidenceId());
        else store.discard(stored.evidenceId());
    }

    private Stored stored(String caseId, @Nullable String fileName, InputStream content)
            throws IOException {
        String evidenceId = ids.evidence();
        store.announce(evidenceId, caseId);
        try {
            return store.store(evidenceId, caseId, plainName(fileName), content);
        } catch (IOException | Refused nothingKept) {
            store.settle(evidenceId);
            throw nothingKept;
        }
    }

    /// The name without folders and control characters, short enough for a page.
    private static String plainName(@Nullable String given) {
        String name = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("\\p{Cntrl}|[\\u202A-\\u202E\\u2066-\\u2069]", "").strip();
        if (name.isEmpty()) return "file";
        int from = Math.max(0, name.length() - NAME_CHARACTERS_MAX);
        return name.substring(from);
    }
}
