package rosukh.events.certification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.EventType;

/// Who helps a firm, and the technology it lacks and may be found.
public sealed interface SupportEvent extends CertificationEvent {

    /// The business date.
    default LocalDate on() {
        return switch (this) {
            case BrokerAssigned e -> e.assignedOn();
            case TechnologyNeedRegistered e -> e.registeredOn();
            case TechnologyNeedResolved e -> e.resolvedOn();
        };
    }

    /// A body was named that is to help the firm; a later one takes its place.
    ///
    /// @param brokerOrganisation the body that helps; from here on it may never assess this firm
    /// @param assignedBy account of the person
    /// @param broker account of the accredited broker; null where none was named yet (before
    ///   brokers were accredited)
    @EventType("certification.broker-assigned")
    record BrokerAssigned(
            String caseId,
            String brokerOrganisation,
            String assignedBy,
            LocalDate assignedOn,
            @Nullable String broker)
            implements SupportEvent {

        public BrokerAssigned(
                String caseId, String brokerOrganisation, String assignedBy, LocalDate assignedOn) {
            this(caseId, brokerOrganisation, assignedBy, assignedOn, null);
        }
    }

    /// The firm needs a technology it does not have.
    ///
    /// @param needId key within the case, for example `T1`
    @EventType("certification.technology-need-registered")
    record TechnologyNeedRegistered(
            String caseId, String needId, String description, LocalDate registeredOn)
            implements SupportEvent {}

    /// The technology was found.
    ///
    /// @param solution where it came from, in words
    @EventType("certification.technology-need-resolved")
    record TechnologyNeedResolved(
            String caseId, String needId, String solution, LocalDate resolvedOn)
            implements SupportEvent {}
}
