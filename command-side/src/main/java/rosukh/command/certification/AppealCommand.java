package rosukh.command.certification;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.events.certification.Answer;

/// What can be asked about an appeal. Nobody acts in it, as a person or for a body, who helped the
/// firm or had a part in the refusal (`CASE_APPEAL_NEEDS_OTHERS`).
public sealed interface AppealCommand extends CertificationCommand {

    /// Object to a refusal, once each (`CASE_NOT_REFUSED`, `CASE_APPEALED_BEFORE`), and not once
    /// the firm has a later case (`CASE_FOLLOWED_BY_ANOTHER`). Where the scheme bars a new
    /// application after such a refusal for a time, or without a new product, it bars the appeal
    /// too (`CASE_APPEAL_BARRED`). Where the scheme sets a last day, it is not filed after it
    /// (`CASE_APPEAL_TOO_LATE`).
    ///
    /// @param grounds in words, never blank (`CASE_GROUNDS_MISSING`)
    /// @param products new products, under ids that the case does not know (`CASE_PRODUCT_KNOWN`)
    ///   and with answers as in a declaration; usually none
    /// @param filedBy account of the person
    record FileAppeal(
            @TargetAggregateIdentifier String caseId,
            String grounds,
            List<NewProduct> products,
            String filedBy,
            LocalDate on)
            implements AppealCommand {

        public FileAppeal {
            products = List.copyOf(products);
        }
    }

    /// A product that comes with the appeal.
    record NewProduct(String productId, String name, List<Answer> answers) {

        public NewProduct {
            answers = List.copyOf(answers);
        }
    }

    /// Say what should become of the appeal; may be said anew until it is decided.
    ///
    /// @param opinion in words, never blank (`CASE_GROUNDS_MISSING`)
    /// @param givenBy account of the person
    record GiveAppealOpinion(
            @TargetAggregateIdentifier String caseId,
            boolean uphold,
            String opinion,
            String givenBy,
            String organisation,
            LocalDate on)
            implements AppealCommand {}

    /// Lift the refusal, as a second person and body (`CASE_OPINION_MISSING`,
    /// `CASE_RECOMMENDER_MAY_NOT_DECIDE`). The application is judged anew, by others.
    ///
    /// @param explanation in words, never blank (`CASE_EXPLANATION_MISSING`)
    /// @param decidedBy account of the person
    record UpholdAppeal(
            @TargetAggregateIdentifier String caseId,
            String explanation,
            String decidedBy,
            String organisation,
            LocalDate on)
            implements AppealCommand {}

    /// Let the refusal stand, as a second person and body. Closes the case for good.
    ///
    /// @param explanation in words, never blank (`CASE_EXPLANATION_MISSING`)
    /// @param decidedBy account of the person
    record RejectAppeal(
            @TargetAggregateIdentifier String caseId,
            String explanation,
            String decidedBy,
            String organisation,
            LocalDate on)
            implements AppealCommand {}
}
