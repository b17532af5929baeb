package rosukh.events.certification;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.EventType;
import rosukh.events.Personal;
import rosukh.events.Tagged;

/// A refused firm objects, and other people look at its case again.
public sealed interface AppealEvent extends CertificationEvent {

    /// The business date.
    default LocalDate on() {
        return switch (this) {
            case AppealFiled e -> e.filedOn();
            case AppealOpinionGiven e -> e.givenOn();
            case AppealUpheld e -> e.decidedOn();
            case AppealRejected e -> e.decidedOn();
        };
    }

    /// The firm objected to the refusal; products it adds follow as [ProductDeclared].
    ///
    /// @param filedBy account of the person
    @EventType("certification.appeal-filed")
    record AppealFiled(
            String caseId,
            String firmId,
            @Personal(subject = "case:{caseId}") String grounds,
            String filedBy,
            LocalDate filedOn)
            implements AppealEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(CertificationEvent.casesOf(firmId));
        }
    }

    /// Somebody who had no part in the case before said what should become of the appeal.
    ///
    /// @param uphold whether the refusal should be lifted
    /// @param organisation the body the person acts for
    @EventType("certification.appeal-opinion-given")
    record AppealOpinionGiven(
            String caseId,
            boolean uphold,
            @Personal(subject = "case:{caseId}") String opinion,
            String givenBy,
            String organisation,
            LocalDate givenOn)
            implements AppealEvent {}

    /// The refusal was lifted: others judge the application anew.
    @EventType("certification.appeal-upheld")
    record AppealUpheld(
            String caseId,
            @Personal(subject = "case:{caseId}") String explanation,
            String decidedBy,
            String organisation,
            LocalDate decidedOn)
            implements AppealEvent {}

    /// The refusal stands.
    @EventType("certification.appeal-rejected")
    record AppealRejected(
            String caseId,
            @Personal(subject = "case:{caseId}") String explanation,
            String decidedBy,
            String organisation,
            LocalDate decidedOn)
            implements AppealEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(CertificationEvent.endOf(caseId));
        }
    }
}
