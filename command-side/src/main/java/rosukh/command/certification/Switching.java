package rosukh.command.certification;

import static rosukh.command.certification.CaseRefusal.CASE_SCHEME_VERSION_PINNED;
import static rosukh.command.certification.CaseRefusal.CASE_SCHEME_VERSION_UNKNOWN;
import static rosukh.command.certification.CaseRefusal.CASE_SECOND_PERSON_NEEDED;
import static rosukh.command.certification.CaseRefusal.CASE_SWITCH_NOT_PROPOSED;
import static rosukh.command.certification.CaseRefusal.CASE_SWITCH_PROPOSED_BEFORE;

import rosukh.command.certification.Certification.UnderAssessment;
import rosukh.command.certification.CourseCommand.ApproveSchemeSwitch;
import rosukh.command.certification.CourseCommand.DeclineSchemeSwitch;
import rosukh.command.certification.CourseCommand.ProposeSchemeSwitch;
import rosukh.events.certification.CourseEvent.SchemeSwitchDeclined;
import rosukh.events.certification.CourseEvent.SchemeSwitchProposed;
import rosukh.events.certification.CourseEvent.SchemeVersionSwitched;
import rosukh.events.rules.Scheme;

/// A submitted application is judged under the pinned version, unless two people agree on another.
final class Switching {

    private Switching() {}

    static SchemeSwitchProposed propose(
            UnderAssessment state, ProposeSchemeSwitch command, Background known) {
        People.named(command.proposedBy(), command.organisation());
        if (state.dossier().course().proposal() != null)
            throw CASE_SWITCH_PROPOSED_BEFORE.because("a switch waits for a second person");
        Scheme scheme =
                known.schemes()
                        .find(state.dossier().schemeId(), command.schemeVersion())
                        .filter(version -> !version.effectiveFrom().isAfter(command.on()))
                        .orElseThrow(() ->
                                CASE_SCHEME_VERSION_UNKNOWN.because(
                                        "the scheme has had no version "
                                                + command.schemeVersion()
                                                + " in force"));
        if (scheme.version().equals(state.pin().version()))
            throw CASE_SCHEME_VERSION_PINNED.because("this version is pinned");
        return new SchemeSwitchProposed(
                command.caseId(),
                scheme.version(),
                Diversion.grounds(command.grounds()),
                command.proposedBy(),
                command.organisation(),
                command.on());
    }

    static SchemeVersionSwitched approve(
            UnderAssessment state, ApproveSchemeSwitch command, Background known) {
        People.named(command.approvedBy(), command.organisation());
        SchemeSwitchProposed proposal = proposal(state);
        if (known.acting().eitherOf(command.approvedBy(), state.dossier().course()::proposedBy))
            throw CASE_SECOND_PERSON_NEEDED.because("who proposed a switch does not approve it");
        Scheme scheme =
                known.schemes()
                        .find(state.dossier().schemeId(), proposal.schemeVersion())
                        .orElseThrow();
        Submission.accept(
                scheme,
                state.dossier()
                        .declared()
                        .application(
                                scheme, state.pin().submittedOn(), _ -> true, known.refusals()));
        return new SchemeVersionSwitched(
                command.caseId(),
                scheme.version(),
                scheme.sha256(),
                command.approvedBy(),
                command.organisation(),
                command.on());
    }

    static SchemeSwitchDeclined decline(UnderAssessment state, DeclineSchemeSwitch command) {
        People.named(command.declinedBy(), command.organisation());
        proposal(state);
        return new SchemeSwitchDeclined(
                command.caseId(),
                Diversion.grounds(command.grounds()),
                command.declinedBy(),
                command.organisation(),
                command.on());
    }

    private static SchemeSwitchProposed proposal(UnderAssessment state) {
        SchemeSwitchProposed proposal = state.dossier().course().proposal();
        if (proposal == null)
            throw CASE_SWITCH_NOT_PROPOSED.because("no other version was proposed");
        return proposal;
    }
}
