package rosukh.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rosukh.command.certificates.CertificateCommand;
import rosukh.command.work.BatchCommand.StartBatch;
import rosukh.events.letters.LetterKind;
import rosukh.events.work.WorkEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The plan is pure: these tests need no application.
class DemoPlanTest {

    static final Path MANIFEST = Path.of("src/test/resources/demo/manifest.json");

    /// See [Round].
    private static final int COHORTS = 8;

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    final Parks parks = Parks.load();
    final DemoPlan plan = DemoPlan.make(parks);
    final Manifest manifest = Manifest.of(plan, Seeds.load());

    @Test
    void is_the_same_every_time() {
        assertThat(DemoPlan.make(parks)).isEqualTo(plan);
    }

    @Test
    void keeps_the_manifest_that_is_checked_in() throws IOException {
        String json =
                JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(manifest)
                        + "\n";
        if (Boolean.getBoolean("demo.accept")) {
            Files.writeString(MANIFEST, json);
        }
        assertThat(Files.readString(MANIFEST)).isEqualTo(json);
    }

    @Test
    void spreads_600_firms_over_31_provinces_by_the_shares() {
        assertThat(plan.firms()).hasSize(600).doesNotHaveDuplicates();
        assertThat(plan.firms()).extracting(PlannedFirm::legalId).doesNotHaveDuplicates();
        assertThat(plan.firms()).extracting(PlannedFirm::name).doesNotHaveDuplicates();
        assertThat(manifest.firmsByProvince()).hasSize(31).containsEntry("ESF", 82);
        assertThat(manifest.firmsByIndustry()).containsEntry("METAL", 159).hasSize(8);
        assertThat(manifest.firmsBySize())
                .containsEntry("MICRO", 576)
                .containsEntry("SMALL", 17)
                .containsEntry("MEDIUM", 4)
                .containsEntry("LARGE", 3);
        for (Parks.Estate estate : parks.estates()) {
            assertThat(manifest.firmsByEstate()).containsEntry(estate.key(), estate.firms());
        }
    }

    @Test
    void keeps_the_national_rates() throws IOException {
        Manifest.Funnel funnel = manifest.funnel();
        JsonNode rates = rates();
        assertThat(funnel.identified()).isEqualTo(share(600 * COHORTS, rates, "capableBp"));
        assertThat(funnel.helped())
                .isEqualTo(share(funnel.identified(), rates, "helpedOfCapableBp"));
        assertThat(funnel.granted())
                .isEqualTo(share(funnel.decided(), rates, "approvedOfAssessedBp"));
        int firstClass = manifest.classes().get("NOPA") + manifest.classes().get("TYPE_1");
        assertThat(firstClass).isEqualTo(share(funnel.granted(), rates, "nopaOfApprovedBp"));
    }

    @Test
    void has_open_cases_in_every_stage_and_both_versions() {
        assertThat(manifest.casesByStage()).hasSize(12);
        assertThat(manifest.casesByStage().values()).allMatch(count -> count > 0);
        assertThat(manifest.schemes()).containsOnlyKeys(Round.OLD, Round.NEW);
        assertThat(manifest.refusalReasons()).hasSizeGreaterThan(5);
    }

    @Test
    void puts_every_date_in_order_and_before_today() {
        for (PlannedCase planned : plan.cases()) {
            Dates dates = planned.dates();
            List<LocalDate> used = new ArrayList<>(List.of(planned.firm().registeredOn()));
            used.add(dates.opened());
            if (planned.reaches(Ending.IDENTIFIED)) used.add(dates.identified());
            if (planned.reaches(Ending.NEEDS_ASSESSED)) used.add(dates.needs());
            if (planned.reaches(Ending.IN_ACCELERATION)) used.add(dates.items().getFirst());
            if (planned.reaches(Ending.HELPED)) used.add(dates.declared());
            if (planned.reaches(Ending.SUBMITTED)) used.add(dates.submitted());
            if (planned.reaches(Ending.RECOMMENDED)) used.add(dates.recommended());
            if (planned.ending().decided()) used.add(dates.decided());
            if (planned.reaches(Ending.CERTIFIED)) used.add(dates.issued());
            assertThat(used).as(planned.caseId()).isSorted().allMatch(TODAY::isAfter);
        }
    }

    @Test
    void has_certificates_of_every_standing_and_every_kind_of_step() {
        assertThat(manifest.certificates())
                .containsOnlyKeys("VALID", "SUSPENDED", "EXPIRED", "REVOKED");
        Set<Class<?>> sent = new HashSet<>();
        for (PlannedCase planned : plan.cases()) {
            LocalDate before = planned.dates().issued();
            for (Step step : CertificateSteps.of(planned, plan.fateOf(planned))) {
                CertificateCommand command = (CertificateCommand) step.command();
                sent.add(command.getClass());
                assertThat(command.on()).isBetween(before, CertificateSteps.END);
                before = command.on();
            }
        }
        assertThat(sent)
                .containsExactlyInAnyOrder(CertificateCommand.class.getPermittedSubclasses());
    }

    @Test
    void has_work_in_every_role_and_a_batch_of_which_one_case_is_somebody_elses() {
        List<Step> work = WorkSteps.of(plan);
        assertThat(manifest.taken())
                .containsOnlyKeys("officer", "broker", "assessor", "committee", "officer-schemes");
        assertThat(work).extracting(Step::key).doesNotHaveDuplicates();
        StartBatch batch = (StartBatch) work.getLast().command();
        assertThat(batch.items())
                .filteredOn(item ->
                        work.stream()
                                .anyMatch(step ->
                                        step.stream().equals(WorkEvent.streamOf(item.caseId()))))
                .hasSize(1);
    }

    @Test
    void has_firms_in_contract_and_a_purchase_that_counts_with_an_incentive_for_it() {
        assertThat(manifest.linked()).isEqualTo(4);
        assertThat(manifest.purchasesVerified()).isEqualTo(60_000_000_000L);
        assertThat(PurchaseSteps.of(plan, PioneerSteps.of(plan, Seeds.load())))
                .extracting(step -> step.command().getClass().getSimpleName())
                .containsExactly("VerifyPurchase", "ProposeIncentive", "GrantIncentive");
    }

    @Test
    void has_letters_in_every_state_to_firms_that_have_an_address() {
        assertThat(manifest.letters())
                .containsOnlyKeys("SENT", "WAITING", "PUT_OFF", "REFUSED", "CANCELLED");
        assertThat(manifest.addressedFirms()).isEqualTo(600 / 20);
        assertThat(manifest.namedPersons()).as("one of them anew").isEqualTo(600 / 20 + 1);
        assertThat(LetterSteps.templates()).hasSize(2 * LetterKind.values().length);
    }

    @Test
    void submits_while_the_planned_version_is_in_force() {
        LocalDate change = LocalDate.of(2023, 7, 23);
        for (PlannedCase planned : plan.cases()) {
            if (planned.reaches(Ending.SUBMITTED)) {
                assertThat(planned.dates().submitted().isBefore(change))
                        .as(planned.caseId())
                        .isEqualTo(planned.scheme().equals(Round.OLD));
            }
        }
    }

    /// Shares in basis points.
    private static JsonNode rates() throws IOException {
        try (InputStream in = Parks.class.getResourceAsStream("/demo/parks.json")) {
            return JsonMapper.shared().readTree(in).path("caseShares");
        }
    }

    private static int share(int base, JsonNode rates, String name) {
        return (base * rates.path(name).asInt() + 5_000) / 10_000;
    }
}
