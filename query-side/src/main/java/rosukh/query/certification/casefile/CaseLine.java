package rosukh.query.certification.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.query.certification.Stage;

/// A case as one line of a list.
///
/// @param changedOn business date of the last step
public record CaseLine(
        String caseId,
        String firmId,
        String firmName,
        int number,
        String schemeId,
        @Nullable String schemeVersion,
        String provinceKey,
        String estateKey,
        Stage stage,
        @Nullable String kbClass,
        LocalDate openedOn,
        LocalDate changedOn,
        @Nullable String certificateNumber,
        @Nullable LocalDate validTo,
        long version) {

    static CaseLine of(CaseFile file) {
        Application.Submission submission = file.application().submission();
        Judgement.Certificate certificate = file.judgement().certificate();
        return new CaseLine(
                file.caseId(),
                file.firmId(),
                file.firm().name(),
                file.number(),
                file.schemeId(),
                submission == null ? null : submission.version(),
                file.provinceKey(),
                file.estateKey(),
                file.stage(),
                file.kbClass(),
                file.milestones().openedOn(),
                file.timeline().getLast().on(),
                certificate == null ? null : certificate.certificateNumber(),
                certificate == null ? null : certificate.validTo(),
                file.version());
    }
}
