package rosukh.events.brokers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.EventType;
import rosukh.events.Personal;
import rosukh.events.Tagged;

/// What a broker may do, and since when. Every step is proposed by one person and agreed by another
/// on the version that was seen.
public sealed interface AccreditationEvent extends BrokerEvent {

    /// The business date.
    @Override
    default LocalDate on() {
        return switch (this) {
            case StepProposed e -> e.proposedOn();
            case StepDeclined e -> e.declinedOn();
            case BrokerAccredited e -> e.approvedOn();
            case AccreditationRenewed e -> e.approvedOn();
            case BrokerSuspended e -> e.approvedOn();
            case BrokerReinstated e -> e.approvedOn();
            case AccreditationRevoked e -> e.approvedOn();
        };
    }

    /// Somebody proposes a step.
    ///
    /// @param terms what the broker may do from then on; null unless it is an accreditation or a
    ///   renewal
    @EventType("brokers.step-proposed")
    record StepProposed(
            String account,
            AccreditationStep step,
            @Nullable Terms terms,
            @Personal(subject = "person:{account}") String grounds,
            String proposedBy,
            LocalDate proposedOn)
            implements AccreditationEvent {}

    /// A second person was against it.
    @EventType("brokers.step-declined")
    record StepDeclined(
            String account,
            AccreditationStep step,
            @Personal(subject = "person:{account}") String grounds,
            String declinedBy,
            LocalDate declinedOn)
            implements AccreditationEvent {}

    /// A broker may act.
    ///
    /// @param trainedFor versions of the schemes that the training covered
    /// @param policy the policy applied, for example `broker-demo/1`
    /// @param seenVersion of the broker's stream, as the second person saw it
    @EventType("brokers.broker-accredited")
    record BrokerAccredited(
            String account,
            Terms terms,
            List<SchemeVersion> trainedFor,
            LocalDate validFrom,
            LocalDate validTo,
            String policy,
            String proposedBy,
            String approvedBy,
            long seenVersion,
            LocalDate approvedOn)
            implements AccreditationEvent, Tagged {

        public BrokerAccredited {
            trainedFor = List.copyOf(trainedFor);
        }

        @Override
        public List<String> tags() {
            return List.of(BrokerEvent.standingOf(account));
        }
    }

    /// A broker may act for another period.
    @EventType("brokers.accreditation-renewed")
    record AccreditationRenewed(
            String account,
            Terms terms,
            LocalDate validFrom,
            LocalDate validTo,
            String policy,
            String proposedBy,
            String approvedBy,
            long seenVersion,
            LocalDate approvedOn)
            implements AccreditationEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(BrokerEvent.standingOf(account));
        }
    }

    /// A broker is given no cases for the time being; those it has stay.
    @EventType("brokers.broker-suspended")
    record BrokerSuspended(
            String account,
            String proposedBy,
            String approvedBy,
            long seenVersion,
            LocalDate approvedOn)
            implements AccreditationEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(BrokerEvent.standingOf(account));
        }
    }

    /// A suspended broker may be given cases again.
    @EventType("brokers.broker-reinstated")
    record BrokerReinstated(
            String account,
            String proposedBy,
            String approvedBy,
            long seenVersion,
            LocalDate approvedOn)
            implements AccreditationEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(BrokerEvent.standingOf(account));
        }
    }

    /// The accreditation is taken away for good.
    @EventType("brokers.accreditation-revoked")
    record AccreditationRevoked(
            String account,
            String proposedBy,
            String approvedBy,
            long seenVersion,
            LocalDate approvedOn)
            implements AccreditationEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(BrokerEvent.standingOf(account));
        }
    }
}
