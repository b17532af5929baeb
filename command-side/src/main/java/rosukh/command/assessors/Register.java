package rosukh.command.assessors;

import static rosukh.command.assessors.AssessorRefusal.ASSESSOR_ALREADY_ENROLLED;
import static rosukh.command.assessors.AssessorRefusal.ASSESSOR_CAPACITY_RANGE;
import static rosukh.command.assessors.AssessorRefusal.ASSESSOR_CONFLICT_KNOWN;
import static rosukh.command.assessors.AssessorRefusal.ASSESSOR_CONFLICT_MALFORMED;
import static rosukh.command.assessors.AssessorRefusal.ASSESSOR_CONFLICT_OF_OTHERS;
import static rosukh.command.assessors.AssessorRefusal.ASSESSOR_CONFLICT_UNKNOWN;
import static rosukh.command.assessors.AssessorRefusal.ASSESSOR_FIELDS_MALFORMED;
import static rosukh.command.assessors.AssessorRefusal.ASSESSOR_GROUNDS_MISSING;
import static rosukh.command.assessors.AssessorRefusal.ASSESSOR_IN_SERVICE;
import static rosukh.command.assessors.AssessorRefusal.ASSESSOR_NOT_NAMED;
import static rosukh.command.assessors.AssessorRefusal.ASSESSOR_PROVINCE_UNKNOWN;
import static rosukh.command.assessors.AssessorRefusal.ASSESSOR_STOOD_DOWN;
import static rosukh.command.assessors.AssessorRefusal.ASSESSOR_UNCHANGED;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rosukh.command.assessors.AssessorCommand.ChangeAssessor;
import rosukh.command.assessors.AssessorCommand.DeclareConflict;
import rosukh.command.assessors.AssessorCommand.EnrolAssessor;
import rosukh.command.assessors.AssessorCommand.ReturnToService;
import rosukh.command.assessors.AssessorCommand.StandDown;
import rosukh.command.assessors.AssessorCommand.WithdrawConflict;
import rosukh.command.kernel.Actor;
import rosukh.events.assessors.AssessorEvent.AssessorChanged;
import rosukh.events.assessors.AssessorEvent.AssessorEnrolled;
import rosukh.events.assessors.AssessorEvent.AssessorReturned;
import rosukh.events.assessors.AssessorEvent.AssessorStoodDown;
import rosukh.events.assessors.AssessorEvent.ConflictDeclared;
import rosukh.events.assessors.AssessorEvent.ConflictWithdrawn;
import rosukh.events.assessors.Conflict;
import rosukh.events.assessors.ConflictGround;
import rosukh.events.assessors.ConflictWith;
import rosukh.events.reference.Provinces;

/// Who may be asked, for what, and with whom they have a conflict of interest.
final class Register {

    private static final int CASES_MAX = 50;
    private static final Pattern FIELD = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

    private Register() {}

    /// Whose conflict it is, as somebody names it: an assessor its own only, or that of the
    /// assessor it acts for.
    static String conflictOf(String account, Actor named) {
        boolean own = account.equals(named.account()) || account.equals(named.inWhoseName());
        if (named.role().equals("assessor") && !own)
            throw ASSESSOR_CONFLICT_OF_OTHERS.because("an assessor declares its own conflicts");
        return account;
    }

    static AssessorEnrolled enrol(Pool pool, EnrolAssessor command) {
        if (pool.assessors().containsKey(command.account()))
            throw ASSESSOR_ALREADY_ENROLLED.because(command.account() + " is enrolled");
        wellFormed(
                command.account(),
                command.organisation(),
                command.fields(),
                command.provinces(),
                command.mostCases());
        return new AssessorEnrolled(
                command.account(),
                command.organisation(),
                command.fields(),
                command.provinces(),
                command.mostCases(),
                command.enrolledBy(),
                command.on());
    }

    static AssessorChanged change(Pool pool, ChangeAssessor command) {
        Enrolled before = pool.enrolled(command.account());
        wellFormed(
                command.account(),
                command.organisation(),
                command.fields(),
                command.provinces(),
                command.mostCases());
        if (before.equals(
                new Enrolled(
                        command.organisation(),
                        command.fields(),
                        command.provinces(),
                        command.mostCases(),
                        before.inService(),
                        before.lastAssigned())))
            throw ASSESSOR_UNCHANGED.because("all of it is as it was");
        return new AssessorChanged(
                command.account(),
                command.organisation(),
                command.fields(),
                command.provinces(),
                command.mostCases(),
                command.changedBy(),
                command.on());
    }

    static AssessorStoodDown standDown(Pool pool, StandDown command) {
        if (!pool.enrolled(command.account()).inService())
            throw ASSESSOR_STOOD_DOWN.because(command.account() + " has stood down");
        return new AssessorStoodDown(
                command.account(), grounds(command.grounds()), command.stoodDownBy(), command.on());
    }

    static AssessorReturned comeBack(Pool pool, ReturnToService command) {
        if (pool.enrolled(command.account()).inService())
            throw ASSESSOR_IN_SERVICE.because(command.account() + " has not stood down");
        return new AssessorReturned(
                command.account(), grounds(command.grounds()), command.returnedBy(), command.on());
    }

    static ConflictDeclared declare(Pool pool, DeclareConflict command) {
        pool.enrolled(command.account());
        Conflict conflict =
                conflict(
                        command.account(),
                        command.kind(),
                        command.with(),
                        command.ground(),
                        command.from());
        known(pool, conflict)
                .filter(before -> !command.from().isAfter(before.from()))
                .ifPresent(before -> {
                    throw ASSESSOR_CONFLICT_KNOWN.because("declared from " + before.from());
                });
        return new ConflictDeclared(
                conflict.account(),
                conflict.kind(),
                conflict.with(),
                conflict.ground(),
                conflict.from(),
                command.declaredBy(),
                command.on());
    }

    static ConflictWithdrawn withdraw(Pool pool, WithdrawConflict command) {
        pool.enrolled(command.account());
        Conflict conflict =
                conflict(
                        command.account(),
                        command.kind(),
                        command.with(),
                        command.ground(),
                        command.on());
        if (known(pool, conflict).isEmpty())
            throw ASSESSOR_CONFLICT_UNKNOWN.because("no such conflict is declared");
        return new ConflictWithdrawn(
                conflict.account(),
                conflict.kind(),
                conflict.with(),
                conflict.ground(),
                grounds(command.grounds()),
                command.withdrawnBy(),
                command.on());
    }

    private static Optional<Conflict> known(Pool pool, Conflict conflict) {
        return pool.duties().conflicts().stream().filter(conflict::same).findFirst();
    }

    private static Conflict conflict(
            String account, String kind, String with, String ground, LocalDate from) {
        boolean words =
                Arrays.stream(ConflictWith.values()).anyMatch(each -> each.name().equals(kind))
                        && Arrays.stream(ConflictGround.values())
                                .anyMatch(each -> each.name().equals(ground));
        if (!words || with.isBlank())
            throw ASSESSOR_CONFLICT_MALFORMED.because(
                    "a conflict is with a firm or a body, on a ground of the list");
        return new Conflict(
                account,
                ConflictWith.valueOf(kind),
                with.strip(),
                ConflictGround.valueOf(ground),
                from);
    }

    private static void wellFormed(
            String account,
            String organisation,
            List<String> fields,
            List<String> provinces,
            int mostCases) {
        if (account.isBlank() || organisation.isBlank())
            throw ASSESSOR_NOT_NAMED.because("the account and the body must be named");
        if (fields.isEmpty()
                || new HashSet<>(fields).size() != fields.size()
                || !fields.stream().allMatch(field -> FIELD.matcher(field).matches()))
            throw ASSESSOR_FIELDS_MALFORMED.because("at least one field by its code, each once");
        if (new HashSet<>(provinces).size() != provinces.size()
                || provinces.stream().anyMatch(key -> Provinces.find(key).isEmpty()))
            throw ASSESSOR_PROVINCE_UNKNOWN.because("provinces are named by their keys, each once");
        if (mostCases < 1 || mostCases > CASES_MAX)
            throw ASSESSOR_CAPACITY_RANGE.because("1 to " + CASES_MAX + " open cases");
    }

    private static String grounds(String grounds) {
        if (grounds.isBlank()) throw ASSESSOR_GROUNDS_MISSING.because("it must be said why");
        return grounds.strip();
    }
}
