package rosukh.command.certification;

import static rosukh.command.certification.CaseRefusal.CASE_APPEAL_NEEDS_OTHERS;
import static rosukh.command.certification.CaseRefusal.CASE_ASSESSOR_IN_CONFLICT;
import static rosukh.command.certification.CaseRefusal.CASE_ASSESSOR_MAY_NOT_DECIDE;
import static rosukh.command.certification.CaseRefusal.CASE_ASSESSOR_NOT_ASSIGNED;
import static rosukh.command.certification.CaseRefusal.CASE_DECIDER_MAY_NOT_ASSESS;
import static rosukh.command.certification.CaseRefusal.CASE_HELPER_HAS_ASSESSED;
import static rosukh.command.certification.CaseRefusal.CASE_HELPER_HAS_DECIDED;
import static rosukh.command.certification.CaseRefusal.CASE_HELPER_MAY_NOT_ASSESS;
import static rosukh.command.certification.CaseRefusal.CASE_HELPER_MAY_NOT_DECIDE;
import static rosukh.command.certification.CaseRefusal.CASE_HELPER_OF_OTHERS;
import static rosukh.command.certification.CaseRefusal.CASE_OPINION_MISSING;
import static rosukh.command.certification.CaseRefusal.CASE_PERSON_MISSING;
import static rosukh.command.certification.CaseRefusal.CASE_RECOMMENDER_MAY_NOT_DECIDE;

import java.time.LocalDate;
import java.util.Set;
import rosukh.command.certification.Acting.Person;
import rosukh.command.certification.Certification.Appealed;
import rosukh.command.certification.Certification.Opinion;
import rosukh.command.certification.Certification.Recommendation;
import rosukh.command.certification.Certification.Recommended;
import rosukh.command.certification.Certification.UnderAssessment;
import rosukh.command.kernel.Actor;
import rosukh.events.separation.Parties;

/// Who helps, who judges and who decides are never the same, as persons and as bodies: within a
/// case whenever it was, between cases of a firm for 24 months. Where somebody acts for another,
/// each rule must hold for both.
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

    /// Who judged or decided on a firm does not help it, in the same case ever, in a later one for
    /// a time.
    static void mayHelp(
            Dossier dossier, String person, String body, Background known, LocalDate on) {
        for (Person each : known.acting().persons(person, body)) {
            if (dossier.judges().include(each.account(), body)
                    || known.assessedBefore(each.account(), body, on))
                throw CASE_HELPER_HAS_ASSESSED.because("who assessed a firm never helps it");
            if (dossier.deciders().include(each.account(), body)
                    || known.decidedBefore(each.account(), body, on))
                throw CASE_HELPER_HAS_DECIDED.because("who decided on a firm never helps it");
        }
    }

    static void mayAssess(
            UnderAssessment state,
            String person,
            String organisation,
            Background known,
            LocalDate on) {
        named(person, organisation);
        for (Person each : known.acting().persons(person, organisation)) {
            if (helped(state.dossier(), each, known, on))
                throw CASE_HELPER_MAY_NOT_ASSESS.because("who helped a firm never assesses it");
            others(state.dossier().former(), each);
            notDecided(state.dossier(), each, known, on);
        }
    }

    /// Judging itself is for the assessor of the case, where it has one, or for who acts for it.
    static void mayAssessIfAssigned(
            UnderAssessment state,
            String person,
            String organisation,
            Background known,
            LocalDate on) {
        mayAssess(state, person, organisation, known, on);
        String assignee = known.acting().assignee();
        if (assignee != null && !known.acting().eitherOf(person, assignee::equals))
            throw CASE_ASSESSOR_NOT_ASSIGNED.because("the case is assigned to " + assignee);
        withoutConflict(person, known);
    }

    /// Whoever hears an appeal had no part in the case.
    static void mayGiveOpinion(
            Appealed state, String person, String organisation, Background known, LocalDate on) {
        mayHear(state, person, organisation, known, on);
        for (Person each : known.acting().persons(person, organisation))
            notDecided(state.dossier(), each, known, on);
        withoutConflict(person, known);
    }

    static void mayDecide(
            Appealed state, String person, String organisation, Background known, LocalDate on) {
        mayHear(state, person, organisation, known, on);
        Opinion opinion = state.opinion();
        if (opinion == null) throw CASE_OPINION_MISSING.because("nobody gave an opinion on it");
        for (Person each : known.acting().persons(person, organisation)) {
            second(opinion.by(), opinion.organisation(), each);
            notAssessed(state.assessors(), each, known, on);
        }
    }

    static void mayDecide(
            Recommended state, String person, String organisation, Background known, LocalDate on) {
        named(person, organisation);
        Recommendation recommendation = state.recommendation();
        for (Person each : known.acting().persons(person, organisation)) {
            if (helped(state.dossier(), each, known, on))
                throw CASE_HELPER_MAY_NOT_DECIDE.because("who helped a firm never decides on it");
            notAssessed(state.judged().by(), each, known, on);
            others(state.dossier().former(), each);
            second(recommendation.by(), recommendation.organisation(), each);
        }
    }

    private static void mayHear(
            Appealed state, String person, String organisation, Background known, LocalDate on) {
        named(person, organisation);
        for (Person each : known.acting().persons(person, organisation)) {
            if (helped(state.dossier(), each, known, on))
                throw CASE_APPEAL_NEEDS_OTHERS.because("who helped a firm never hears its appeal");
            others(state.involved(), each);
        }
    }

    private static void others(Set<String> involved, Person person) {
        if (involved.contains(person.account()))
            throw CASE_APPEAL_NEEDS_OTHERS.because(
                    "after an appeal others judge than those who had a part in the refusal");
    }

    private static void second(String first, String firstBody, Person person) {
        if (first.equals(person.account()) || firstBody.equals(person.organisation()))
            throw CASE_RECOMMENDER_MAY_NOT_DECIDE.because("a second person and body must decide");
    }

    private static void notAssessed(
            Parties assessors, Person person, Background known, LocalDate on) {
        if (assessors.include(person.account(), person.organisation())
                || known.assessedBefore(person.account(), person.organisation(), on))
            throw CASE_ASSESSOR_MAY_NOT_DECIDE.because("who assessed a firm never decides on it");
    }

    private static void notDecided(Dossier dossier, Person person, Background known, LocalDate on) {
        if (dossier.deciders().include(person.account(), person.organisation())
                || known.decidedBefore(person.account(), person.organisation(), on))
            throw CASE_DECIDER_MAY_NOT_ASSESS.because("who decided on a firm never assesses it");
    }

    private static void withoutConflict(String person, Background known) {
        if (known.acting().eitherOf(person, known.acting().inConflict()::contains))
            throw CASE_ASSESSOR_IN_CONFLICT.because("a conflict of interest was declared");
    }

    private static boolean helped(Dossier dossier, Person person, Background known, LocalDate on) {
        return dossier.help().helpers().include(person.account(), person.organisation())
                || known.helpedBefore(person.account(), person.organisation(), on);
    }
}
