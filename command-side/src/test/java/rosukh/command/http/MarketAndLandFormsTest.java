package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.command.linkage.DemandCommand.ReturnDemand;
import rosukh.command.linkage.MatchCommand.ArrangeMeeting;
import rosukh.command.linkage.MatchCommand.RecordPerformance;
import rosukh.command.zones.LandCommand.LeaveWaitingList;
import rosukh.command.zones.LandCommand.ReleaseSolarLand;
import rosukh.command.zones.PlacementCommand.NoticeNonUse;
import rosukh.command.zones.PlacementCommand.StartOperation;
import rosukh.command.zones.PotentialCommand.ReturnPotential;
import rosukh.command.zones.PotentialCommand.VerifyPotential;

/// The forms of demands, matches, zones and plots send what was typed and lead to its page; what is
/// typed wrongly is sent nowhere.
class MarketAndLandFormsTest extends EdgeTest {

    private static final String ZONE = "/zones/KRM-P01.z1";
    private static final String PLOT = ZONE + "/plots/A-1";

    private void sends(
            Object command, String role, String page, String done, String path, String... fields)
            throws Exception {
        commands.clear();
        perform(form(path, fields), role)
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", page + "?minPosition=41"))
                .andExpect(flash().attribute("done", "done." + done));
        assertThat(commands.only().command()).isEqualTo(command);
    }

    @Test
    void of_linkage() throws Exception {
        sends(
                new ReturnDemand("n-1", "no drawing", "ali", today()),
                "officer",
                "/linkage/demands/n-1",
                "return-demand",
                "/forms/linkage/demands/n-1/return",
                "grounds",
                "no drawing");
        sends(
                new ArrangeMeeting("m-1", "Hall 2", LocalDate.of(2027, 1, 9), "ali", today()),
                "firm",
                "/linkage/matches/m-1",
                "arrange-meeting",
                "/forms/linkage/matches/m-1/meetings",
                "place",
                "Hall 2",
                "meetingOn",
                "2027-01-09");
        sends(
                new RecordPerformance("m-1", 12_000, LocalDate.of(2026, 11, 1), "ali", today()),
                "officer",
                "/linkage/matches/m-1",
                "record-performance",
                "/forms/linkage/matches/m-1/performance",
                "value",
                "۱۲٬۰۰۰",
                "performedOn",
                "2026-11-01");
    }

    @Test
    void of_zones_with_the_grounds_as_the_reason() throws Exception {
        sends(
                new VerifyPotential("KRM-P01.z1", "dry", "ali", "isipo-krm", today()),
                "officer",
                ZONE,
                "verify-potential",
                "/forms/zones/KRM-P01.z1/verification",
                "findings",
                "dry");
        sends(
                new ReturnPotential("KRM-P01.z1", "no water", "ali", "isipo-krm", today()),
                "officer",
                ZONE,
                "return-potential",
                "/forms/zones/KRM-P01.z1/return",
                "grounds",
                "no water");
        assertThat(commands.only().occasion().reason()).isEqualTo("no water");
        sends(
                new LeaveWaitingList("KRM-P01.z1", "f-1", "ali", today()),
                "officer",
                ZONE,
                "leave-waiting-list",
                "/forms/zones/KRM-P01.z1/waiting-list/leaving",
                "firmId",
                "f-1");
        sends(
                new ReleaseSolarLand("KRM-P01.z1", "SOL-1", "sold", "ali", today()),
                "officer",
                ZONE,
                "release-solar-land",
                "/forms/zones/KRM-P01.z1/solar-land/release",
                "siteId",
                "SOL-1",
                "grounds",
                "sold");
        assertThat(commands.only().occasion().reason()).isEqualTo("sold");
    }

    @Test
    void of_plots() throws Exception {
        sends(
                new StartOperation("KRM-P01.z1", "A-1", "L-7", "ali", today()),
                "officer",
                PLOT,
                "start-operation",
                "/forms" + PLOT + "/operation",
                "reference",
                "L-7");
        sends(
                new NoticeNonUse("KRM-P01.z1", "A-1", "idle", "ali", "isipo-krm", today()),
                "officer",
                PLOT,
                "notice-non-use",
                "/forms" + PLOT + "/notices",
                "grounds",
                "idle");
        assertThat(commands.only().occasion().reason()).isEqualTo("idle");
    }

    @Test
    void with_faults_send_nothing() throws Exception {
        for (String path :
                List.of(
                        "/forms/linkage/demands/n-1/return",
                        "/forms/linkage/matches/m-1/meetings",
                        "/forms/linkage/matches/m-1/failure",
                        "/forms/zones/KRM-P01.z1/return",
                        "/forms/zones/KRM-P01.z1/plots",
                        "/forms/zones/KRM-P01.z1/solar-land",
                        "/forms/zones/KRM-P01.z1/waiting-list",
                        "/forms" + PLOT + "/reservations",
                        "/forms" + PLOT + "/notices")) {
            commands.clear();
            perform(form(path, "grounds", " "), "officer")
                    .andExpect(flash().attributeExists("problem"));
            assertThat(commands.sent()).as(path).isEmpty();
        }
    }
}
