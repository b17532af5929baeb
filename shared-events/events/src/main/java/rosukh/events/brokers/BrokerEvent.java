package rosukh.events.brokers;

import java.time.LocalDate;

/// Everything that can happen to one broker, a person who helps or assesses firms for a body; one
/// stream per person. Persons are named by their account, organisations by their key.
public sealed interface BrokerEvent permits TrainingEvent, AccreditationEvent, PlacementEvent {

    /// The stream of a broker.
    static String streamOf(String account) {
        return "broker:" + account;
    }

    /// The tag of whatever changes whether a broker may act.
    static String standingOf(String account) {
        return "standing-of-broker:" + account;
    }

    /// The tag of whatever gives a broker a case or takes it away.
    static String placementOf(String account, String caseId) {
        return "placement-of-broker:" + account + "/" + caseId;
    }

    /// Account of the broker.
    String account();

    /// The business date.
    LocalDate on();
}
