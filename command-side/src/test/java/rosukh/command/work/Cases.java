package rosukh.command.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import rosukh.command.kernel.Refused;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.ApplicationSubmitted;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.ClockEvent.MoreRequested;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.certification.PlanItem;
import rosukh.events.work.QueuedCase;

/// Cases at points of their path, for the tests of the work on them.
final class Cases {

    static final String CASE = "f-1.1";
    static final LocalDate DAY = LocalDate.of(2026, 5, 9);

    private Cases() {}

    static QueuedCase prepared() {
        return after();
    }

    /// Helped by `hana` of the body `helpers`, and the broker's turn.
    static QueuedCase helped() {
        return after(agreed());
    }

    static QueuedCase judged() {
        return after(agreed(), submitted());
    }

    static QueuedCase asked() {
        return after(
                submitted(),
                new MoreRequested(CASE, "Q1", List.of(), "m", DAY.plusDays(9), "azar", DAY));
    }

    static QueuedCase closed() {
        return after(new CaseWithdrawn(CASE, "g", "firm", DAY));
    }

    static QueuedCase after(CertificationEvent... events) {
        List<CertificationEvent> all = new ArrayList<>(List.of(opened(CASE)));
        all.addAll(List.of(events));
        return QueuedCase.of(all).orElseThrow();
    }

    static CaseOpened opened(String caseId) {
        String firm = caseId.substring(0, caseId.indexOf('.'));
        return new CaseOpened(caseId, firm, 1, "ir-kb", "KRM-P01", "KRM", DAY);
    }

    static AccelerationPlanAgreed agreed() {
        return new AccelerationPlanAgreed(
                CASE, "helpers", "hana", List.of(new PlanItem("A1", "t", DAY)), DAY);
    }

    static ApplicationSubmitted submitted() {
        return new ApplicationSubmitted(CASE, "ir-kb", "1402", "h", "firm", DAY);
    }

    static void refuses(WorkRefusal code, ThrowingCallable asked) {
        Refused refused = Assertions.catchThrowableOfType(Refused.class, asked);
        Assertions.assertThat(refused).as("a refusal under " + code).isNotNull();
        Assertions.assertThat(refused.code()).isEqualTo(code.name());
        Assertions.assertThat(refused.kind()).isEqualTo(code.kind());
    }
}
