package rosukh.query.certification.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.Scan;
import rosukh.events.reference.Retention;
import rosukh.events.rules.Scheme;

/// A document of a case as the API tells it, with the files attached for it.
///
/// @param state of the document as a whole
/// @param retention how long its files are kept after the case is over
/// @param retainedUntil last day of that; null while the case is not over
/// @param files the first one first
record EvidenceLine(
        String requirement,
        @Nullable Integer maxAgeMonths,
        EvidenceRow.State state,
        Retention retention,
        @Nullable LocalDate retainedUntil,
        List<File> files) {

    /// A file; each replaces the one before it and stays to be downloaded.
    ///
    /// @param number which file for this document it is, from 1
    /// @param goodUntil last day on which it is young enough; null for no limit
    /// @param replacedBy id of the file attached after it; null for the current one
    /// @param replacedOn business date of that
    /// @param scannedBy the virus scanner that found nothing in it; null if it was not scanned
    /// @param scan the same as it was recorded with the file; null where it was not recorded yet
    record File(
            String evidenceId,
            int number,
            String fileName,
            String mediaType,
            long sizeBytes,
            String sha256,
            LocalDate issuedOn,
            LocalDate attachedOn,
            @Nullable LocalDate goodUntil,
            EvidenceRow.State state,
            @Nullable String replacedBy,
            @Nullable LocalDate replacedOn,
            @Nullable String scannedBy,
            @Nullable Scan scan) {}

    /// In the scheme's order, then what this version does not ask for.
    ///
    /// @param complaints codes of the preview
    /// @param day by which age counts
    /// @param scanned scanners by id of the file
    static List<EvidenceLine> of(
            CaseFile file,
            @Nullable Scheme scheme,
            List<String> complaints,
            LocalDate day,
            Map<String, String> scanned) {
        Stream<EvidenceRow> asked =
                scheme == null
                        ? Stream.of()
                        : EvidenceRow.of(file, scheme, complaints, day).stream();
        return Stream.concat(asked, EvidenceRow.ofOthers(file, scheme, day).stream())
                .map(row ->
                        new EvidenceLine(
                                row.requirement(),
                                row.maxAgeMonths(),
                                row.state(),
                                row.retention(),
                                row.retainedUntil(),
                                row.attached().stream().map(each -> file(each, scanned)).toList()))
                .toList();
    }

    private static File file(EvidenceRow.Attached attached, Map<String, String> scanned) {
        Application.AttachedEvidence file = attached.file();
        Application.AttachedEvidence next = attached.replacedBy();
        return new File(
                file.evidenceId(),
                attached.number(),
                file.fileName(),
                file.mediaType(),
                file.sizeBytes(),
                file.sha256(),
                file.issuedOn(),
                file.on(),
                attached.goodUntil(),
                attached.state(),
                next == null ? null : next.evidenceId(),
                next == null ? null : next.on(),
                scanned.get(file.evidenceId()),
                file.scan());
    }
}
