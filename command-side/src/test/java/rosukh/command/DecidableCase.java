package rosukh.command;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.Answer;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.ApplicationSubmitted;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.CriterionAssessed;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CertificationEvent.ProductDeclared;

/// A case that waits for its decision: Hana of the helpers helped, Arash of the assessors judged,
/// Roya of the recommenders recommended.
public final class DecidableCase {

    public static final String ELIGIBLE = "f-1.1";
    public static final String NOT_ELIGIBLE = "f-2.1";
    public static final String REASON = "R_TECH_LEVEL";
    public static final LocalDate RECOMMENDED = LocalDate.of(2026, 5, 9);

    private static final LocalDate BEFORE = RECOMMENDED.minusDays(60);

    private DecidableCase() {}

    /// Lays both cases into the log as if they had come about there.
    public static void lay(EventStore events) {
        lay(events, ELIGIBLE, "f-1", "NOPA", List.of());
        lay(events, NOT_ELIGIBLE, "f-2", null, List.of(REASON));
    }

    private static void lay(
            EventStore events,
            String caseId,
            String firmId,
            @Nullable String kbClass,
            List<String> reasons) {
        List<CertificationEvent> facts =
                List.of(
                        new CaseOpened(caseId, firmId, 1, TestSchemes.KB, "KRM-P01", "KRM", BEFORE),
                        new AccelerationPlanAgreed(caseId, "helpers", "hana", List.of(), BEFORE),
                        new ProductDeclared(caseId, "p1", "alloy", List.of(), BEFORE),
                        new ApplicationSubmitted(
                                caseId,
                                TestSchemes.KB,
                                TestSchemes.TODAY,
                                TestSchemes.scheme(TestSchemes.TODAY).sha256(),
                                "farid",
                                BEFORE),
                        new CriterionAssessed(
                                caseId,
                                "P1",
                                "p1",
                                Answer.of("technologyLevel", "HIGH"),
                                "",
                                "arash",
                                "assessors",
                                BEFORE),
                        new OutcomeRecommended(
                                caseId,
                                kbClass == null ? "REFUSED" : "ELIGIBLE",
                                kbClass,
                                reasons,
                                "as found",
                                "roya",
                                "recommenders",
                                RECOMMENDED));
        DefaultUnitOfWork.startAndGet(null)
                .execute(() -> {
                    for (int i = 0; i < facts.size(); i++)
                        events.publish(
                                (EventMessage<?>)
                                        new GenericDomainEventMessage<>(
                                                "CertificationAggregate", caseId, i, facts.get(i)));
                });
    }
}
