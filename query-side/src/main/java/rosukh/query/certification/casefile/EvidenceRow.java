package rosukh.query.certification.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosukh.events.rules.EvidenceItem;
import rosukh.events.rules.Scheme;
import rosukh.query.certification.casefile.Application.AttachedEvidence;

/// A document the scheme asks for, beside the files attached for it.
///
/// @param maxAgeMonths null for no limit
/// @param state of the document as a whole: one good file is enough
public record EvidenceRow(
        String requirement, @Nullable Integer maxAgeMonths, State state, List<Attached> attached) {

    /// How a document or a file stands on a day.
    public enum State {
        GOOD,
        MISSING,
        TOO_OLD,
        NOT_NEEDED
    }

    /// A file attached for the document.
    ///
    /// @param goodUntil last day on which it is young enough; null for no limit
    public record Attached(AttachedEvidence file, @Nullable LocalDate goodUntil, State state) {}

    /// @param complaints codes of the preview, for example `E_MISSING:TAX_RETURN`
    static List<EvidenceRow> of(
            CaseFile file, Scheme scheme, List<String> complaints, LocalDate day) {
        List<EvidenceRow> rows = new ArrayList<>();
        for (EvidenceItem item : scheme.evidenceItems()) {
            List<Attached> attached =
                    file.application().evidence().stream()
                            .filter(each -> each.requirement().equals(item.code()))
                            .map(each -> attached(each, item.maxAgeMonths(), day))
                            .toList();
            rows.add(
                    new EvidenceRow(
                            item.code(),
                            item.maxAgeMonths(),
                            state(item, attached, complaints),
                            attached));
        }
        return rows;
    }

    /// Files for documents that this version does not ask for.
    static List<AttachedEvidence> others(CaseFile file, @Nullable Scheme scheme) {
        Set<String> known =
                scheme == null
                        ? Set.of()
                        : scheme.evidenceItems().stream()
                                .map(EvidenceItem::code)
                                .collect(Collectors.toSet());
        return file.application().evidence().stream()
                .filter(each -> !known.contains(each.requirement()))
                .toList();
    }

    private static Attached attached(
            AttachedEvidence file, @Nullable Integer maxAgeMonths, LocalDate day) {
        LocalDate until = maxAgeMonths == null ? null : file.issuedOn().plusMonths(maxAgeMonths);
        boolean old = until != null && day.isAfter(until);
        return new Attached(file, until, old ? State.TOO_OLD : State.GOOD);
    }

    private static State state(
            EvidenceItem item, List<Attached> attached, List<String> complaints) {
        if (attached.stream().anyMatch(each -> each.state() == State.GOOD)) return State.GOOD;
        if (!attached.isEmpty()) return attached.getLast().state();
        boolean asked = item.mandatory() || complaints.contains("E_MISSING:" + item.code());
        return asked ? State.MISSING : State.NOT_NEEDED;
    }
}
