package rosukh.events.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.Answer;
import rosukh.events.certification.AppealEvent.AppealFiled;
import rosukh.events.certification.AppealEvent.AppealOpinionGiven;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.ApplicationSubmitted;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.CriterionAssessed;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.certification.ClockEvent.ClockResumed;
import rosukh.events.certification.ClockEvent.ClockSuspended;
import rosukh.events.certification.ClockEvent.MoreRequested;
import rosukh.events.certification.PlanItem;

/// A case to which things happen, for the tests of whose turn it is.
abstract class HappeningCase {

    static final String CASE = "f-1.1";
    static final LocalDate DAY = LocalDate.of(2026, 5, 9);

    final List<CertificationEvent> history =
            new ArrayList<>(
                    List.of(new CaseOpened(CASE, "f-1", 1, "ir-kb", "KRM-P01", "KRM", DAY)));

    void happens(CertificationEvent... events) {
        history.addAll(List.of(events));
    }

    QueuedCase queued() {
        return QueuedCase.of(history).orElseThrow();
    }

    static AccelerationPlanAgreed agreed(String... items) {
        return new AccelerationPlanAgreed(
                CASE,
                "helpers",
                "hana",
                List.of(items).stream().map(item -> new PlanItem(item, "t", DAY)).toList(),
                DAY);
    }

    static ApplicationSubmitted submitted() {
        return new ApplicationSubmitted(CASE, "ir-kb", "1402", "h", "firm", DAY);
    }

    static CriterionAssessed assessed() {
        return new CriterionAssessed(
                CASE, "P1", "p", Answer.of("f", "v"), "", "azar", "assessors", DAY);
    }

    static OutcomeRecommended recommended() {
        return new OutcomeRecommended(
                CASE, "ELIGIBLE", "NOPA", List.of(), "o", "azar", "assessors", DAY);
    }

    static StatusRefused refused() {
        return new StatusRefused(CASE, List.of("R"), List.of(), "x", "kamran", "group", DAY);
    }

    static AppealFiled appealed() {
        return new AppealFiled(CASE, "f-1", "g", "firm", DAY);
    }

    static AppealOpinionGiven opinion() {
        return new AppealOpinionGiven(CASE, true, "o", "expert", "academy", DAY);
    }

    static MoreRequested asked() {
        return new MoreRequested(CASE, "Q1", List.of(), "m", DAY.plusDays(9), "azar", DAY);
    }

    static ClockSuspended suspended(String cause) {
        return new ClockSuspended(CASE, cause, "g", "omid", DAY);
    }

    static ClockResumed resumed() {
        return new ClockResumed(CASE, "g", "omid", DAY);
    }
}
