package rosukh.query.zones.register;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.zones.register.Zoned.CONTRACT;
import static rosukh.query.zones.register.Zoned.DAY;
import static rosukh.query.zones.register.Zoned.ZONE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.zones.Basis;
import rosukh.events.zones.PlotEvent.PlotReserved;
import rosukh.events.zones.PlotEvent.ReservationLapsed;
import rosukh.events.zones.Resources;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Facts;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;

/// What auditors are told of places in zones.
@ViewTest
class PlacementChronicleTest {

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser auditor;

    @BeforeEach
    void a_firm_that_a_plot_is_kept_for_while_its_case_runs() {
        log.clear();
        log.append(
                Facts.published("ir-kb-1402-02-18"),
                Facts.registered("f-1", "10320004156", "Sepehr"),
                Facts.registered("f-2", "10100991233", "Arvand"),
                Facts.worksIn("f-1", "KRM-P01"),
                Facts.opened("f-1", "KRM-P01"));
        Zoned.tell(log);
        log.append(
                new PlotReserved(
                        ZONE,
                        "A-3",
                        1,
                        "f-1",
                        new Resources(2_000, 250, 10),
                        new Basis(Basis.Kind.CASE, "f-1.1", "PUMPS"),
                        null,
                        null,
                        "1402-1",
                        30,
                        "omid",
                        CONTRACT));
        auditor = new Browser(mvc, "auditor", "ROLE_auditor");
    }

    @Test
    void the_chronicle_of_a_case_tells_the_places_it_stands_for() throws Exception {
        assertThat(auditor.en("/audit/cases/f-1.1/chronicle"))
                .contains("Places in zones", "KRM-P01.z1/A-3")
                .doesNotContain("KRM-P01.z1/A-1");
        assertThat(auditor.fa("/audit/cases/f-1.1/chronicle")).contains("جای واحد در ناحیه‌ها");
    }

    @Test
    void reservations_that_lapsed_are_counted_where_auditors_begin() throws Exception {
        assertThat(auditor.en("/audit"))
                .containsPattern("that lapsed</span><span class=\"stat-value\">0<");
        log.append(
                new ReservationLapsed(
                        ZONE,
                        "A-2",
                        1,
                        "f-2",
                        DAY.plusDays(50),
                        DAY.plusDays(51),
                        DAY.plusDays(51)));
        assertThat(auditor.en("/audit"))
                .containsPattern("that lapsed</span><span class=\"stat-value\">1<")
                .contains("/audit/events?type=zones.reservation-lapsed");
    }
}
