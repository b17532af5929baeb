package rosukh.query.audit.differences;

import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.agreed;
import static rosukh.query.harness.Facts.assessed;
import static rosukh.query.harness.Facts.certified;
import static rosukh.query.harness.Facts.eligible;
import static rosukh.query.harness.Facts.evidence;
import static rosukh.query.harness.Facts.found;
import static rosukh.query.harness.Facts.granted;
import static rosukh.query.harness.Facts.identified;
import static rosukh.query.harness.Facts.notEligible;
import static rosukh.query.harness.Facts.refused;
import static rosukh.query.harness.Facts.submitted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import rosukh.events.certification.AccelerationEvent.AccelerationCompleted;
import rosukh.events.certification.AccelerationEvent.PlanItemCompleted;
import rosukh.events.certification.Answer;
import rosukh.events.certification.AppealEvent.AppealFiled;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CertificationEvent.FactsDeclared;
import rosukh.events.certification.CertificationEvent.ProductDeclared;
import rosukh.events.certification.ClockEvent.ClockResumed;
import rosukh.events.certification.ClockEvent.ClockSuspended;
import rosukh.events.certification.CourseEvent.CaseLinked;
import rosukh.events.certification.CourseEvent.CaseReopened;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.certification.SupportEvent.TechnologyNeedRegistered;
import rosukh.events.certification.SupportEvent.TechnologyNeedResolved;

/// Events of an opened case in an order that makes sense, with values that come and go.
final class RandomCase {

    private final Random random;
    private final String caseId;
    private final List<Object> events = new ArrayList<>();

    private RandomCase(Random random, String caseId) {
        this.random = random;
        this.caseId = caseId;
    }

    static List<Object> of(Random random, String caseId, int atLeast) {
        RandomCase walk = new RandomCase(random, caseId);
        while (walk.events.size() < atLeast) walk.goOnce();
        return walk.events;
    }

    /// Once down the path: prepared, submitted, judged, decided, and begun again.
    private void goOnce() {
        events.add(identified(caseId));
        events.add(assessed(caseId));
        if (random.nextBoolean()) {
            events.add(agreed(caseId));
            events.add(new PlanItemCompleted(caseId, "A1", day()));
            events.add(new AccelerationCompleted(caseId, day()));
        }
        for (int i = random.nextInt(6); i >= 0; i--) events.add(declared());
        if (random.nextInt(3) == 0) {
            events.add(new CaseWithdrawn(caseId, "Later", "fatima", day()));
            events.add(new CaseReopened(caseId, "f-1", "Now", "omid", day()));
            return;
        }
        events.add(submitted(caseId));
        if (random.nextBoolean()) {
            events.add(new ClockSuspended(caseId, "COURT_ORDER", "Order", "omid", day()));
            events.add(new ClockResumed(caseId, "Over", "omid", day()));
        }
        for (int i = random.nextInt(3); i >= 0; i--)
            events.add(found(caseId, "P1", "P-" + random.nextInt(2), level()));
        boolean good = random.nextInt(3) == 0;
        events.add(good ? eligible(caseId) : notEligible(caseId));
        events.add(good ? granted(caseId) : refused(caseId));
        if (good) {
            events.add(certified(caseId));
            return;
        }
        events.add(new AppealFiled(caseId, "f-1", "Own design", "fatima", day()));
        events.add(new AppealUpheld(caseId, "Seen again", "member", "group", day()));
    }

    private Object declared() {
        return switch (random.nextInt(5)) {
            case 0 ->
                    new ProductDeclared(
                            caseId,
                            "P-" + random.nextInt(2),
                            "Press " + random.nextInt(3),
                            List.of(level()),
                            day());
            case 1 -> evidence(caseId, "TAX_RETURN", "ab" + random.nextInt(9), 7, day());
            case 2 ->
                    new CaseLinked(
                            caseId,
                            "RELATED_TO",
                            "f-2." + random.nextInt(3),
                            "Same",
                            "omid",
                            day());
            case 3 ->
                    random.nextBoolean()
                            ? new TechnologyNeedRegistered(caseId, "T1", "A laser", day())
                            : new TechnologyNeedResolved(caseId, "T1", "A loan", day());
            default ->
                    new FactsDeclared(
                            caseId,
                            List.of(
                                    Answer.of("insuredStaff", "" + random.nextInt(4)),
                                    Answer.of("totalSalesRial", "" + random.nextInt(4))),
                            day());
        };
    }

    private Answer level() {
        return Answer.of("technologyLevel", random.nextBoolean() ? "HIGH" : "LOW");
    }

    private LocalDate day() {
        return OPENED.plusDays(random.nextInt(60));
    }
}
