package rosukh.query.certification.assessors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.assessors.AssessorEvent.AssessorAssigned;
import rosukh.events.assessors.AssessorEvent.AssessorReassigned;
import rosukh.events.assessors.AssessorEvent.AssignmentReleased;
import rosukh.events.assessors.AssignmentWay;
import rosukh.events.assessors.Candidate;
import rosukh.events.assessors.PassedOver;
import rosukh.events.assessors.ReleaseCause;
import rosukh.events.certification.CertificationEvent.CaseOpened;

/// A case, and who was to assess it.
///
/// @param assessor account of who has it now; null for nobody
/// @param turns every assignment and release, the first one first
public record AssessedCase(
        String caseId,
        String firmId,
        String firmName,
        String provinceKey,
        String estateKey,
        @Nullable String assessor,
        List<Turn> turns) {

    /// One change of who assesses.
    ///
    /// @param at position of the event
    /// @param account who has it from then on; null after a release
    /// @param before who had it; null for the first assignment
    /// @param way null for a release
    /// @param released null for an assignment
    /// @param candidates in the order of the choice; empty for a release
    public record Turn(
            long at,
            LocalDate on,
            @Nullable String account,
            @Nullable String before,
            @Nullable AssignmentWay way,
            @Nullable String reason,
            @Nullable ReleaseCause released,
            String by,
            List<Considered> candidates) {}

    /// A candidate and why not.
    public record Considered(
            String account,
            int openCases,
            @Nullable LocalDate lastAssigned,
            @Nullable PassedOver passedOver) {

        static List<Considered> of(List<Candidate> candidates) {
            return candidates.stream()
                    .map(each ->
                            new Considered(
                                    each.account(),
                                    each.openCases(),
                                    each.lastAssigned(),
                                    each.passedOver()))
                    .toList();
        }
    }

    static AssessedCase opened(CaseOpened e, String firmName) {
        return new AssessedCase(
                e.caseId(), e.firmId(), firmName, e.provinceKey(), e.estateKey(), null, List.of());
    }

    AssessedCase assigned(AssessorAssigned e, long at) {
        return with(
                e.account(),
                new Turn(
                        at,
                        e.assignedOn(),
                        e.account(),
                        null,
                        e.way(),
                        e.reason(),
                        null,
                        e.assignedBy(),
                        Considered.of(e.candidates())));
    }

    AssessedCase reassigned(AssessorReassigned e, long at) {
        return with(
                e.account(),
                new Turn(
                        at,
                        e.reassignedOn(),
                        e.account(),
                        e.from(),
                        e.way(),
                        e.reason(),
                        null,
                        e.reassignedBy(),
                        Considered.of(e.candidates())));
    }

    AssessedCase released(AssignmentReleased e, long at) {
        return with(
                null,
                new Turn(
                        at,
                        e.releasedOn(),
                        null,
                        e.account(),
                        null,
                        null,
                        e.cause(),
                        "",
                        List.of()));
    }

    private AssessedCase with(@Nullable String now, Turn turn) {
        List<Turn> all = new ArrayList<>(turns);
        all.add(turn);
        return new AssessedCase(
                caseId, firmId, firmName, provinceKey, estateKey, now, List.copyOf(all));
    }
}
