package rosukh.command.certification;

import static rosukh.command.certification.CaseRefusal.CASE_ALREADY_DECIDED;
import static rosukh.command.certification.CaseRefusal.CASE_ANSWER_MISSING;
import static rosukh.command.certification.CaseRefusal.CASE_CLOCK_RUNS;
import static rosukh.command.certification.CaseRefusal.CASE_CLOCK_STANDS;
import static rosukh.command.certification.CaseRefusal.CASE_EXTENDED_TWICE;
import static rosukh.command.certification.CaseRefusal.CASE_EXTENSION_RANGE;
import static rosukh.command.certification.CaseRefusal.CASE_GROUNDS_MISSING;
import static rosukh.command.certification.CaseRefusal.CASE_NOTHING_REQUESTED;
import static rosukh.command.certification.CaseRefusal.CASE_REQUEST_MALFORMED;
import static rosukh.command.certification.CaseRefusal.CASE_REQUEST_OPEN;
import static rosukh.command.certification.CaseRefusal.CASE_STAGE_NOT_RUNNING;
import static rosukh.command.certification.CaseRefusal.CASE_SUSPENSION_CAUSE_UNKNOWN;
import static rosukh.command.certification.CaseRefusal.EVIDENCE_REQUIREMENT_UNKNOWN;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rosukh.command.certification.Certification.Appealed;
import rosukh.command.certification.Certification.Granted;
import rosukh.command.certification.Certification.Open;
import rosukh.command.certification.Certification.Preparing;
import rosukh.command.certification.Certification.Recommended;
import rosukh.command.certification.Certification.UnderAssessment;
import rosukh.command.certification.Clock.Cause;
import rosukh.command.certification.Clock.Request;
import rosukh.command.certification.ClockCommand.AnswerRequest;
import rosukh.command.certification.ClockCommand.ExtendDeadline;
import rosukh.command.certification.ClockCommand.RequestMore;
import rosukh.command.certification.ClockCommand.ResumeClock;
import rosukh.command.certification.ClockCommand.SuspendClock;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.ClockEvent.ClockResumed;
import rosukh.events.certification.ClockEvent.ClockSuspended;
import rosukh.events.certification.ClockEvent.DeadlineExtended;
import rosukh.events.certification.ClockEvent.MoreRequested;
import rosukh.events.certification.ClockEvent.RequestAnswered;
import rosukh.events.certification.ClockEvent.RequestLapsed;
import rosukh.events.rules.Scheme;

/// The clock of a case: it stands while something is awaited, and a stage may get more time.
final class Timekeeping {

    /// [P] No source limits extensions; twice keeps a promise worth something.
    static final int EXTENSIONS_MAX = 2;

    private Timekeeping() {}

    static List<CertificationEvent> decide(Open state, ClockCommand command, Background known) {
        return switch (command) {
            case RequestMore request -> request(state.underAssessment(), request, known);
            case AnswerRequest answer -> answer(state, answer);
            case SuspendClock suspend -> suspend(state, suspend);
            case ResumeClock resume -> resume(state.dossier().clock(), resume);
            case ExtendDeadline extend -> extend(state, extend, known);
        };
    }

    private static List<CertificationEvent> request(
            UnderAssessment state, RequestMore command, Background known) {
        People.mayAssess(state, command.requestedBy(), command.organisation(), known, command.on());
        mustRun(state.dossier().clock());
        wellFormed(command, known.pinned(state.dossier(), state.pin()));
        String id = "Q" + (state.dossier().clock().requests() + 1);
        return List.of(
                new MoreRequested(
                        command.caseId(),
                        id,
                        command.requirements(),
                        command.message().strip(),
                        command.answerBy(),
                        command.requestedBy(),
                        command.on()),
                new ClockSuspended(
                        command.caseId(),
                        Cause.MORE_REQUESTED.name(),
                        command.message().strip(),
                        command.requestedBy(),
                        command.on()));
    }

    private static void wellFormed(RequestMore command, Scheme scheme) {
        if (command.message().isBlank())
            throw CASE_REQUEST_MALFORMED.because("it must be said what is asked for");
        if (!command.answerBy().isAfter(command.on()))
            throw CASE_REQUEST_MALFORMED.because("the last day for the answer must lie ahead");
        Set<String> seen = new HashSet<>();
        for (String code : command.requirements()) {
            if (scheme.evidenceItems().stream().noneMatch(item -> item.code().equals(code)))
                throw EVIDENCE_REQUIREMENT_UNKNOWN.because(
                        "the scheme asks for no document " + code);
            if (!seen.add(code)) throw CASE_REQUEST_MALFORMED.because(code + " is asked for twice");
        }
    }

    private static List<CertificationEvent> answer(Open state, AnswerRequest command) {
        Request request = state.dossier().clock().request();
        if (request == null)
            throw CASE_NOTHING_REQUESTED.because("the firm was asked nothing that is still open");
        if (command.answer().isBlank())
            throw CASE_ANSWER_MISSING.because("an answer says something");
        return List.of(
                new RequestAnswered(
                        command.caseId(),
                        request.requestId(),
                        command.answer().strip(),
                        command.answeredBy(),
                        command.on()),
                new ClockResumed(command.caseId(), "", command.answeredBy(), command.on()));
    }

    private static List<CertificationEvent> suspend(Open state, SuspendClock command) {
        if (state instanceof Granted granted)
            throw CASE_ALREADY_DECIDED.because("it was decided on " + granted.decidedOn());
        mustRun(state.dossier().clock());
        if (Arrays.stream(Cause.values())
                .filter(cause -> cause != Cause.MORE_REQUESTED)
                .noneMatch(cause -> cause.name().equals(command.cause())))
            throw CASE_SUSPENSION_CAUSE_UNKNOWN.because("there is no cause " + command.cause());
        grounds(command.grounds());
        return List.of(
                new ClockSuspended(
                        command.caseId(),
                        command.cause(),
                        command.grounds().strip(),
                        command.suspendedBy(),
                        command.on()));
    }

    private static List<CertificationEvent> resume(Clock clock, ResumeClock command) {
        if (!clock.stands()) throw CASE_CLOCK_RUNS.because("the clock runs");
        grounds(command.grounds());
        ClockResumed resumed =
                new ClockResumed(
                        command.caseId(),
                        command.grounds().strip(),
                        command.resumedBy(),
                        command.on());
        Request request = clock.request();
        if (request == null) return List.of(resumed);
        if (!command.on().isAfter(request.answerBy()))
            throw CASE_REQUEST_OPEN.because("the firm may answer until " + request.answerBy());
        return List.of(
                new RequestLapsed(command.caseId(), request.requestId(), command.on()), resumed);
    }

    private static List<CertificationEvent> extend(
            Open state, ExtendDeadline command, Background known) {
        Scheme scheme = known.applied(state, command.on());
        Integer budget = scheme.slaBudgets().get(command.stage());
        if (budget == null || !running(state).contains(command.stage()))
            throw CASE_STAGE_NOT_RUNNING.because(
                    "no time for " + command.stage() + " runs in this case now");
        if (state.dossier().clock().extensionsOf(command.stage()) >= EXTENSIONS_MAX)
            throw CASE_EXTENDED_TWICE.because("a stage is extended twice at most");
        if (command.days() < 1 || command.days() > budget)
            throw CASE_EXTENSION_RANGE.because("from 1 to " + budget + " working days");
        grounds(command.grounds());
        return List.of(
                new DeadlineExtended(
                        command.caseId(),
                        command.stage(),
                        command.days(),
                        command.grounds().strip(),
                        command.extendedBy(),
                        command.on()));
    }

    /// The budgets that can run in a state, by their keys in the schemes' data.
    private static Set<String> running(Open state) {
        return switch (state) {
            case Preparing _ -> Set.of("INTAKE", "NEEDS");
            case UnderAssessment _ -> Set.of("ASSESS", "VISIT");
            case Recommended _ -> Set.of("DECISION");
            case Granted _ -> Set.of();
            case Appealed _ -> Set.of("APPEAL");
        };
    }

    private static void mustRun(Clock clock) {
        if (clock.stands())
            throw CASE_CLOCK_STANDS.because("the clock stands since " + clock.standsSince());
    }

    private static void grounds(String grounds) {
        if (grounds.isBlank()) throw CASE_GROUNDS_MISSING.because("it must be said why");
    }
}
