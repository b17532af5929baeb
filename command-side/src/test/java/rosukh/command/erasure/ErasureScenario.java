package rosukh.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import rosukh.command.erasure.ErasureCommand.DeclineErasure;
import rosukh.command.erasure.ErasureCommand.LiftHold;
import rosukh.command.erasure.ErasureCommand.PlaceHold;
import rosukh.command.erasure.ErasureCommand.RequestErasure;
import rosukh.command.erasure.Shredder.Destruction;
import rosukh.command.kernel.Refused;
import rosukh.events.erasure.DeclineReason;
import rosukh.events.erasure.ErasureBasis;
import rosukh.events.erasure.ErasureEvent;
import rosukh.events.erasure.ErasureEvent.ErasureApproved;
import rosukh.events.erasure.ErasureEvent.ErasureDeclined;
import rosukh.events.erasure.ErasureEvent.ErasureRequested;
import rosukh.events.erasure.ErasureEvent.HoldPlaced;
import rosukh.events.erasure.ErasureEvent.SubjectKeyDestroyed;

/// What the examples of erasures are about.
abstract class ErasureScenario {

    static final String HER = "contact:f-1";
    static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    static final SubjectRecord FREE = new SubjectRecord(true, false, null);
    static final SubjectRecord GOING_ON = new SubjectRecord(true, true, null);
    static final SubjectRecord KEPT = new SubjectRecord(true, false, DAY);
    static final SubjectRecord KEPT_BEFORE = new SubjectRecord(true, false, DAY.minusDays(1));
    static final Destruction DESTROYED = new Destruction("0123456789abcdef", 4, 1, 10, 20, 2);

    static final ErasureRequested ASKED =
            new ErasureRequested(HER, 1, ErasureBasis.CONSENT_WITHDRAWN, "her letter", "omid", DAY);
    static final ErasureApproved APPROVED = new ErasureApproved(HER, 1, "azar", DAY);
    static final HoldPlaced HOLD = new HoldPlaced(HER, 1, "file 7", "the court asks", "azar", DAY);

    static SubjectKeyDestroyed destroyed() {
        return new SubjectKeyDestroyed(
                HER,
                1,
                ErasureBasis.CONSENT_WITHDRAWN,
                "omid",
                "azar",
                "0123456789abcdef",
                4,
                1,
                10,
                20,
                2,
                DAY);
    }

    static ErasureDeclined declined() {
        return new ErasureDeclined(HER, 1, DeclineReason.LEGAL_CLAIMS, "it is needed", "azar", DAY);
    }

    static RequestErasure request(String basis) {
        return new RequestErasure(HER, basis, " her letter ", "omid", DAY);
    }

    static DeclineErasure decline(String reason) {
        return new DeclineErasure(HER, reason, "it is needed", "azar", DAY);
    }

    static PlaceHold hold() {
        return new PlaceHold(HER, " file 7 ", "the court asks", "azar", DAY);
    }

    static LiftHold lift(String grounds) {
        return new LiftHold(HER, 1, grounds, "azar", DAY);
    }

    static ErasureEvent decide(
            SubjectRecord record, ErasureCommand command, ErasureEvent... history) {
        Erasure erasure = Erasure.NONE;
        for (ErasureEvent event : history) erasure = erasure.evolve(event);
        return erasure.decide(command, record);
    }

    static void refused(
            String code, SubjectRecord record, ErasureCommand command, ErasureEvent... history) {
        assertThatThrownBy(() -> decide(record, command, history))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
