package rosukh.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rosukh.command.zones.PlacementCommand.RevokeAllocation;
import rosukh.command.zones.PotentialCommand.DesignateZone;
import rosukh.command.zones.PotentialCommand.VerifyPotential;
import rosukh.command.zones.ZoneCommand;
import rosukh.events.zones.ZoneType;

/// The zones of the demo: of every stage and state, and by the persons the rules ask for.
class ZonePlanTest {

    private final DemoPlan plan = DemoPlan.make(Parks.load());
    private final ZonePlan zones = ZonePlan.of(plan);
    private final List<Step> steps = ZoneSteps.of(plan);

    @Test
    void has_zones_of_every_type_and_stage_and_plots_of_every_state() {
        assertThat(zones.zones())
                .extracting(zone -> zone.potential().type())
                .contains(ZoneType.values());
        assertThat(zones.zones())
                .extracting(ZonePlan.Zone::reach)
                .contains(ZonePlan.Reach.values());
        assertThat(ZoneSteps.plots(plan))
                .containsOnlyKeys(
                        "FREE", "OFFERED", "RESERVED", "ALLOCATED", "BUILDING", "OPERATING");
        assertThat(zones.waiting(plan)).hasSize(3);
    }

    @Test
    void places_in_a_knowledge_zone_only_who_holds_a_class_or_has_a_running_case_in_its_field() {
        List<ZonePlan.Placed> placed =
                zones.placed().stream()
                        .filter(each -> each.zone().potential().type() == ZoneType.KNOWLEDGE_BASED)
                        .toList();
        assertThat(placed).hasSizeGreaterThan(8);
        assertThat(placed).extracting(ZonePlan.Placed::certified).contains(true, false);
        for (ZonePlan.Placed each : placed)
            assertThat(plan.casesOf(each.firm()))
                    .anySatisfy(planned -> {
                        assertThat(each.zone().potential().targetFields())
                                .contains(planned.technologyField());
                        if (each.certified()) assertThat(planned.certificateNumber()).isNotNull();
                        else assertThat(planned.ending().decided()).isFalse();
                    });
    }

    @Test
    void says_each_thing_once_in_order_and_before_the_demo_ends() {
        assertThat(steps).extracting(Step::key).doesNotHaveDuplicates();
        Map<String, LocalDate> latest = new HashMap<>();
        Set<String> over = new HashSet<>();
        String stream = "";
        for (Step step : steps) {
            if (!step.stream().equals(stream)) {
                assertThat(over.add(step.stream())).as("one stream after another").isTrue();
                stream = step.stream();
            }
            if (step.command() instanceof ZoneCommand command) {
                assertThat(command.on()).isBeforeOrEqualTo(CertificateSteps.END);
                latest.put(step.stream(), command.on());
            }
        }
        assertThat(latest).hasSize(zones.zones().size());
    }

    @Test
    void is_verified_and_designated_by_others_than_declared_it() {
        for (Step step : steps) {
            if (step.command() instanceof VerifyPotential)
                assertThat(step.actor().account()).isEqualTo("officer-surveys");
            if (step.command() instanceof DesignateZone)
                assertThat(step.actor().account()).isEqualTo("manager-zones");
        }
    }

    /// A process writes to the zone of a firm that has lost its certificate, whenever it likes; so
    /// nothing is decided on a version where one might.
    @Test
    void revokes_only_where_no_time_of_grace_can_start_in_between() {
        for (Step step : steps)
            if (step.command() instanceof RevokeAllocation revoke)
                assertThat(zones.zones())
                        .filteredOn(zone -> zone.zoneId().equals(revoke.zoneId()))
                        .noneMatch(zone -> zone.potential().type() == ZoneType.KNOWLEDGE_BASED);
        assertThat(steps)
                .filteredOn(step -> step.command() instanceof RevokeAllocation)
                .isNotEmpty();
    }
}
