package rosukh.query.certification.assessors;

import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import rosukh.events.assessors.AssessorEvent;
import rosukh.events.assessors.AssessorEvent.AssessorAssigned;
import rosukh.events.assessors.AssessorEvent.AssessorChanged;
import rosukh.events.assessors.AssessorEvent.AssessorEnrolled;
import rosukh.events.assessors.AssessorEvent.AssessorReassigned;
import rosukh.events.assessors.AssessorEvent.AssessorReturned;
import rosukh.events.assessors.AssessorEvent.AssessorStoodDown;
import rosukh.events.assessors.AssessorEvent.AssignmentReleased;
import rosukh.events.assessors.AssessorEvent.ConflictDeclared;
import rosukh.events.assessors.AssessorEvent.ConflictWithdrawn;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.query.kernel.Positions;

/// Keeps the register as it is now, and of every case who was to assess it.
@Component
@ProcessingGroup(AssessorProjection.GROUP)
class AssessorProjection {

    static final String GROUP = "certification.assessors";

    private final AssessorFiles files;

    AssessorProjection(AssessorFiles files) {
        this.files = files;
    }

    @EventHandler
    void on(FirmRegistered event, TrackingToken token) {
        files.firms()
                .apply(event.firmId(), token, _ -> new AssessedFirm(event.firmId(), event.name()));
    }

    @EventHandler
    void on(CaseOpened event, TrackingToken token) {
        String name =
                files.firms().find(event.firmId()).map(AssessedFirm::name).orElse(event.firmId());
        files.cases().apply(event.caseId(), token, _ -> AssessedCase.opened(event, name));
    }

    @EventHandler
    void on(AssessorEvent event, TrackingToken token, @SequenceNumber long version) {
        long at = Positions.of(token);
        files.version(version, at);
        switch (event) {
            case AssessorEnrolled e ->
                    files.members().apply(e.account(), at, _ -> Member.enrolled(e));
            case AssessorChanged e -> member(e.account(), at, known -> known.changed(e));
            case AssessorStoodDown e -> member(e.account(), at, known -> known.inService(false));
            case AssessorReturned e -> member(e.account(), at, known -> known.inService(true));
            case ConflictDeclared e -> member(e.account(), at, known -> known.declared(e));
            case ConflictWithdrawn e -> member(e.account(), at, known -> known.withdrawn(e));
            case AssessorAssigned e -> {
                member(
                        e.account(),
                        at,
                        known -> known.assigned(e.caseId(), e.firmId(), e.assignedOn()));
                assessed(e.caseId(), at, known -> known.assigned(e, at));
            }
            case AssessorReassigned e -> {
                member(e.from(), at, known -> known.released(e.caseId()));
                member(
                        e.account(),
                        at,
                        known -> known.assigned(e.caseId(), e.firmId(), e.reassignedOn()));
                assessed(e.caseId(), at, known -> known.reassigned(e, at));
            }
            case AssignmentReleased e -> {
                member(e.account(), at, known -> known.released(e.caseId()));
                assessed(e.caseId(), at, known -> known.released(e, at));
            }
        }
    }

    @ResetHandler
    void reset() {
        files.reset();
    }

    private void member(String account, long at, UnaryOperator<Member> change) {
        files.members().apply(account, at, known -> known == null ? null : change.apply(known));
    }

    private void assessed(String caseId, long at, UnaryOperator<AssessedCase> change) {
        files.cases().apply(caseId, at, known -> known == null ? null : change.apply(known));
    }
}
