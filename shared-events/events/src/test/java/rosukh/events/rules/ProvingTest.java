package rosukh.events.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.events.TestData;
import rosukh.events.rules.Criterion.Subject;
import rosukh.events.values.Label;

/// Which document proves what, and from when a refusal may be objected to, by the version of 1402.
class ProvingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    private static final Scheme SCHEME =
            Schemes.of(TestData.schemes()).inForce("ir-kb", DAY).orElseThrow();

    @Test
    void a_document_proves_the_criteria_the_rules_name() {
        assertThat(item("TECHNICAL_FILE").proves(product("P2"))).isTrue();
        assertThat(item("TECHNICAL_FILE").proves(product("P3"))).isFalse();
        assertThat(item("PROTOTYPE_MEDIA").proves(product("P3"))).isTrue();
    }

    @Test
    void a_document_that_a_figure_asks_for_proves_that_figure() {
        EvidenceItem plan = item("GROWTH_PLAN");
        assertThat(plan.reads())
                .containsExactlyInAnyOrder("operatingRevenueRial", "kbSalesRial", "totalSalesRial");
        assertThat(plan.proves(firm("totalSalesRial"))).isTrue();
        assertThat(plan.proves(firm("insuredStaff"))).isFalse();
    }

    @Test
    void what_a_figure_asks_for_proves_nothing_of_a_product() {
        Criterion ofProduct =
                new Criterion("X", List.of("totalSalesRial"), Subject.PRODUCT, label());
        assertThat(item("GROWTH_PLAN").proves(ofProduct)).isFalse();
    }

    @Test
    void a_refusal_whose_reason_makes_the_firm_wait_is_objected_to_after_that() {
        assertThat(SCHEME.objectionFrom(DAY, List.of("R_DESIGN"))).isEqualTo(DAY.plusMonths(12));
        assertThat(SCHEME.objectionFrom(DAY, List.of("R_OTHER", "R_TECH_LEVEL")))
                .isEqualTo(DAY.plusMonths(12));
    }

    @Test
    void any_other_refusal_is_objected_to_at_once() {
        assertThat(SCHEME.objectionFrom(DAY, List.of("R_OTHER"))).isEqualTo(DAY);
        assertThat(SCHEME.objectionFrom(DAY, List.of())).isEqualTo(DAY);
    }

    private static EvidenceItem item(String code) {
        return SCHEME.evidenceItems().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Criterion product(String code) {
        return new Criterion(code, List.of(), Subject.PRODUCT, label());
    }

    private static Criterion firm(String field) {
        return new Criterion(field, List.of(field), Subject.FIRM, label());
    }

    private static Label label() {
        return new Label("criterion", "معیار");
    }
}
