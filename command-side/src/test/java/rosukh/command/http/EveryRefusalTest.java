package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rosukh.command.assessors.AssessorRefusal;
import rosukh.command.audit.AuditRefusal;
import rosukh.command.audit.ReplayRefusal;
import rosukh.command.brokers.BrokerRefusal;
import rosukh.command.calendars.CalendarRefusal;
import rosukh.command.certificates.CertificateRefusal;
import rosukh.command.certification.CaseRefusal;
import rosukh.command.certification.EvidenceRefusal;
import rosukh.command.council.CouncilRefusal;
import rosukh.command.delegations.DelegationRefusal;
import rosukh.command.energy.EnergyRefusal;
import rosukh.command.erasure.ErasureRefusal;
import rosukh.command.firms.FirmRefusal;
import rosukh.command.fund.FundRefusal;
import rosukh.command.indicators.IndicatorRefusal;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.letters.LetterRefusal;
import rosukh.command.linkage.LinkageRefusal;
import rosukh.command.listing.ListingRefusal;
import rosukh.command.pioneers.PioneerRefusal;
import rosukh.command.programmes.ProgrammeRefusal;
import rosukh.command.schemes.SchemeRefusal;
import rosukh.command.sessions.SessionRefusal;
import rosukh.command.work.WorkRefusal;
import rosukh.command.zones.PlacementRefusal;
import rosukh.command.zones.PlotRefusal;
import rosukh.command.zones.TermsRefusal;
import rosukh.command.zones.ZoneRefusal;

/// Every refusal is told where it may happen, and what is told exists.
class EveryRefusalTest extends EveryCommand {

    /// But those of what the edge itself fills in: ids, content and who it is, and of what only the
    /// processes of the sessions and of the brokers send.
    @Test
    void every_refusal_of_a_case_is_described_somewhere() {
        Set<String> described =
                endpoints().stream()
                        .flatMap(endpoint -> Stream.of(endpoint.described().refusals()))
                        .collect(Collectors.toSet());
        assertThat(Arrays.stream(CaseRefusal.values()).map(Enum::name))
                .filteredOn(code -> !described.contains(code))
                .containsExactlyInAnyOrder(
                        "CASE_BROKER_NOT_ACCREDITED",
                        "CASE_ID_MALFORMED",
                        "CASE_PERSON_MISSING",
                        "CASE_SESSION_CONCLUDED_OTHERWISE",
                        "EVIDENCE_ALREADY_ATTACHED",
                        "EVIDENCE_MALFORMED");
    }

    /// But that of the id, which the edge makes.
    @Test
    void every_refusal_of_the_calendar_is_described_somewhere() {
        assertThat(Arrays.stream(CalendarRefusal.values()).map(Enum::name))
                .filteredOn(code -> !described().contains(code))
                .containsExactly("CLOSURE_ALREADY_DECLARED");
    }

    /// But those of what only processes send.
    @Test
    void every_refusal_of_a_broker_is_described_somewhere() {
        assertThat(Arrays.stream(BrokerRefusal.values()).map(Enum::name))
                .filteredOn(code -> !described().contains(code))
                .containsExactlyInAnyOrder("BROKER_BRIDGING_RAISED", "BROKER_NO_CONFLICT");
    }

    /// But that of who it is, which the edge fills in.
    @Test
    void every_refusal_of_a_certificate_is_described_somewhere() {
        assertThat(Arrays.stream(CertificateRefusal.values()).map(Enum::name))
                .filteredOn(code -> !described().contains(code))
                .containsExactly("CERTIFICATE_PERSON_MISSING");
    }

    /// But that of what only the process sends.
    @Test
    void every_refusal_of_a_joint_programme_is_described_somewhere() {
        assertThat(Arrays.stream(ProgrammeRefusal.values()).map(Enum::name))
                .filteredOn(code -> !described().contains(code))
                .containsExactly("OUTPUT_NOT_REVERSED");
    }

    @Test
    void every_refusal_of_solar_plants_is_described_somewhere() {
        assertThat(described())
                .containsAll(Arrays.stream(EnergyRefusal.values()).map(Enum::name).toList());
    }

    @Test
    void every_refusal_of_the_indicators_is_described_somewhere() {
        assertThat(described())
                .containsAll(Arrays.stream(IndicatorRefusal.values()).map(Enum::name).toList());
    }

    @Test
    void every_refusal_of_the_published_log_is_described_somewhere() {
        assertThat(described())
                .containsAll(Arrays.stream(AuditRefusal.values()).map(Enum::name).toList());
    }

    /// But those of the id, which the edge makes, and of what only the process sends.
    @Test
    void every_refusal_of_the_council_is_described_somewhere() {
        assertThat(Arrays.stream(CouncilRefusal.values()).map(Enum::name))
                .filteredOn(code -> !described().contains(code))
                .containsExactly(
                        "COUNCIL_ALREADY_CONVENED", "ACTION_NOT_OVERDUE", "ACTION_OVERDUE_RAISED");
    }

    /// But those of the id, which the edge makes, and of the notes that only a process sends.
    @Test
    void every_refusal_of_a_session_is_described_somewhere() {
        assertThat(Arrays.stream(SessionRefusal.values()).map(Enum::name))
                .filteredOn(code -> !described().contains(code))
                .containsExactly("SESSION_ALREADY_CONVENED", "SESSION_ITEM_NOT_CONCLUDED");
    }

    /// But those that only the process that carries out batches meets.
    @Test
    void every_refusal_of_the_work_is_described_somewhere() {
        assertThat(Arrays.stream(WorkRefusal.values()).map(Enum::name))
                .filteredOn(code -> !described().contains(code))
                .containsExactly("BATCH_ALREADY_STARTED", "BATCH_ITEM_SETTLED", "BATCH_STEP_FINAL");
    }

    /// But those of what the edge or a process fills in.
    @Test
    void every_refusal_of_a_letter_is_described_somewhere() {
        assertThat(Arrays.stream(LetterRefusal.values()).map(Enum::name))
                .filteredOn(code -> !described().contains(code))
                .containsExactlyInAnyOrder(
                        "LETTER_ALREADY_WRITTEN",
                        "LETTER_NOT_DUE",
                        "LETTER_ATTEMPT_UNKNOWN",
                        "CONTACT_OTHER_ADDRESS",
                        "CONTACT_FAILING_ALREADY");
    }

    private Set<String> described() {
        return endpoints().stream()
                .flatMap(endpoint -> Stream.of(endpoint.described().refusals()))
                .collect(Collectors.toSet());
    }

    @Test
    void every_refusal_of_a_scheme_is_described_somewhere() {
        assertThat(endpoints().stream().flatMap(each -> Stream.of(each.described().refusals())))
                .containsAll(Arrays.stream(SchemeRefusal.values()).map(Enum::name).toList());
    }

    /// But that of the id, which the edge makes.
    @Test
    void every_refusal_of_an_assessor_or_a_delegation_is_described_somewhere() {
        assertThat(
                        Stream.of(AssessorRefusal.values(), DelegationRefusal.values())
                                .flatMap(Arrays::stream)
                                .map(Enum::name))
                .filteredOn(code -> !described().contains(code))
                .containsExactly("DELEGATION_ALREADY_OFFERED");
    }

    /// But that of the id, which the edge makes.
    @Test
    void every_refusal_of_a_replay_is_described_somewhere() {
        assertThat(Arrays.stream(ReplayRefusal.values()).map(Enum::name))
                .filteredOn(code -> !described().contains(code))
                .containsExactly("REPLAY_ALREADY_ASKED");
    }

    /// But that of what only the process that destroys meets.
    @Test
    void every_refusal_of_an_erasure_is_described_somewhere() {
        assertThat(Arrays.stream(ErasureRefusal.values()).map(Enum::name))
                .filteredOn(code -> !described().contains(code))
                .containsExactly("ERASURE_NOT_APPROVED");
    }

    /// But those of what only the processes send.
    @Test
    void every_refusal_of_linkage_is_described_somewhere() {
        assertThat(Arrays.stream(LinkageRefusal.values()).map(Enum::name))
                .filteredOn(code -> !described().contains(code))
                .containsExactlyInAnyOrder("LINKAGE_DEMAND_MATCHED", "LINKAGE_NOT_YET");
    }

    /// But those that only the process meets which raises reviews of admissions.
    @Test
    void every_refusal_of_the_listing_is_described_somewhere() {
        assertThat(Arrays.stream(ListingRefusal.values()).map(Enum::name))
                .filteredOn(code -> !described().contains(code))
                .containsExactlyInAnyOrder("LISTING_CERTIFICATE_STANDS", "LISTING_REVIEW_RAISED");
    }

    /// But those that only the processes meet, which count contracts, claw back and raise reviews.
    @Test
    void every_refusal_of_a_pioneer_is_described_somewhere() {
        assertThat(Arrays.stream(PioneerRefusal.values()).map(Enum::name))
                .filteredOn(code -> !described().contains(code))
                .containsExactlyInAnyOrder(
                        "PURCHASE_NOT_PERFORMED",
                        "PURCHASE_OF_ANOTHER",
                        "PURCHASE_ALREADY_VERIFIED",
                        "PURCHASE_ALREADY_PASSED_OVER",
                        "PURCHASE_NOT_REVERSED",
                        "INCENTIVE_CLAWBACK_NOT_DUE",
                        "REVIEW_NOT_DUE",
                        "REVIEW_ALREADY_RAISED");
    }

    /// But those that only processes meet.
    @Test
    void every_refusal_of_a_zone_is_described_somewhere() {
        assertThat(
                        Stream.of(
                                        ZoneRefusal.values(),
                                        PlotRefusal.values(),
                                        PlacementRefusal.values(),
                                        TermsRefusal.values())
                                .flatMap(Arrays::stream)
                                .map(Enum::name))
                .filteredOn(code -> !described().contains(code))
                .containsExactlyInAnyOrder(
                        "RESERVATION_NOT_DUE",
                        "RESERVATION_OVER",
                        "ALLOCATION_OVER",
                        "GRACE_NOT_HERE",
                        "GRACE_RUNS",
                        "STANDING_KEPT",
                        "STANDING_LOST");
    }

    /// But those that only the processes meet.
    @Test
    void every_refusal_of_the_fund_is_described_somewhere() {
        assertThat(Arrays.stream(FundRefusal.values()).map(Enum::name))
                .filteredOn(code -> !described().contains(code))
                .containsExactlyInAnyOrder(
                        "FUND_CLAIM_NOT_OVERDUE", "FUND_REVIEW_NOT_DUE", "FUND_ALREADY_RAISED");
    }

    @Test
    void its_refusals_are_codes_that_exist() {
        Set<String> known =
                Stream.of(
                                KernelRefusal.values(),
                                FirmRefusal.values(),
                                CaseRefusal.values(),
                                CertificateRefusal.values(),
                                EvidenceRefusal.values(),
                                SchemeRefusal.values(),
                                AssessorRefusal.values(),
                                BrokerRefusal.values(),
                                IndicatorRefusal.values(),
                                DelegationRefusal.values(),
                                CalendarRefusal.values(),
                                AuditRefusal.values(),
                                SessionRefusal.values(),
                                CouncilRefusal.values(),
                                WorkRefusal.values(),
                                LetterRefusal.values(),
                                ReplayRefusal.values(),
                                ErasureRefusal.values(),
                                LinkageRefusal.values(),
                                EnergyRefusal.values(),
                                PioneerRefusal.values(),
                                ZoneRefusal.values(),
                                PlotRefusal.values(),
                                PlacementRefusal.values(),
                                TermsRefusal.values(),
                                FundRefusal.values(),
                                ListingRefusal.values(),
                                ProgrammeRefusal.values())
                        .flatMap(Arrays::stream)
                        .map(Enum::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        known.addAll(List.of("REASON_MISSING", "DATE_IN_FUTURE", "DATE_OUT_OF_RANGE"));
        known.addAll(List.of("IMPORT_REFUSED", "IMPORT_RUNNING", "IMPORT_TOO_LARGE"));
        for (Endpoint endpoint : endpoints())
            assertThat(known).containsAll(List.of(endpoint.described().refusals()));
    }
}
