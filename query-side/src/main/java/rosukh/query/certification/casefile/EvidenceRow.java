package rosukh.query.certification.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosukh.events.reference.Retention;
import rosukh.events.rules.EvidenceItem;
import rosukh.events.rules.Scheme;
import rosukh.query.certification.casefile.Application.AttachedEvidence;

/// A document the scheme asks for, beside the files attached for it.
///
/// @param maxAgeMonths null for no limit
/// @param state of the document as a whole: one good file is enough
/// @param retainedUntil last day on which its files are kept; null while the case is not over
/// @param attached the first one first; each replaces the one before
public record EvidenceRow(
        String requirement,
        @Nullable Integer maxAgeMonths,
        State state,
        Retention retention,
        @Nullable LocalDate retainedUntil,
        List<Attached> attached) {

    /// How a document or a file stands on a day.
    public enum State {
        GOOD,
        MISSING,
        TOO_OLD,
        NOT_NEEDED
    }

    /// A file attached for the document.
    ///
    /// @param number which file for this document it is, from 1
    /// @param goodUntil last day on which it is young enough; null for no limit
    /// @param replacedBy the file attached after it; null for the current one
    public record Attached(
            AttachedEvidence file,
            int number,
            @Nullable LocalDate goodUntil,
            State state,
            @Nullable AttachedEvidence replacedBy) {

        public boolean current() {
            return replacedBy == null;
        }
    }

    /// @param complaints codes of the preview, for example `E_MISSING:TAX_RETURN`
    static List<EvidenceRow> of(
            CaseFile file, Scheme scheme, List<String> complaints, LocalDate day) {
        List<EvidenceRow> rows = new ArrayList<>();
        for (EvidenceItem item : scheme.evidenceItems()) {
            List<Attached> attached = chain(file, item.code(), item.maxAgeMonths(), day);
            rows.add(
                    row(
                            file,
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

    /// The same by document.
    static List<EvidenceRow> ofOthers(CaseFile file, @Nullable Scheme scheme, LocalDate day) {
        return others(file, scheme).stream()
                .map(AttachedEvidence::requirement)
                .distinct()
                .map(code -> row(file, code, null, State.NOT_NEEDED, chain(file, code, null, day)))
                .toList();
    }

    private static EvidenceRow row(
            CaseFile file,
            String requirement,
            @Nullable Integer maxAgeMonths,
            State state,
            List<Attached> attached) {
        Retention retention = Retention.of(requirement);
        LocalDate end = end(file);
        LocalDate until = end == null ? null : retention.until(end);
        return new EvidenceRow(requirement, maxAgeMonths, state, retention, until, attached);
    }

    /// When nothing more is to come of the case: with the certificate's last day, or with what last
    /// happened in a case that ended without one. A case that goes on again has no end.
    private static @Nullable LocalDate end(CaseFile file) {
        Judgement.Certificate certificate = file.judgement().certificate();
        if (certificate != null) return certificate.validTo();
        return file.stage().closed() ? file.timeline().getLast().on() : null;
    }

    private static List<Attached> chain(
            CaseFile file, String requirement, @Nullable Integer maxAgeMonths, LocalDate day) {
        List<AttachedEvidence> files =
                file.application().evidence().stream()
                        .filter(each -> each.requirement().equals(requirement))
                        .toList();
        List<Attached> chain = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            AttachedEvidence one = files.get(i);
            LocalDate until = maxAgeMonths == null ? null : one.issuedOn().plusMonths(maxAgeMonths);
            boolean old = until != null && day.isAfter(until);
            chain.add(
                    new Attached(
                            one,
                            i + 1,
                            until,
                            old ? State.TOO_OLD : State.GOOD,
                            i + 1 < files.size() ? files.get(i + 1) : null));
        }
        return List.copyOf(chain);
    }

    private static State state(
            EvidenceItem item, List<Attached> attached, List<String> complaints) {
        if (attached.stream().anyMatch(each -> each.state() == State.GOOD)) return State.GOOD;
        if (!attached.isEmpty()) return attached.getLast().state();
        boolean asked = item.mandatory() || complaints.contains("E_MISSING:" + item.code());
        return asked ? State.MISSING : State.NOT_NEEDED;
    }
}
