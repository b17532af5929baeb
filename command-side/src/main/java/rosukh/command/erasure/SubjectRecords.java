package rosukh.command.erasure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Streams;
import rosukh.events.DataSubject;
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
import rosukh.events.brokers.BrokerEvent;
import rosukh.events.certification.AppealEvent.AppealFiled;
import rosukh.events.certification.AppealEvent.AppealRejected;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.certification.CourseEvent.CaseMerged;
import rosukh.events.certification.CourseEvent.CaseReopened;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.delegations.DelegationEvent;
import rosukh.events.delegations.DelegationEvent.DelegationAccepted;
import rosukh.events.delegations.DelegationEvent.DelegationEnded;
import rosukh.events.delegations.DelegationEvent.DelegationOffered;
import rosukh.events.reference.Retention;

/// Reads from other streams how long the data of a subject must be kept. A case that goes on again
/// at the very moment is not seen; its words are then gone although it goes on, and nothing else of
/// it depends on them.
public final class SubjectRecords {

    private final Streams streams;
    private final Shredder shredder;

    public SubjectRecords(Streams streams, Shredder shredder) {
        this.streams = streams;
        this.shredder = shredder;
    }

    SubjectRecord of(String subject) {
        if (!shredder.isKnown(subject)) return SubjectRecord.UNKNOWN;
        return DataSubject.find(subject)
                .map(it ->
                        switch (it.kind()) {
                            // [P] An address is kept for nothing but writing to it.
                            case CONTACT -> new SubjectRecord(true, false, null);
                            case CASE -> ofCase(streams.read(it.id()));
                            case PERSON -> ofPerson(it.id());
                            case DEMAND, MATCH -> until(LinkageEnds.of(streams.read(it.id())));
                        })
                .orElse(SubjectRecord.UNKNOWN);
    }

    /// The words of a case are kept as long as the last of its files.
    private static SubjectRecord ofCase(List<Object> history) {
        LocalDate end = null;
        for (Object event : history) end = end((CertificationEvent) event, end);
        return until(end);
    }

    private static SubjectRecord until(@Nullable LocalDate end) {
        return end == null
                ? new SubjectRecord(true, true, null)
                : new SubjectRecord(true, false, Retention.OTHER.until(end));
    }

    private static @Nullable LocalDate end(CertificationEvent event, @Nullable LocalDate before) {
        if (event instanceof CertificateIssued e) return e.validTo();
        if (event instanceof StatusRefused e) return e.decidedOn();
        if (event instanceof AppealRejected e) return e.decidedOn();
        if (event instanceof CaseWithdrawn e) return e.withdrawnOn();
        if (event instanceof CaseMerged e) return e.mergedOn();
        if (event instanceof CaseReopened || event instanceof AppealFiled) return null;
        return before;
    }

    /// What was said of a person is kept for three years after the last of it.
    private SubjectRecord ofPerson(String account) {
        List<LocalDate> days = new ArrayList<>();
        for (Object event : streams.read(AssessorEvent.STREAM))
            day((AssessorEvent) event, account).ifPresent(days::add);
        for (Object event : streams.read(DelegationEvent.streamOf(account)))
            days.add(day((DelegationEvent) event));
        for (Object event : streams.read(BrokerEvent.streamOf(account)))
            days.add(((BrokerEvent) event).on());
        return new SubjectRecord(
                true,
                false,
                days.stream().max(LocalDate::compareTo).map(Retention.STAFF::until).orElse(null));
    }

    private static LocalDate day(DelegationEvent event) {
        return switch (event) {
            case DelegationOffered e -> e.to();
            case DelegationAccepted e -> e.to();
            case DelegationEnded e -> e.endedOn();
        };
    }

    private static Optional<LocalDate> day(AssessorEvent event, String account) {
        return switch (event) {
            case AssessorEnrolled e -> on(e.account(), account, e.enrolledOn());
            case AssessorChanged e -> on(e.account(), account, e.changedOn());
            case AssessorStoodDown e -> on(e.account(), account, e.stoodDownOn());
            case AssessorReturned e -> on(e.account(), account, e.returnedOn());
            case ConflictDeclared e -> on(e.account(), account, e.declaredOn());
            case ConflictWithdrawn e -> on(e.account(), account, e.withdrawnOn());
            case AssessorAssigned e -> on(e.account(), account, e.assignedOn());
            case AssessorReassigned e ->
                    on(e.from(), account, e.reassignedOn())
                            .or(() -> on(e.account(), account, e.reassignedOn()));
            case AssignmentReleased e -> on(e.account(), account, e.releasedOn());
        };
    }

    private static Optional<LocalDate> on(String one, String account, LocalDate day) {
        return one.equals(account) ? Optional.of(day) : Optional.empty();
    }
}
