package rosukh.command.certification;

import static rosukh.command.certification.CaseRefusal.CASE_APPEAL_NEEDS_OTHERS;
import static rosukh.command.certification.CaseRefusal.CASE_ASSESSOR_MAY_NOT_DECIDE;
import static rosukh.command.certification.CaseRefusal.CASE_HELPER_MAY_NOT_ASSESS;
import static rosukh.command.certification.CaseRefusal.CASE_HELPER_MAY_NOT_DECIDE;
import static rosukh.command.certification.CaseRefusal.CASE_HELPER_OF_OTHERS;
import static rosukh.command.certification.CaseRefusal.CASE_PERSON_MISSING;
import static rosukh.command.certification.CaseRefusal.CASE_RECOMMENDER_MAY_NOT_DECIDE;

import java.util.Set;
import rosukh.command.certification.Certification.Appealed;
import rosukh.command.certification.Certification.Recommendation;
import rosukh.command.certification.Certification.Recommended;
import rosukh.command.certification.Certification.UnderAssessment;
import rosukh.command.kernel.Actor;

/// Who helps, who judges and who decides are never the same, as persons and as bodies.
final class People {

    private People() {}

    static void named(String person, String organisation) {
        if (person.isBlank() || organisation.isBlank())
            throw CASE_PERSON_MISSING.because("the person and the body must be named");
    }

    /// The body that helps, as somebody names it: a broker only its own, so that none is bound to a
    /// firm, or kept from judging it, by another.
    static String helper(String organisation, Actor named) {
        if (named.role().equals("broker") && !organisation.equals(named.organisation()))
            throw CASE_HELPER_OF_OTHERS.because("a broker agrees help by its own body only");
        return organisation;
    }

    /// The person or body judged the firm, in this case or in an earlier one.
    static boolean hasAssessed(
            Dossier dossier, String person, String organisation, Background known) {
        return dossier.judges().include(person, organisation)
                || known.assessedBefore(person, organisation);
    }

    static void mayAssess(
            UnderAssessment state, String person, String organisation, Background known) {
        named(person, organisation);
        if (helped(state.dossier(), person, organisation, known))
            throw CASE_HELPER_MAY_NOT_ASSESS.because("who helped a firm never assesses it");
        others(state.dossier().former(), person);
    }

    /// Whoever hears an appeal had no part in the case.
    static void mayHear(Appealed state, String person, String organisation, Background known) {
        named(person, organisation);
        if (helped(state.dossier(), person, organisation, known))
            throw CASE_APPEAL_NEEDS_OTHERS.because("who helped a firm never hears its appeal");
        others(state.involved(), person);
    }

    private static void others(Set<String> involved, String person) {
        if (involved.contains(person))
            throw CASE_APPEAL_NEEDS_OTHERS.because(
                    "after an appeal others judge than those who had a part in the refusal");
    }

    static void mayDecide(Recommended state, String person, String organisation, Background known) {
        named(person, organisation);
        if (helped(state.dossier(), person, organisation, known))
            throw CASE_HELPER_MAY_NOT_DECIDE.because("who helped a firm never decides on it");
        if (state.judged().by().include(person, organisation))
            throw CASE_ASSESSOR_MAY_NOT_DECIDE.because("who assessed a firm never decides on it");
        others(state.dossier().former(), person);
        Recommendation recommendation = state.recommendation();
        if (recommendation.by().equals(person)
                || recommendation.organisation().equals(organisation))
            throw CASE_RECOMMENDER_MAY_NOT_DECIDE.because("a second person and body must decide");
    }

    private static boolean helped(
            Dossier dossier, String person, String organisation, Background known) {
        return dossier.help().helpers().include(person, organisation)
                || known.helpedBefore(person, organisation);
    }
}
