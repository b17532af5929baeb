package rosukh.events.programmes;

import rosukh.events.EventTypes;
import rosukh.events.brokers.AccreditationEvent.BrokerAccredited;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.indicators.ProfileEvent.ProfileReported;
import rosukh.events.linkage.MatchEvent.ContractPerformed;
import rosukh.events.pioneers.PioneerEvent.PurchaseVerified;
import rosukh.events.zones.PlacementEvent.PlotOperating;

/// What a programme may aim at, each with the one event of another system that is such an output.
public enum OutputKind {
    MATCH_PERFORMED(ContractPerformed.class),
    CERTIFICATE_ISSUED(CertificateIssued.class),
    BROKER_ACCREDITED(BrokerAccredited.class),
    PLOT_OPERATING(PlotOperating.class),
    PURCHASE_VERIFIED(PurchaseVerified.class),
    PROFILE_REPORTED(ProfileReported.class);

    private final Class<?> event;

    OutputKind(Class<?> event) {
        this.event = event;
    }

    /// An event of the log is an output of this kind.
    public boolean is(Object told) {
        return event.isInstance(told);
    }

    /// The stored name of its event.
    public String eventType() {
        return EventTypes.typeOf(event).value();
    }
}
