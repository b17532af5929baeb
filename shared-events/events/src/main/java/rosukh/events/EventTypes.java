package rosukh.events;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rosukh.events.accounts.AccountEvent;
import rosukh.events.assessors.AssessorEvent;
import rosukh.events.audit.PublishedLogEvent;
import rosukh.events.audit.ReadEvent;
import rosukh.events.audit.ReplayEvent;
import rosukh.events.brokers.BrokerEvent;
import rosukh.events.calendars.CalendarEvent;
import rosukh.events.certificates.CertificateEvent;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.SalesEvent;
import rosukh.events.council.ActionEvent;
import rosukh.events.council.CouncilEvent;
import rosukh.events.council.CouncilMeetingEvent;
import rosukh.events.deadlines.DeadlineEvent;
import rosukh.events.delegations.DelegationEvent;
import rosukh.events.energy.EnergyRulesEvent;
import rosukh.events.energy.EnergySiteEvent;
import rosukh.events.erasure.ErasureEvent;
import rosukh.events.firms.FirmEvent;
import rosukh.events.fund.FundEvent;
import rosukh.events.indicators.IndicatorVersionEvent;
import rosukh.events.indicators.PeriodEvent;
import rosukh.events.indicators.ProfileEvent;
import rosukh.events.letters.ContactEvent;
import rosukh.events.letters.LetterEvent;
import rosukh.events.letters.LetterTemplateEvent;
import rosukh.events.linkage.DemandEvent;
import rosukh.events.linkage.MatchEvent;
import rosukh.events.linkage.SupplierEvent;
import rosukh.events.listing.ListingEvent;
import rosukh.events.listing.ListingRulesEvent;
import rosukh.events.listing.MembershipEvent;
import rosukh.events.pioneers.IncentiveBudgetEvent;
import rosukh.events.pioneers.PioneerEvent;
import rosukh.events.pioneers.PioneerRulesEvent;
import rosukh.events.programmes.ProgrammeEvent;
import rosukh.events.schemes.SchemeEvent;
import rosukh.events.sessions.SessionEvent;
import rosukh.events.work.BatchEvent;
import rosukh.events.work.SavedViewEvent;
import rosukh.events.work.WorkEvent;
import rosukh.events.zones.TermsEvent;
import rosukh.events.zones.ZoneEvent;

/// Every event of the contract under its declared name. A new stream is one line in [#ROOTS].
public final class EventTypes {

    /// The sealed root of each stream.
    public static final List<Class<?>> ROOTS =
            List.of(
                    SchemeEvent.class,
                    CalendarEvent.class,
                    FirmEvent.class,
                    CertificationEvent.class,
                    CertificateEvent.class,
                    DeadlineEvent.class,
                    SessionEvent.class,
                    WorkEvent.class,
                    SavedViewEvent.class,
                    BatchEvent.class,
                    LetterTemplateEvent.class,
                    ContactEvent.class,
                    LetterEvent.class,
                    AssessorEvent.class,
                    BrokerEvent.class,
                    DelegationEvent.class,
                    AccountEvent.class,
                    ReplayEvent.class,
                    PublishedLogEvent.class,
                    ErasureEvent.class,
                    ReadEvent.class,
                    SupplierEvent.class,
                    DemandEvent.class,
                    MatchEvent.class,
                    SalesEvent.class,
                    PioneerRulesEvent.class,
                    PioneerEvent.class,
                    IncentiveBudgetEvent.class,
                    ProgrammeEvent.class,
                    ZoneEvent.class,
                    TermsEvent.class,
                    EnergyRulesEvent.class,
                    EnergySiteEvent.class,
                    ProfileEvent.class,
                    IndicatorVersionEvent.class,
                    PeriodEvent.class,
                    CouncilEvent.class,
                    CouncilMeetingEvent.class,
                    ActionEvent.class,
                    FundEvent.class,
                    ListingRulesEvent.class,
                    MembershipEvent.class,
                    ListingEvent.class);

    private static final Map<String, Class<?>> BY_NAME = collect();

    private EventTypes() {}

    /// All event classes by declared name, in the order of [#ROOTS].
    public static Map<String, Class<?>> all() {
        return BY_NAME;
    }

    /// The class stored under `name`; empty for a name this build does not know.
    public static Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /// The declaration of an event class.
    ///
    /// @throws IllegalArgumentException if the class declares no name
    public static EventType typeOf(Class<?> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) throw new IllegalArgumentException("no @EventType on " + event.getName());
        return type;
    }

    private static Map<String, Class<?>> collect() {
        List<Class<?>> events = new ArrayList<>();
        ROOTS.forEach(root -> leaves(root, events));
        Map<String, Class<?>> named = new LinkedHashMap<>();
        for (Class<?> event : events) {
            String name = typeOf(event).value();
            if (named.put(name, event) != null)
                throw new IllegalStateException("two events are named " + name);
        }
        return Collections.unmodifiableMap(named);
    }

    private static void leaves(Class<?> type, List<Class<?>> into) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        if (permitted == null) into.add(type);
        else for (Class<?> subtype : permitted) leaves(subtype, into);
    }
}
