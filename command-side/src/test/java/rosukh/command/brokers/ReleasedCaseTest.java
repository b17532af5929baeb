package rosukh.command.brokers;

import static rosukh.command.brokers.BrokerRefusal.BROKER_ALREADY_RATED;
import static rosukh.command.brokers.BrokerRefusal.BROKER_CASE_NOT_ASSIGNED;
import static rosukh.command.brokers.BrokerRefusal.BROKER_CASE_RUNS;
import static rosukh.command.brokers.BrokerRefusal.BROKER_FEE_REFUSED;
import static rosukh.command.brokers.BrokerRefusal.BROKER_PAYER_UNKNOWN;
import static rosukh.command.brokers.BrokerRefusal.BROKER_RATING_RANGE;
import static rosukh.command.brokers.Careers.DAY;
import static rosukh.command.brokers.Careers.HADI;
import static rosukh.command.brokers.Careers.accredited;
import static rosukh.command.brokers.Careers.assigned;
import static rosukh.command.brokers.Careers.then;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.command.brokers.PlacementCommand.RateBroker;
import rosukh.command.brokers.PlacementCommand.RegisterFee;
import rosukh.command.brokers.PlacementCommand.ReleaseCase;
import rosukh.events.brokers.BrokerEvent;
import rosukh.events.brokers.BrokerRole;
import rosukh.events.brokers.Payer;
import rosukh.events.brokers.PlacementEnd;
import rosukh.events.brokers.PlacementEvent.BrokerRated;
import rosukh.events.brokers.PlacementEvent.CaseAssigned;
import rosukh.events.brokers.PlacementEvent.CaseReleased;
import rosukh.events.brokers.PlacementEvent.FeeRegistered;

/// What comes of a case: its release, its fee, its rating.
class ReleasedCaseTest extends Sentences {

    @Test
    void a_case_is_released_once() {
        ReleaseCase release =
                new ReleaseCase(HADI, "f-1.1", BrokerRole.HELP, PlacementEnd.CERTIFIED, null, DAY);
        given(then(accredited(), assigned("f-1.1")))
                .when(release)
                .happens(released("f-1.1", PlacementEnd.CERTIFIED));
        given(accredited()).when(release).isRefused(BROKER_CASE_NOT_ASSIGNED);
        given(then(accredited(), assigned("f-1.1"), released("f-1.1", PlacementEnd.REFUSED)))
                .when(release)
                .isRefused(BROKER_CASE_NOT_ASSIGNED);
    }

    @Test
    void a_fee_is_registered_for_a_case_of_the_broker() {
        given(then(accredited(), assigned("f-1.1")))
                .when(fee("HELP", "FIRM", 250_000_000))
                .happens(
                        new FeeRegistered(
                                HADI,
                                "f-1.1",
                                BrokerRole.HELP,
                                Payer.FIRM,
                                250_000_000,
                                "omid",
                                DAY));
        given(accredited()).when(fee("HELP", "FIRM", 1)).isRefused(BROKER_CASE_NOT_ASSIGNED);
        given(then(accredited(), assigned("f-1.1")))
                .when(fee("HELP", "MOON", 1))
                .isRefused(BROKER_PAYER_UNKNOWN);
        given(then(accredited(), assigned("f-1.1")))
                .when(fee("HELP", "FIRM", 0))
                .isRefused(BROKER_FEE_REFUSED, "F_AMOUNT");
    }

    @Test
    void who_assesses_is_never_paid_by_the_firm() {
        BrokerEvent assesses =
                new CaseAssigned(
                        HADI,
                        "helpers",
                        "f-1.1",
                        "f-1",
                        BrokerRole.ASSESS,
                        "MACHINERY",
                        "KRM",
                        "ir-kb",
                        "1402-02-18",
                        0,
                        "broker-demo/1",
                        "omid",
                        DAY);
        given(then(accredited(), assesses))
                .when(fee("ASSESS", "FIRM", 0))
                .isRefused(BROKER_FEE_REFUSED, "F_ASSESSOR_PAID_BY_FIRM", "F_AMOUNT");
        given(then(accredited(), assesses)).when(fee("ASSESS", "PROGRAMME", 1)).isAccepted();
    }

    @Test
    void a_firm_rates_the_help_once_and_when_the_case_is_over() {
        given(then(accredited(), assigned("f-1.1"))).when(rate(4)).isRefused(BROKER_CASE_RUNS);
        List<BrokerEvent> over =
                then(accredited(), assigned("f-1.1"), released("f-1.1", PlacementEnd.REFUSED));
        BrokerRated rated = new BrokerRated(HADI, "f-1.1", "f-1", 4, "farid", DAY);
        given(over).when(rate(4)).happens(rated);
        given(then(over, rated)).when(rate(5)).isRefused(BROKER_ALREADY_RATED);
        given(accredited()).when(rate(4)).isRefused(BROKER_CASE_NOT_ASSIGNED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6})
    void a_rating_has_1_to_5_stars(int stars) {
        given(then(accredited(), assigned("f-1.1")))
                .when(rate(stars))
                .isRefused(BROKER_RATING_RANGE);
    }

    private static RateBroker rate(int stars) {
        return new RateBroker(HADI, "f-1.1", stars, "farid", DAY);
    }

    private static RegisterFee fee(String role, String payer, long amount) {
        return new RegisterFee(HADI, "f-1.1", role, payer, amount, "omid", DAY);
    }

    private static CaseReleased released(String caseId, PlacementEnd end) {
        return new CaseReleased(HADI, caseId, BrokerRole.HELP, end, null, DAY);
    }
}
