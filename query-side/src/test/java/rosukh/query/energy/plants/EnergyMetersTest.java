package rosukh.query.energy.plants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import rosukh.events.energy.EnergySiteEvent.CommissioningProposed;
import rosukh.events.energy.EnergySiteEvent.MeterRead;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.glance.Subject;
import rosukh.query.kernel.glance.Vital;
import rosukh.query.kernel.show.CalendarChoice;
import rosukh.query.kernel.show.Lang;
import rosukh.query.kernel.show.Ui;

/// What the slice says of itself to operators, to auditors and on the overview.
@ViewTest
class EnergyMetersTest {

    @Autowired Log log;
    @Autowired Plants plants;
    @Autowired ObjectProvider<MeterRegistry> registries;
    @Autowired EnergyGlance glance;
    @Autowired CorrectedFigure corrected;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private EnergyMeters meters;

    @BeforeEach
    void a_plant_and_a_site() {
        Sunny.tell(log);
        meters = new EnergyMeters(plants, registries);
    }

    private double gauge(String name, String tag, String value) {
        return registry.get(name).tag(tag, value).gauge().value();
    }

    private double unread(int days) {
        meters.measure(registry, Sunny.DAY.plusDays(days));
        return gauge("rosukh.energy.waiting", "for", "reading");
    }

    @Test
    void capacity_is_measured_by_stage_and_moves_on() {
        meters.measure(registry, Sunny.DAY);
        assertThat(gauge("rosukh.energy.kilowatts", "stage", "identified")).isEqualTo(290_000);
        assertThat(gauge("rosukh.energy.kilowatts", "stage", "operating")).isEqualTo(600);
        assertThat(gauge("rosukh.energy.kilowatts", "stage", "licensed")).isZero();
        assertThat(gauge("rosukh.energy.waiting", "for", "commissioning")).isZero();
        log.append(new CommissioningProposed(Sunny.SITE, 650, "15", "omid", Sunny.DAY));
        meters.measure(registry, Sunny.DAY);
        assertThat(gauge("rosukh.energy.waiting", "for", "commissioning")).isEqualTo(1);
    }

    @Test
    void a_plant_waits_for_a_reading_two_months_after_the_last() {
        assertThat(unread(9 + 62)).isZero();
        assertThat(unread(9 + 63)).isEqualTo(1);
        log.append(
                new MeterRead(
                        Sunny.SITE,
                        Sunny.DAY.plusDays(10),
                        Sunny.DAY.plusDays(19),
                        1,
                        1,
                        1,
                        1,
                        1,
                        1,
                        "omid",
                        Sunny.DAY.plusDays(20)));
        assertThat(unread(9 + 63)).isZero();
    }

    @Test
    void auditors_see_how_many_readings_were_corrected() {
        assertThat(corrected.stat(everywhere(), ui()).value()).isEqualTo("1");
        assertThat(corrected.stat(everywhere(), ui()).href())
                .isEqualTo("/audit/events?type=energy.reading-corrected");
        Reader yazd =
                new Reader("y", Set.of(Reader.Role.AUDITOR), Set.of("YZD"), Set.of(), null, "");
        assertThat(corrected.stat(yazd, ui()).value()).isEqualTo("0");
        assertThat(glance.vitals(yazd, ui())).extracting(Vital::value).first().isEqualTo("0 MW");
    }

    @Test
    void the_overview_opens_into_the_events() {
        assertThat(glance.subject()).isEqualTo(Subject.ENERGY);
        assertThat(glance.groups()).containsExactly(Plants.GROUP);
        assertThat(glance.home()).isEqualTo("/energy/figures");
        List<Vital> vitals = glance.vitals(everywhere(), ui());
        assertThat(vitals)
                .extracting(Vital::label, Vital::value, Vital::href)
                .containsExactly(
                        tuple(
                                "On the grid",
                                "0.6 MW",
                                "/energy/deeds?kind=STAGE&of=COMMISSIONED,OPERATING"),
                        tuple(
                                "Licensed or later",
                                "0.6 MW",
                                "/energy/deeds?kind=STAGE&of=LICENSED,GRID_AGREEMENT,CONTRACTED,"
                                        + "UNDER_CONSTRUCTION,COMMISSIONED,OPERATING"),
                        tuple("Metered", "28.8 MWh", "/energy/deeds?kind=METERED"));
        for (Vital each : vitals) {
            assertThat(each.trend()).hasSize(12);
            assertThat(each.trend().getFirst().value()).as("a year ago").isZero();
            assertThat(each.trend().getLast().text()).as("now").isEqualTo(each.value());
        }
    }

    private static Ui ui() {
        return Ui.plain(Lang.EN, CalendarChoice.GREGORIAN);
    }

    private static Reader everywhere() {
        return new Reader("a", Set.of(Reader.Role.AUDITOR), Set.of(), Set.of(), null, "isipo");
    }
}
