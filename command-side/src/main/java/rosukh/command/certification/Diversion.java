package rosukh.command.certification;

import static rosukh.command.certification.CaseRefusal.CASE_FOLLOWED_BY_ANOTHER;
import static rosukh.command.certification.CaseRefusal.CASE_GROUNDS_MISSING;
import static rosukh.command.certification.CaseRefusal.CASE_LINKED_BEFORE;
import static rosukh.command.certification.CaseRefusal.CASE_NOT_WITHDRAWN;
import static rosukh.command.certification.CaseRefusal.CASE_OTHER_CLOSED;
import static rosukh.command.certification.CaseRefusal.CASE_OTHER_UNKNOWN;
import static rosukh.command.certification.CaseRefusal.CASE_RELATION_UNKNOWN;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.command.certification.Certification.Begun;
import rosukh.command.certification.Certification.Closed;
import rosukh.command.certification.Certification.Ending;
import rosukh.command.certification.Certification.Open;
import rosukh.command.certification.Certification.Pin;
import rosukh.command.certification.Certification.Recommended;
import rosukh.command.certification.Certification.UnderAssessment;
import rosukh.command.certification.Course.Link;
import rosukh.command.certification.Course.Relation;
import rosukh.command.certification.CourseCommand.ApproveSchemeSwitch;
import rosukh.command.certification.CourseCommand.DeclineSchemeSwitch;
import rosukh.command.certification.CourseCommand.LinkCase;
import rosukh.command.certification.CourseCommand.MergeCase;
import rosukh.command.certification.CourseCommand.OpenRenewal;
import rosukh.command.certification.CourseCommand.ProposeSchemeSwitch;
import rosukh.command.certification.CourseCommand.ReopenCase;
import rosukh.command.certification.CourseCommand.WithdrawCase;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CourseEvent;
import rosukh.events.certification.CourseEvent.CaseLinked;
import rosukh.events.certification.CourseEvent.CaseMerged;
import rosukh.events.certification.CourseEvent.CaseReopened;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.certification.CourseEvent.SchemeSwitchDeclined;
import rosukh.events.certification.CourseEvent.SchemeSwitchProposed;
import rosukh.events.certification.CourseEvent.SchemeVersionSwitched;
import rosukh.events.separation.Parties;

/// What leads a case off the straight path: withdrawal, reopening, links and merging here, another
/// version of the rules in [Switching], renewal in [Opening].
final class Diversion {

    private Diversion() {}

    static List<CertificationEvent> decide(
            Certification state, CourseCommand command, Background known) {
        return switch (command) {
            case OpenRenewal renewal -> Opening.renew(state, renewal, known);
            case ProposeSchemeSwitch propose ->
                    List.of(Switching.propose(state.underAssessment(), propose, known));
            case ApproveSchemeSwitch approve ->
                    List.of(Switching.approve(state.underAssessment(), approve, known));
            case DeclineSchemeSwitch decline ->
                    List.of(Switching.decline(state.underAssessment(), decline));
            case WithdrawCase withdraw -> List.of(withdraw(state.undecided(), withdraw));
            case ReopenCase reopen -> List.of(reopen(state.begun(), reopen, known));
            case LinkCase link -> List.of(link(state.begun(), link, known));
            case MergeCase merge -> merge(state, merge, known);
        };
    }

    private static CaseWithdrawn withdraw(Open state, WithdrawCase command) {
        return new CaseWithdrawn(
                state.dossier().caseId(),
                grounds(command.grounds()),
                command.withdrawnBy(),
                command.on());
    }

    private static CaseReopened reopen(Begun state, ReopenCase command, Background known) {
        if (!(state instanceof Closed closed) || closed.ending() != Ending.WITHDRAWN)
            throw CASE_NOT_WITHDRAWN.because("only a withdrawn case is reopened");
        if (known.followed()) throw CASE_FOLLOWED_BY_ANOTHER.because("the firm has a later case");
        return new CaseReopened(
                command.caseId(),
                state.dossier().firmId(),
                grounds(command.grounds()),
                command.reopenedBy(),
                command.on());
    }

    private static CaseLinked link(Begun state, LinkCase command, Background known) {
        if (Arrays.stream(Relation.values())
                .filter(relation -> relation != Relation.RENEWAL_OF)
                .noneMatch(relation -> relation.name().equals(command.relation())))
            throw CASE_RELATION_UNKNOWN.because("there is no relation " + command.relation());
        other(command.caseId(), command.otherCaseId(), known);
        if (state.dossier()
                .course()
                .links()
                .contains(new Link(command.relation(), command.otherCaseId())))
            throw CASE_LINKED_BEFORE.because("the cases are linked so already");
        return linked(
                command.caseId(),
                Relation.valueOf(command.relation()),
                command.otherCaseId(),
                grounds(command.grounds()),
                command.linkedBy(),
                command.on());
    }

    private static List<CertificationEvent> merge(
            Certification state, MergeCase command, Background known) {
        Dossier dossier = state.preparing().dossier();
        if (!(other(command.caseId(), command.intoCaseId(), known) instanceof Open))
            throw CASE_OTHER_CLOSED.because(command.intoCaseId() + " is closed");
        String grounds = grounds(command.grounds());
        CaseMerged merged =
                new CaseMerged(
                        command.caseId(),
                        command.intoCaseId(),
                        grounds,
                        command.mergedBy(),
                        command.on());
        if (dossier.course()
                .links()
                .contains(new Link(Relation.DUPLICATE_OF.name(), command.intoCaseId())))
            return List.of(merged);
        return List.of(
                linked(
                        command.caseId(),
                        Relation.DUPLICATE_OF,
                        command.intoCaseId(),
                        grounds,
                        command.mergedBy(),
                        command.on()),
                merged);
    }

    static CaseLinked linked(
            String caseId,
            Relation relation,
            String otherCaseId,
            String grounds,
            String by,
            LocalDate on) {
        return new CaseLinked(caseId, relation.name(), otherCaseId, grounds, by, on);
    }

    private static Begun other(String caseId, String otherCaseId, Background known) {
        if (caseId.equals(otherCaseId) || !(known.other() instanceof Begun other))
            throw CASE_OTHER_UNKNOWN.because("there is no other case " + otherCaseId);
        return other;
    }

    static String grounds(String grounds) {
        if (grounds.isBlank()) throw CASE_GROUNDS_MISSING.because("it must be said why");
        return grounds.strip();
    }

    static Certification evolve(Certification state, CourseEvent event) {
        return switch (event) {
            case SchemeSwitchProposed proposed ->
                    Evolving.now(
                            state,
                            proposed.proposedOn(),
                            state.open().dossier().turned(course -> course.proposed(proposed)));
            case SchemeSwitchDeclined declined ->
                    Evolving.now(
                            state,
                            declined.declinedOn(),
                            state.open().dossier().turned(course -> course.proposed(null)));
            case SchemeVersionSwitched switched -> {
                UnderAssessment before = state.underAssessment();
                yield new UnderAssessment(
                        before.dossier()
                                .turned(course -> course.proposed(null))
                                .on(switched.switchedOn()),
                        new Pin(switched.schemeVersion(), before.pin().submittedOn()),
                        before.judged().anew());
            }
            case CaseWithdrawn withdrawn ->
                    ended(state.open(), Ending.WITHDRAWN, withdrawn.withdrawnOn());
            case CaseMerged merged -> ended(state.open(), Ending.MERGED, merged.mergedOn());
            case CaseReopened reopened -> reopened(state.begun(), reopened.reopenedOn());
            case CaseLinked linked -> linked(state.begun(), linked);
        };
    }

    private static Certification reopened(Begun before, LocalDate on) {
        if (!(before instanceof Closed closed))
            throw new IllegalStateException("a case reopened that was not closed");
        return new Certification.Preparing(closed.dossier().reopened(closed.assessors()).on(on));
    }

    private static Closed ended(Open before, Ending ending, LocalDate on) {
        @Nullable Pin pin = null;
        Parties assessors = before.dossier().judges();
        if (before instanceof UnderAssessment assessment) {
            pin = assessment.pin();
            assessors = assessment.judged().by();
        } else if (before instanceof Recommended recommended) {
            pin = recommended.pin();
            assessors = Evolving.withRecommender(recommended).by();
        }
        return new Closed(
                before.dossier().on(on), ending, pin, assessors, assessors.accounts(), null, null);
    }

    private static Begun linked(Begun before, CaseLinked event) {
        Dossier dossier =
                before.dossier().turned(course -> course.linked(event)).on(event.linkedOn());
        return switch (before) {
            case Open open -> open.with(dossier);
            case Closed closed -> closed.with(dossier);
        };
    }
}
