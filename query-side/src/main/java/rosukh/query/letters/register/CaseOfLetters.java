package rosukh.query.letters.register;

import rosukh.events.certification.CertificationEvent.CaseOpened;

/// Whose case it is and where it lies.
public record CaseOfLetters(
        String caseId, String firmId, int number, String provinceKey, String estateKey) {

    static CaseOfLetters of(CaseOpened event) {
        return new CaseOfLetters(
                event.caseId(),
                event.firmId(),
                event.number(),
                event.provinceKey(),
                event.estateKey());
    }
}
