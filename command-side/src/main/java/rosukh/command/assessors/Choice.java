package rosukh.command.assessors;

import static rosukh.command.assessors.AssessorRefusal.ASSESSOR_UNKNOWN;
import static rosukh.command.assessors.AssessorRefusal.ASSIGNMENT_NOBODY;
import static rosukh.command.assessors.AssessorRefusal.ASSIGNMENT_NOT_ELIGIBLE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Violation;
import rosukh.events.assessors.Candidate;
import rosukh.events.assessors.ConflictWith;
import rosukh.events.assessors.PassedOver;

/// Chooses an assessor for a case: those who can be chosen by load, turn and account, and of each
/// other one why not. The same register, case and day give the same choice.
///
/// @param replaced account of the one who has the case and is to be replaced; null for none
record Choice(Pool pool, CaseOnFile file, LocalDate day, @Nullable String replaced) {

    private static final Comparator<Candidate> ORDER =
            Comparator.comparingInt(Candidate::openCases)
                    .thenComparing(
                            Candidate::lastAssigned,
                            Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(Candidate::account);

    /// Everybody in the order of the choice; the first is chosen.
    ///
    /// @throws rosukh.command.kernel.Refused if nobody can be chosen
    List<Candidate> proposed() {
        List<Candidate> able = able();
        if (able.isEmpty())
            throw ASSIGNMENT_NOBODY.because(
                    "nobody can be chosen for " + file.caseId(),
                    unable().stream().map(Choice::violation).toList());
        Candidate first = able.getFirst();
        List<Candidate> all = new ArrayList<>(List.of(first));
        able.stream().skip(1).map(each -> passed(each, behind(each, first))).forEach(all::add);
        all.addAll(unable());
        return all;
    }

    /// The same with another one of those who can be chosen as the first.
    ///
    /// @throws rosukh.command.kernel.Refused if that one cannot be chosen
    List<Candidate> named(String account) {
        Candidate named =
                candidates().stream()
                        .filter(each -> each.account().equals(account))
                        .findFirst()
                        .orElseThrow(() -> ASSESSOR_UNKNOWN.because(account + " is not enrolled"));
        if (named.passedOver() != null)
            throw ASSIGNMENT_NOT_ELIGIBLE.because(
                    account + " cannot be chosen", List.of(violation(named)));
        List<Candidate> all = new ArrayList<>(List.of(named));
        able().stream()
                .filter(each -> !each.equals(named))
                .map(each -> passed(each, PassedOver.NOT_NAMED))
                .forEach(all::add);
        all.addAll(unable());
        return all;
    }

    private List<Candidate> able() {
        return candidates().stream().filter(each -> each.passedOver() == null).toList();
    }

    private List<Candidate> unable() {
        return candidates().stream().filter(each -> each.passedOver() != null).toList();
    }

    private List<Candidate> candidates() {
        return pool.assessors().keySet().stream().map(this::candidate).sorted(ORDER).toList();
    }

    private Candidate candidate(String account) {
        Enrolled enrolled = Objects.requireNonNull(pool.assessors().get(account));
        int open = pool.openCases(account);
        return new Candidate(
                account, open, enrolled.lastAssigned(), barred(account, enrolled, open));
    }

    private @Nullable PassedOver barred(String account, Enrolled enrolled, int open) {
        String body = enrolled.organisation();
        if (account.equals(replaced)) return PassedOver.REPLACED;
        if (!enrolled.inService()) return PassedOver.STOOD_DOWN;
        if (file.field() == null || !enrolled.fields().contains(file.field()))
            return PassedOver.OTHER_FIELD;
        if (!enrolled.worksIn(file.provinceKey())) return PassedOver.OTHER_PROVINCE;
        if (inConflict(account)) return PassedOver.CONFLICT;
        if (file.helped(account, body, day)) return PassedOver.HELPED;
        if (file.decided(account, body, day)) return PassedOver.DECIDED;
        if (file.former().contains(account)) return PassedOver.APPEAL;
        if (pool.turns(file.firmId()).enoughFor(account, file.caseId()))
            return PassedOver.THREE_IN_A_ROW;
        return open >= enrolled.mostCases() ? PassedOver.FULL : null;
    }

    private boolean inConflict(String account) {
        return pool.duties().inConflict(account, ConflictWith.FIRM, file.firmId(), day)
                || file.own().helpers().bodies().keySet().stream()
                        .anyMatch(body ->
                                pool.duties().inConflict(account, ConflictWith.BODY, body, day));
    }

    /// What decided between two who could be chosen.
    private static PassedOver behind(Candidate each, Candidate first) {
        if (each.openCases() > first.openCases()) return PassedOver.BUSIER;
        return Objects.equals(each.lastAssigned(), first.lastAssigned())
                ? PassedOver.LATER_NAME
                : PassedOver.MORE_LATELY;
    }

    private static Candidate passed(Candidate each, PassedOver why) {
        return new Candidate(each.account(), each.openCases(), each.lastAssigned(), why);
    }

    private static Violation violation(Candidate each) {
        return new Violation(
                each.account(),
                "PASSED_" + each.passedOver(),
                each.account() + " cannot be chosen: " + each.passedOver());
    }
}
