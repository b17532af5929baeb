package rosukh.query.certification.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.certification.CertificationEvent.EvidenceAttached;
import rosukh.events.reference.Retention;
import rosukh.query.certification.Milestones;
import rosukh.query.certification.Stage;

/// The files of a case and how long each is kept.
///
/// @param over the day the case ended, or the last day of its certificate; null while it goes on
///   and for a certificate without an end
/// @param dueFrom first day on which a file is kept no longer, [#NEVER] where none is due one day
public record KeptFiles(
        String caseId,
        String firmId,
        String firmName,
        String provinceKey,
        String estateKey,
        Stage stage,
        Milestones milestones,
        @Nullable LocalDate over,
        LocalDate dueFrom,
        List<File> files) {

    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /// A file as it was attached.
    public record File(
            String evidenceId, String requirement, String fileName, LocalDate attachedOn) {

        public Retention retention() {
            return Retention.of(requirement);
        }
    }

    static KeptFiles opened(CaseOpened event, String firmName) {
        return new KeptFiles(
                event.caseId(),
                event.firmId(),
                firmName,
                event.provinceKey(),
                event.estateKey(),
                Stage.OPENED,
                Milestones.opened(event.openedOn()),
                null,
                NEVER,
                List.of());
    }

    /// @param on business date of the event
    KeptFiles after(CertificationEvent event, LocalDate on) {
        Stage now = stage.after(event, milestones);
        List<File> kept = files;
        if (event instanceof EvidenceAttached e) {
            kept = new ArrayList<>(files);
            kept.add(new File(e.evidenceId(), e.requirement(), e.fileName(), e.attachedOn()));
        }
        LocalDate end = end(event, now, on);
        return new KeptFiles(
                caseId,
                firmId,
                firmName,
                provinceKey,
                estateKey,
                now,
                milestones.evolve(event),
                end,
                dueFrom(end, kept),
                List.copyOf(kept));
    }

    /// A case that goes on again has no end; what is recorded of one that ended, such as a link,
    /// moves it as the case file has it.
    private @Nullable LocalDate end(CertificationEvent event, Stage now, LocalDate on) {
        if (event instanceof CertificateIssued issued) return issued.validTo();
        if (!now.closed()) return null;
        return now == Stage.CERTIFIED ? over : on;
    }

    private static LocalDate dueFrom(@Nullable LocalDate end, List<File> files) {
        return end == null
                ? NEVER
                : files.stream()
                        .map(file -> file.retention().until(end).plusDays(1))
                        .min(LocalDate::compareTo)
                        .orElse(NEVER);
    }

    /// The last day a file is kept.
    @Nullable LocalDate keptUntil(File file) {
        return over == null ? null : file.retention().until(over);
    }

    /// The files that are kept no longer on a day.
    List<File> dueOn(LocalDate day) {
        return files.stream()
                .filter(file -> {
                    LocalDate until = keptUntil(file);
                    return until != null && day.isAfter(until);
                })
                .toList();
    }
}
