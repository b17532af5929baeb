package rosukh.command.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;
import rosukh.events.certification.CertificationEvent.EvidenceAttached;
import rosukh.events.certification.Scan;

/// Where an application may hold scanned files only.
class ScanOfEvidenceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 2);
    private static final Scan CLEAN =
            new Scan(Scan.Outcome.CLEAN, "ClamAV 1.4.3", "27795", "2026-05-02T08:00:00Z");

    @Test
    void a_file_with_a_clean_mark_is_accepted() {
        Evidencing.scanned(declared(file("e-1", "TAX_RETURN", CLEAN)));
    }

    @Test
    void a_file_that_nobody_looked_at_stands_in_the_way() {
        assertThat(refused(file("e-1", "TAX_RETURN", Scan.NONE)))
                .containsExactly("TAX_RETURN EVIDENCE_NOT_SCANNED");
    }

    @Test
    void a_file_from_before_scans_were_recorded_stands_in_the_way_too() {
        assertThat(refused(file("e-1", "TAX_RETURN", null)))
                .containsExactly("TAX_RETURN EVIDENCE_NOT_SCANNED");
    }

    @Test
    void it_is_made_good_by_a_later_file_for_the_same_document_only() {
        Evidencing.scanned(
                declared(file("e-1", "TAX_RETURN", Scan.NONE), file("e-2", "TAX_RETURN", CLEAN)));
        assertThat(
                        refused(
                                file("e-1", "TAX_RETURN", CLEAN),
                                file("e-2", "TAX_RETURN", Scan.NONE),
                                file("e-3", "PATENT", CLEAN)))
                .containsExactly("TAX_RETURN EVIDENCE_NOT_SCANNED");
    }

    /// Counted anew: refused exactly for each file after whose last clean successor none comes.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_walk_of_files_is_refused_for_exactly_those_left_unseen(long seed) {
        Random chance = new Random(seed);
        List<EvidenceAttached> files = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String requirement =
                    List.of("TAX_RETURN", "PATENT", "ORG_CHART").get(chance.nextInt(3));
            files.add(file("e-" + i, requirement, chance.nextBoolean() ? CLEAN : Scan.NONE));
            List<String> expected = new ArrayList<>();
            for (EvidenceAttached file : files)
                if (!lastIsCleanAfter(file, files))
                    expected.add(file.requirement() + " EVIDENCE_NOT_SCANNED");
            EvidenceAttached[] all = files.toArray(EvidenceAttached[]::new);
            if (expected.isEmpty()) Evidencing.scanned(declared(all));
            else assertThat(refused(all)).isEqualTo(expected);
        }
    }

    private static boolean lastIsCleanAfter(EvidenceAttached file, List<EvidenceAttached> files) {
        boolean seen = false;
        boolean clean = false;
        for (EvidenceAttached each : files) {
            seen |= each == file;
            if (seen && each.requirement().equals(file.requirement()))
                clean |= each.scan() == CLEAN;
        }
        return clean;
    }

    @Test
    void it_does_not_start_without_a_scanner_where_one_is_required() {
        assertThatThrownBy(() -> new ScanChoice().virusScan("", Duration.ofMinutes(2), true))
                .hasMessageContaining("rosukh.scan.clamav");
        assertThat(new ScanChoice().virusScan("", Duration.ofMinutes(2), false))
                .isSameAs(VirusScan.NONE);
    }

    private static List<String> refused(EvidenceAttached... files) {
        List<String> said = new ArrayList<>();
        assertThatThrownBy(() -> Evidencing.scanned(declared(files)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("EVIDENCE_NOT_SCANNED");
                            for (Violation each : refused.violations())
                                said.add(each.field() + " " + each.code());
                        });
        return said;
    }

    private static Declared declared(EvidenceAttached... files) {
        Declared declared = Declared.NOTHING;
        for (EvidenceAttached file : files) declared = declared.evidence(file);
        return declared;
    }

    private static EvidenceAttached file(String id, String requirement, Scan scan) {
        return new EvidenceAttached(
                "f-1.1",
                id,
                requirement,
                "a.pdf",
                "application/pdf",
                5,
                "0".repeat(64),
                DAY,
                DAY,
                scan);
    }
}
