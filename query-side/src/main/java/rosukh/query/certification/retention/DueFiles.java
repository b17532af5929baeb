package rosukh.query.certification.retention;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.reference.Retention;

/// A case with the files that are kept no longer.
///
/// @param over the day from which its files are kept so many years
public record DueFiles(
        String caseId,
        String firmId,
        String firmName,
        String provinceKey,
        String estateKey,
        @Nullable LocalDate over,
        List<DueFile> files) {

    /// A file that is due for disposal.
    ///
    /// @param years how many it was kept after the end of the case
    /// @param keptUntil the last day of them
    public record DueFile(
            String evidenceId,
            String requirement,
            String fileName,
            LocalDate attachedOn,
            Retention retention,
            int years,
            @Nullable LocalDate keptUntil) {}

    static DueFiles of(KeptFiles kept, LocalDate day) {
        return new DueFiles(
                kept.caseId(),
                kept.firmId(),
                kept.firmName(),
                kept.provinceKey(),
                kept.estateKey(),
                kept.over(),
                kept.dueOn(day).stream()
                        .map(file ->
                                new DueFile(
                                        file.evidenceId(),
                                        file.requirement(),
                                        file.fileName(),
                                        file.attachedOn(),
                                        file.retention(),
                                        file.retention().years(),
                                        kept.keptUntil(file)))
                        .toList());
    }
}
