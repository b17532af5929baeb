package rosukh.command.certification;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import rosukh.events.certification.CertificationEvent.CaseOpened;

/// What an open case holds, as far as a decision needs it.
///
/// @param estateKey where the firm worked when the case was opened
/// @param latest day of the last thing that happened
record Dossier(
        String caseId,
        String firmId,
        String schemeId,
        String estateKey,
        LocalDate latest,
        Help help,
        Declared declared) {

    static Dossier opened(CaseOpened event) {
        return new Dossier(
                event.caseId(),
                event.firmId(),
                event.schemeId(),
                event.estateKey(),
                event.openedOn(),
                Help.NONE,
                Declared.NOTHING);
    }

    Dossier on(LocalDate day) {
        return new Dossier(caseId, firmId, schemeId, estateKey, day, help, declared);
    }

    Dossier helped(UnaryOperator<Help> change) {
        return new Dossier(
                caseId, firmId, schemeId, estateKey, latest, change.apply(help), declared);
    }

    Dossier declares(UnaryOperator<Declared> change) {
        return new Dossier(
                caseId, firmId, schemeId, estateKey, latest, help, change.apply(declared));
    }
}
