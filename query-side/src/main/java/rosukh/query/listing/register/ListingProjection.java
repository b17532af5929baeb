package rosukh.query.listing.register;

import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;
import rosukh.events.calendars.CalendarEvent;
import rosukh.events.certificates.CertificateEvent;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.fund.FundEvent;
import rosukh.events.listing.KbCertificate;
import rosukh.events.listing.ListingBook;
import rosukh.events.listing.ListingEvent;
import rosukh.events.listing.ListingRulesEvent;
import rosukh.events.listing.MembershipEvent;
import rosukh.events.values.PersianText;
import rosukh.query.kernel.Positions;

/// Keeps the listing, and of other streams what the gates are judged by (ADR 0015).
@Component
@ProcessingGroup(Listings.GROUP)
class ListingProjection {

    private final Listings listings;

    ListingProjection(Listings listings) {
        this.listings = listings;
    }

    @EventHandler
    void on(FirmRegistered event, TrackingToken token) {
        listings.firms()
                .apply(
                        event.firmId(),
                        token,
                        _ -> new KnownFirm(event.firmId(), event.name(), null, null));
    }

    @EventHandler
    void on(PlaceOfWorkRecorded event, TrackingToken token) {
        listings.firms()
                .apply(
                        event.firmId(),
                        token,
                        was -> was == null ? null : was.at(event.provinceKey(), event.estateKey()));
        listings.candidates()
                .apply(
                        event.firmId(),
                        token,
                        was -> was == null ? null : was.at(event.provinceKey(), event.estateKey()));
    }

    @EventHandler
    void on(CertificateIssued event, TrackingToken token) {
        String firmId = event.caseId().substring(0, event.caseId().lastIndexOf('.'));
        listings.certificates()
                .apply(
                        event.certificateNumber(),
                        token,
                        _ ->
                                new HeldCertificate(
                                        firmId, KbCertificate.of(event), Positions.of(token)));
    }

    @EventHandler
    void on(CertificateEvent event, TrackingToken token) {
        listings.certificates()
                .apply(
                        event.certificateNumber(),
                        token,
                        was ->
                                was == null
                                        ? null
                                        : new HeldCertificate(
                                                was.firmId(),
                                                was.certificate().after(event),
                                                Positions.of(token)));
    }

    @EventHandler
    void on(ListingRulesEvent event, TrackingToken token, @SequenceNumber long version) {
        listings.ruleFiles()
                .apply(
                        Listings.ONE,
                        token,
                        was ->
                                new ListingRulesFile(
                                        (was == null ? ListingRulesFile.NONE : was)
                                                .book()
                                                .after(event),
                                        version));
    }

    @EventHandler
    void on(
            MembershipEvent event,
            TrackingToken token,
            @SequenceNumber long version,
            MetaData said) {
        listings.memberships()
                .apply(
                        Listings.ONE,
                        token,
                        was ->
                                new MembershipFile(
                                        (was == null ? MembershipFile.NONE : was)
                                                .book()
                                                .after(event),
                                        version));
        add(ListingDeed.of(event, said, Positions.of(token)), token);
    }

    @EventHandler
    void on(ListingEvent event, TrackingToken token, @SequenceNumber long version, MetaData said) {
        String firmId = event.firmId();
        listings.candidates()
                .apply(
                        firmId,
                        token,
                        was -> {
                            CandidateFile file = was == null ? begun(firmId) : was;
                            return file.after(file.book().after(event), version);
                        });
        CandidateFile file = listings.candidates().find(firmId).orElseThrow();
        add(ListingDeed.of(event, file, said, Positions.of(token)), token);
    }

    @EventHandler
    void on(FundEvent event, TrackingToken token) {
        listings.fund().note(event, token);
    }

    @EventHandler
    void on(
            CalendarEvent event,
            TrackingToken token,
            @SequenceNumber long version,
            @Timestamp Instant at) {
        listings.calendar().note(event, token, version, at);
    }

    @ResetHandler
    void reset() {
        listings.reset();
    }

    private CandidateFile begun(String firmId) {
        KnownFirm firm =
                listings.firms()
                        .find(firmId)
                        .orElseGet(() -> new KnownFirm(firmId, firmId, null, null));
        return new CandidateFile(
                firmId,
                firm.name(),
                firm.provinceKey(),
                firm.estateKey(),
                List.of(PersianText.fold(firm.name()).split(" ", -1)),
                ListingBook.none(firmId),
                -1);
    }

    private void add(ListingDeed deed, TrackingToken token) {
        listings.deeds().apply(String.valueOf(deed.at()), token, _ -> deed);
    }
}
