package rosukh.command.certification;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.separation.Parties;

/// What a case holds, as far as a decision needs it.
///
/// @param estateKey where the firm worked when the case was opened
/// @param latest day of the last thing that happened
/// @param judges who judged the firm in this case before it was withdrawn and reopened
/// @param deciders who decided in this case
/// @param former accounts of those who had a part in a refusal that was lifted since
record Dossier(
        String caseId,
        String firmId,
        String schemeId,
        String estateKey,
        LocalDate latest,
        Help help,
        Declared declared,
        Clock clock,
        Course course,
        Parties judges,
        Parties deciders,
        Set<String> former) {

    static Dossier opened(CaseOpened event) {
        return new Dossier(
                event.caseId(),
                event.firmId(),
                event.schemeId(),
                event.estateKey(),
                event.openedOn(),
                Help.NONE,
                Declared.NOTHING,
                Clock.RUNNING,
                Course.STRAIGHT,
                Parties.NONE,
                Parties.NONE,
                Set.of());
    }

    Dossier on(LocalDate day) {
        return with(day, help, declared, clock, course, judges, deciders, former);
    }

    Dossier helped(UnaryOperator<Help> change) {
        return with(latest, change.apply(help), declared, clock, course, judges, deciders, former);
    }

    Dossier declares(UnaryOperator<Declared> change) {
        return with(latest, help, change.apply(declared), clock, course, judges, deciders, former);
    }

    Dossier timed(UnaryOperator<Clock> change) {
        return with(latest, help, declared, change.apply(clock), course, judges, deciders, former);
    }

    Dossier turned(UnaryOperator<Course> change) {
        return with(latest, help, declared, clock, change.apply(course), judges, deciders, former);
    }

    Dossier without(Set<String> persons) {
        return with(latest, help, declared, clock, course, judges, deciders, Set.copyOf(persons));
    }

    Dossier decidedBy(String person, String organisation, LocalDate on) {
        return with(
                latest,
                help,
                declared,
                clock,
                course,
                judges,
                deciders.with(person, organisation, on),
                former);
    }

    /// As it goes on after it was withdrawn.
    Dossier reopened(Parties assessors) {
        return with(
                latest,
                help,
                declared,
                clock.anew(),
                course.proposed(null),
                assessors,
                deciders,
                former);
    }

    private Dossier with(
            LocalDate newLatest,
            Help newHelp,
            Declared newDeclared,
            Clock newClock,
            Course newCourse,
            Parties newJudges,
            Parties newDeciders,
            Set<String> newFormer) {
        return new Dossier(
                caseId,
                firmId,
                schemeId,
                estateKey,
                newLatest,
                newHelp,
                newDeclared,
                newClock,
                newCourse,
                newJudges,
                newDeciders,
                newFormer);
    }
}
