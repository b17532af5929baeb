package rosukh.command.assessors;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.command.assessors.AssessorCommand.AssignAssessor;
import rosukh.command.assessors.AssessorCommand.EnrolAssessor;
import rosukh.command.assessors.CaseOnFile.Parts;
import rosukh.events.assessors.AssessorEvent;
import rosukh.events.separation.Parties;

/// Cases and commands from which rulings on assessors start.
final class Files {

    static final LocalDate DAY = LocalDate.of(2026, 5, 9);
    static final String FIELD = "MACHINERY";

    private Files() {}

    static CaseOnFile file(String caseId) {
        return new CaseOnFile(
                caseId,
                caseId.substring(0, caseId.lastIndexOf('.')),
                "KRM-P01",
                "KRM",
                FIELD,
                DAY,
                Parts.NONE,
                List.of(),
                Set.of());
    }

    static CaseOnFile with(CaseOnFile file, Parts own, List<Parts> earlier, Set<String> former) {
        return new CaseOnFile(
                file.caseId(),
                file.firmId(),
                file.estateKey(),
                file.provinceKey(),
                file.field(),
                file.submittedOn(),
                own,
                earlier,
                former);
    }

    static Parts helpedBy(String person, String body, LocalDate on) {
        return new Parts(Parties.NONE.with(person, body, on), Parties.NONE);
    }

    static Parts decidedBy(String person, String body, LocalDate on) {
        return new Parts(Parties.NONE, Parties.NONE.with(person, body, on));
    }

    static CaseOnFile unsubmitted(String caseId) {
        CaseOnFile file = file(caseId);
        return new CaseOnFile(
                caseId,
                file.firmId(),
                file.estateKey(),
                file.provinceKey(),
                FIELD,
                null,
                Parts.NONE,
                List.of(),
                Set.of());
    }

    static EnrolAssessor enrol(String account) {
        return enrol(account, "body-" + account, 2);
    }

    static EnrolAssessor enrol(String account, String body, int most) {
        return new EnrolAssessor(account, body, List.of(FIELD), List.of(), most, "omid", DAY);
    }

    static AssignAssessor propose(String caseId) {
        return name(caseId, null);
    }

    static AssignAssessor name(String caseId, @Nullable String account) {
        return new AssignAssessor(
                caseId, account, account == null ? null : "knows it", "omid", DAY);
    }

    static Pool pool(AssessorCommand... commands) {
        Pool pool = Pool.EMPTY;
        for (AssessorCommand command : commands) pool = after(pool, command);
        return pool;
    }

    static Pool after(Pool pool, AssessorCommand command) {
        CaseOnFile file = command instanceof AssignAssessor assign ? file(assign.caseId()) : null;
        Pool now = pool;
        for (AssessorEvent event : pool.decide(command, file)) now = now.evolve(event);
        return now;
    }
}
