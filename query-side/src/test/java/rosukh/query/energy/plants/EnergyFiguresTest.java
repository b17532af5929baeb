package rosukh.query.energy.plants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.events.energy.Stage;
import rosukh.events.zones.PlacementEvent.AllocationRevoked;
import rosukh.events.zones.Resources;
import rosukh.events.zones.RevocationCause;
import rosukh.events.zones.ZoneType;
import rosukh.query.energy.plants.EnergyDeed.Kind;

/// Sums of amounts, and what is computed from them.
class EnergyFiguresTest {

    private final List<EnergyDeed> deeds = new ArrayList<>();

    private void deed(Kind kind, String of, long amount, String park) {
        deeds.add(
                new EnergyDeed(
                        kind,
                        of,
                        amount,
                        park + ".s",
                        park,
                        "KRM",
                        "f-1",
                        LocalDate.of(2026, 5, 9),
                        "1405",
                        "e",
                        deeds.size()));
    }

    private void stage(Stage stage, long kw, String park) {
        deed(Kind.STAGE, stage.name(), kw, park);
    }

    private EnergyFigures figures() {
        return EnergyFigures.of(deeds);
    }

    @Test
    void nothing_is_divided_by_nothing() {
        EnergyFigures none = figures();
        assertThat(none.conversion()).isNull();
        assertThat(none.performance()).isNull();
        assertThat(none.capacityFactor()).isNull();
        assertThat(none.totalKw()).isZero();
        assertThat(none.parks()).isEmpty();
        assertThat(none.kwByStage()).hasSize(Stage.values().length).containsValue(0L);
        stage(Stage.OPERATING, 500, "A");
        assertThat(figures().parks().get("A").loadShare()).as("no load, no reading").isNull();
        deed(Kind.LOAD, "", 250, "A");
        assertThat(figures().parks().get("A").loadShare()).as("no reading").isNull();
        deed(Kind.METERED, "", 100, "A");
        deed(Kind.KW_HOURS, "", 1_000, "A");
        assertThat(figures().parks().get("A").loadShare()).isEqualTo("20.00");
        deed(Kind.LOAD, "", -250, "A");
        assertThat(figures().parks().get("A").loadShare()).as("no load any more").isNull();
    }

    @Test
    void a_site_counts_in_the_stage_it_is_in() {
        stage(Stage.IDENTIFIED, 900, "A");
        stage(Stage.IDENTIFIED, -900, "A");
        stage(Stage.LICENSED, 800, "A");
        stage(Stage.COMMISSIONED, 300, "B");
        stage(Stage.OPERATING, 100, "B");
        EnergyFigures found = figures();
        assertThat(found.kwByStage())
                .contains(
                        entry("IDENTIFIED", 0L), entry("LICENSED", 800L), entry("OPERATING", 100L));
        assertThat(found.kw(Stage.COMMISSIONED)).isEqualTo(300);
        assertThat(found.totalKw()).isEqualTo(1_200);
        assertThat(found.licensedOrLaterKw()).isEqualTo(1_200);
        assertThat(found.onlineKw()).isEqualTo(400);
        assertThat(found.conversion()).isEqualTo("33.33");
        assertThat(found.parks().get("A").onlineKw()).isZero();
        assertThat(found.parks().get("B").onlineKw()).isEqualTo(400);
    }

    @Test
    void land_that_is_used_is_not_free_and_never_less_than_none() {
        stage(Stage.LICENSED, 1, "A");
        stage(Stage.LICENSED, 1, "B");
        deed(Kind.LAND_FOUND, "", 9_000, "A");
        deed(Kind.LAND_USED, "", 4_000, "A");
        deed(Kind.LAND_FOUND, "", 1_000, "B");
        deed(Kind.LAND_USED, "", 3_000, "B");
        EnergyFigures found = figures();
        assertThat(found.parks().get("A").freeM2()).isEqualTo(5_000);
        assertThat(found.parks().get("B").freeM2()).isZero();
        assertThat(found.foundM2()).isEqualTo(10_000);
        assertThat(found.usedM2()).isEqualTo(7_000);
    }

    @Test
    void a_plant_that_was_not_read_counts_in_the_share_like_the_others_of_its_park() {
        stage(Stage.OPERATING, 300, "A");
        stage(Stage.COMMISSIONED, 300, "A");
        deed(Kind.METERED, "", 7_200, "A");
        deed(Kind.KW_HOURS, "", 36_000, "A");
        deed(Kind.LOAD, "", 480, "A");
        assertThat(figures().parks().get("A").loadShare()).isEqualTo("25.00");
        assertThat(figures().parks().get("A").meteredKwh()).isEqualTo(7_200);
    }

    @Test
    void what_is_metered_and_payable_is_summed_over_parks() {
        deed(Kind.METERED, "", 400, "A");
        deed(Kind.METERED, "", 80, "B");
        deed(Kind.EXPECTED, "", 500, "A");
        deed(Kind.KW_HOURS, "", 2_400, "A");
        deed(Kind.CO2, "", 7, "A");
        deed(Kind.PAYABLE, "", 11, "B");
        deed(Kind.ORGANISATION, "", 13, "B");
        EnergyFigures found = figures();
        assertThat(found.meteredKwh()).isEqualTo(480);
        assertThat(found.expectedKwh()).isEqualTo(500);
        assertThat(found.performance()).isEqualTo("96.00");
        assertThat(found.capacityFactor()).isEqualTo("20.00");
        assertThat(found.co2Kg()).isEqualTo(7);
        assertThat(found.payableRial()).isEqualTo(11);
        assertThat(found.organisationKw()).isEqualTo(13);
    }

    @Test
    void a_plot_that_is_revoked_draws_nothing_any_more() {
        EnergyDeed back =
                EnergyDeed.of(
                        new AllocationRevoked(
                                "KRM-P01.z1",
                                "A-1",
                                1,
                                "f-1",
                                ZoneType.TECHNOLOGY,
                                2_000,
                                new Resources(2_000, 250, 10),
                                RevocationCause.NON_USE,
                                null,
                                "empty",
                                "omid",
                                "isipo",
                                LocalDate.of(2026, 5, 9)),
                        7);
        assertThat(back)
                .isEqualTo(
                        new EnergyDeed(
                                Kind.LOAD,
                                "",
                                -250,
                                "KRM-P01.z1/A-1",
                                "KRM-P01",
                                "KRM",
                                "f-1",
                                LocalDate.of(2026, 5, 9),
                                "1405",
                                "zones.allocation-revoked",
                                7));
    }

    @Test
    void published_figures_say_how_sure_they_are() {
        assertThat(PublishedFigure.ALL)
                .filteredOn(each -> each.mark().equals("S"))
                .hasSize(5)
                .allSatisfy(each -> assertThat(each.source()).startsWith("http"));
        assertThat(PublishedFigure.ALL)
                .filteredOn(each -> each.mark().equals("C"))
                .extracting(PublishedFigure::name, PublishedFigure::amount)
                .containsExactly(
                        tuple("together", "8886"),
                        tuple("conversion", "3.45"),
                        tuple("land-for-mw", "2.37"));
    }
}
