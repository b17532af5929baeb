package rosukh.command.certification;

import java.time.LocalDate;
import java.util.List;
import rosukh.command.kernel.StreamsInMemory;
import rosukh.events.brokers.AccreditationEvent.BrokerAccredited;
import rosukh.events.brokers.BrokerEvent;
import rosukh.events.brokers.BrokerRole;
import rosukh.events.brokers.Grade;
import rosukh.events.brokers.PlacementEvent.CaseAssigned;
import rosukh.events.brokers.Terms;
import rosukh.events.brokers.TrainingEvent.BrokerEnrolled;

/// Accredited brokers, one of each body, who were given the cases of the tests.
final class GivenBrokers {

    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final Terms TERMS =
            new Terms(Grade.GRADE_1, List.of("MACHINERY"), List.of("KRM"), List.of("ir-kb"));

    private GivenBrokers() {}

    /// The broker of a body.
    static String of(String body) {
        return "adviser-of-" + body;
    }

    static StreamsInMemory in(StreamsInMemory streams) {
        for (String body : List.of("helpers", "others", "zbody"))
            streams.with(BrokerEvent.streamOf(of(body)), given(body));
        return streams;
    }

    static List<BrokerEvent> given(String body) {
        return List.of(
                new BrokerEnrolled(of(body), body, "omid", FROM),
                new BrokerAccredited(
                        of(body),
                        TERMS,
                        List.of(),
                        FROM,
                        FROM.plusYears(20),
                        "broker-demo/1",
                        "omid",
                        "mina",
                        1,
                        FROM),
                assigned(body, Scenarios.CASE),
                assigned(body, SecondCase.ID));
    }

    private static CaseAssigned assigned(String body, String caseId) {
        return new CaseAssigned(
                of(body),
                body,
                caseId,
                Scenarios.FIRM,
                BrokerRole.HELP,
                "MACHINERY",
                "KRM",
                "ir-kb",
                "1402-02-18",
                0,
                "broker-demo/1",
                "omid",
                FROM);
    }
}
