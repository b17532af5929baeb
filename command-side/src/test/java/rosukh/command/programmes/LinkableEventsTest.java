package rosukh.command.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.events.brokers.AccreditationEvent.AccreditationRevoked;
import rosukh.events.brokers.AccreditationEvent.BrokerAccredited;
import rosukh.events.brokers.BrokerEvent;
import rosukh.events.brokers.Grade;
import rosukh.events.brokers.Terms;
import rosukh.events.certificates.CertificateEvent;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;
import rosukh.events.certificates.RevocationReason;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.indicators.ProfileEvent.ProfileReported;
import rosukh.events.indicators.ProfileFigures;
import rosukh.events.linkage.MatchEvent;
import rosukh.events.linkage.MatchEvent.ContractPerformed;
import rosukh.events.linkage.MatchEvent.PerformanceReversed;
import rosukh.events.pioneers.LoweringCause;
import rosukh.events.pioneers.PioneerEvent;
import rosukh.events.pioneers.PioneerEvent.PurchaseVerified;
import rosukh.events.pioneers.PioneerEvent.VerificationLowered;
import rosukh.events.programmes.OutputKind;
import rosukh.events.zones.Completion;
import rosukh.events.zones.PlacementEvent.AllocationRevoked;
import rosukh.events.zones.PlacementEvent.PlotOperating;
import rosukh.events.zones.Resources;
import rosukh.events.zones.RevocationCause;
import rosukh.events.zones.ZoneEvent;
import rosukh.events.zones.ZoneType;

/// Which event is which output, what takes it back, and what must not have happened since.
class LinkableEventsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 9);
    private static final LocalDate LATER = DAY.plusDays(20);

    private final LinkableEvents events = new LinkableEvents();

    @Test
    void a_performed_contract_counts_for_its_supplier_until_it_is_reversed() {
        events.take(
                3, new ContractPerformed("m-1", "n-1", "f-b", "f-s", 9, DAY, true, "omid", LATER));
        isOutput(3, OutputKind.MATCH_PERFORMED, "m-1", "f-s", MatchEvent.performanceOf("m-1"));
        events.take(4, new PerformanceReversed("m-2", "f-b", "f-s", 9, "", "mina", LATER));
        stands(3);
        events.take(5, new PerformanceReversed("m-1", "f-b", "f-s", 9, "", "mina", LATER));
        isTakenBack(3, 5);
    }

    @Test
    void a_certificate_counts_for_the_firm_of_its_case_until_it_is_revoked() {
        events.take(3, new CertificateIssued("f-7.2", "C-1", "NOPA", DAY, null, DAY));
        isOutput(
                3, OutputKind.CERTIFICATE_ISSUED, "C-1", "f-7", CertificateEvent.standingOf("C-1"));
        events.take(
                9,
                new CertificateRevoked("C-1", RevocationReason.MISUSE, "", "mina", "isipo", LATER));
        isTakenBack(3, 9);
    }

    @Test
    void a_broker_counts_for_no_firm_until_the_accreditation_is_revoked() {
        events.take(
                3,
                new BrokerAccredited(
                        "hadi",
                        new Terms(Grade.values()[0], List.of(), List.of(), List.of()),
                        List.of(),
                        DAY,
                        LATER,
                        "",
                        "omid",
                        "mina",
                        1,
                        DAY));
        assertThat(events.at(3).orElseThrow())
                .isEqualTo(
                        new Linkable(
                                3,
                                OutputKind.BROKER_ACCREDITED,
                                "hadi",
                                null,
                                DAY,
                                List.of(BrokerEvent.standingOf("hadi")),
                                null));
        events.take(4, new AccreditationRevoked("hadi", "omid", "mina", 2, LATER));
        isTakenBack(3, 4);
    }

    @Test
    void a_plot_counts_while_its_allocation_is_not_revoked() {
        events.take(
                3,
                new PlotOperating(
                        "z", "A-1", 2, "f-1", 9, Completion.EARLY, 0, 0, "", "omid", DAY));
        isOutput(3, OutputKind.PLOT_OPERATING, "z/A-1#2", "f-1", ZoneEvent.placementOf("f-1"));
        events.take(4, revoked(1));
        stands(3);
        events.take(5, revoked(2));
        isTakenBack(3, 5);
    }

    private static AllocationRevoked revoked(int allocation) {
        return new AllocationRevoked(
                "z",
                "A-1",
                allocation,
                "f-1",
                ZoneType.TECHNOLOGY,
                9,
                Resources.NONE,
                RevocationCause.NON_USE,
                null,
                "",
                "mina",
                "isipo",
                LATER);
    }

    @Test
    void a_purchase_counts_until_nothing_of_it_is_left() {
        events.take(3, new PurchaseVerified("f-1", 1, "V-1", "f-s", "C-1", 90, DAY, DAY));
        isOutput(3, OutputKind.PURCHASE_VERIFIED, "V-1", "f-s", PioneerEvent.tagOf("f-1"));
        events.take(4, lowered(1));
        stands(3);
        events.take(5, lowered(0));
        isTakenBack(3, 5);
    }

    private static VerificationLowered lowered(long now) {
        return new VerificationLowered(
                "f-1", "V-1", 90, now, LoweringCause.CORRECTED, "", "omid", LATER);
    }

    @Test
    void a_profile_counts_for_ever_and_rests_on_nothing_else() {
        events.take(
                3,
                new ProfileReported(
                        "f-1",
                        DAY.minusDays(50),
                        new ProfileFigures(1, 0, 0, 10, 0, null),
                        "omid",
                        "isipo",
                        DAY));
        Linkable profile = events.at(3).orElseThrow();
        assertThat(profile.subject()).isEqualTo("f-1/" + DAY.minusDays(50));
        assertThat(profile.firmId()).isEqualTo("f-1");
        assertThat(profile.kind()).isEqualTo(OutputKind.PROFILE_REPORTED);
        assertThat(profile.tags()).isEmpty();
    }

    @Test
    void what_is_done_again_is_another_event_and_only_it_is_taken_back_later() {
        events.take(3, new CertificateIssued("f-7.2", "C-1", "NOPA", DAY, null, DAY));
        CertificateRevoked revoked =
                new CertificateRevoked("C-1", RevocationReason.MISUSE, "", "mina", "isipo", LATER);
        events.take(4, revoked);
        events.take(5, revoked);
        isTakenBack(3, 4);
        events.take(6, new CertificateIssued("f-7.3", "C-1", "NOPA", DAY, null, DAY));
        stands(6);
        events.take(7, revoked);
        isTakenBack(3, 4);
        isTakenBack(6, 7);
    }

    @Test
    void it_knows_how_far_it_came_and_passes_over_the_rest() {
        assertThat(events.upTo()).isEqualTo(-1);
        events.take(8, "something else");
        assertThat(events.upTo()).isEqualTo(8);
        assertThat(events.at(8)).isEmpty();
    }

    private void isOutput(
            long position, OutputKind kind, String subject, String firmId, String tag) {
        assertThat(events.at(position).orElseThrow())
                .isEqualTo(new Linkable(position, kind, subject, firmId, DAY, List.of(tag), null));
    }

    private void stands(long position) {
        assertThat(events.at(position).orElseThrow().takenBack()).isNull();
    }

    private void isTakenBack(long position, long at) {
        assertThat(events.at(position).orElseThrow().takenBack())
                .isEqualTo(new Linkable.TakenBack(at, LATER));
    }
}
