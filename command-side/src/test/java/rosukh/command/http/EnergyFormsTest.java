package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.command.energy.EnergySiteCommand.AgreeOnGrid;
import rosukh.command.energy.EnergySiteCommand.ApplyForSite;
import rosukh.command.energy.EnergySiteCommand.CommissionPlant;
import rosukh.command.energy.EnergySiteCommand.ContractPower;
import rosukh.command.energy.EnergySiteCommand.CorrectReading;
import rosukh.command.energy.EnergySiteCommand.DeclineCommissioning;
import rosukh.command.energy.EnergySiteCommand.IdentifySite;
import rosukh.command.energy.EnergySiteCommand.LicenseSite;
import rosukh.command.energy.EnergySiteCommand.ProposeCommissioning;
import rosukh.command.energy.EnergySiteCommand.RecordReading;
import rosukh.command.energy.EnergySiteCommand.StartBuilding;
import rosukh.command.energy.EnergySiteCommand.StartSupply;
import rosukh.events.energy.PlantKind;
import rosukh.events.energy.Share;

/// The forms of solar plants send what was typed, in any digits, and tell all faults at once.
class EnergyFormsTest extends FormsOfPlants {

    private static final String OF_SITE = "/forms/energy-sites/" + SITE;
    private static final LocalDate ON = LocalDate.of(2026, 4, 21);

    @Test
    void identify_a_site_and_record_who_applies() throws Exception {
        sends(
                new IdentifySite(SITE, PlantKind.SUBSCRIBER, 180, 4_000, "P", "survey", "ali", ON),
                "officer",
                "/forms/energy-sites",
                "identify-site",
                "siteId",
                SITE,
                "kind",
                "SUBSCRIBER",
                "potentialKw",
                "۱۸۰",
                "landM2",
                "4,000",
                "mark",
                "P",
                "source",
                "survey",
                "on",
                "1405/02/01");
        sends(
                new ApplyForSite(
                        SITE,
                        "f-1",
                        170,
                        List.of(new Share("ISIPO", 1_000), new Share("f-1", 9_000)),
                        "ali",
                        ON),
                "officer",
                OF_SITE + "/applications",
                "apply-for-site",
                "ownerId",
                "f-1",
                "kw",
                "170",
                "holder",
                "ISIPO",
                "bp",
                "۱۰۰۰",
                "holder",
                "",
                "bp",
                "0",
                "holder",
                "f-1",
                "bp",
                "9000",
                "on",
                "2026-04-21");
    }

    @Test
    void take_a_site_to_its_contract() throws Exception {
        sends(
                new LicenseSite(SITE, 170, 190, null, "ali", today()),
                "manager",
                OF_SITE + "/licences",
                "license-site",
                "licensedKw",
                "170",
                "gridApprovedKw",
                "190",
                "landReason",
                "");
        sends(
                new LicenseSite(SITE, 170, 190, "on roofs", "ali", ON),
                "manager",
                OF_SITE + "/licences",
                "license-site",
                "licensedKw",
                "170",
                "gridApprovedKw",
                "190",
                "landReason",
                "on roofs",
                "on",
                "2026-04-21");
        sends(
                new AgreeOnGrid(SITE, 180, "331", "ali", today()),
                "officer",
                OF_SITE + "/grid-agreements",
                "agree-on-grid",
                "gridApprovedKw",
                "180",
                "reference",
                "331");
        sends(
                new ContractPower(SITE, 1_000, "ali", today()),
                "manager",
                OF_SITE + "/power-contracts",
                "contract-power",
                "localContentBp",
                "۱۰۰۰");
    }

    @Test
    void build_and_commission_it() throws Exception {
        sends(
                new StartBuilding(SITE, "ali", today()),
                "officer",
                OF_SITE + "/building",
                "start-building");
        sends(
                new ProposeCommissioning(SITE, 165, "14", "ali", today()),
                "officer",
                OF_SITE + "/commissioning-proposals",
                "propose-commissioning",
                "kw",
                "165",
                "reference",
                "14");
        sends(
                new DeclineCommissioning(SITE, "no relay", "ali", today()),
                "manager",
                OF_SITE + "/commissioning-refusals",
                "decline-commissioning",
                "grounds",
                "no relay");
        assertThat(commands.only().occasion().reason()).isEqualTo("no relay");
        sends(
                new CommissionPlant(SITE, "ali", today()),
                "committee",
                OF_SITE + "/commissioning",
                "commission-plant");
        sends(
                new StartSupply(SITE, "ali", ON),
                "officer",
                OF_SITE + "/supply",
                "start-supply",
                "on",
                "1405/02/01");
    }

    @Test
    void read_its_meter_and_correct_that() throws Exception {
        sends(
                new RecordReading(SITE, ON, ON.plusDays(9), 28_800, "ali", today()),
                "officer",
                OF_SITE + "/readings",
                "record-reading",
                "from",
                "1405/02/01",
                "to",
                "2026-04-30",
                "kwh",
                "۲۸٬۸۰۰");
        sends(
                new CorrectReading(SITE, ON, 28_900, "misread", "ali", today()),
                "officer",
                OF_SITE + "/corrections",
                "correct-reading",
                "from",
                "2026-04-21",
                "kwh",
                "28 900",
                "grounds",
                "misread");
        assertThat(commands.only().occasion().reason()).isEqualTo("misread");
    }

    @Test
    void tell_every_fault_at_once() throws Exception {
        assertThat(faults("officer", "/forms/energy-sites", "kind", "ROOF", "landM2", "1.5"))
                .containsExactlyInAnyOrder(
                        "siteId", "kind", "potentialKw", "landM2", "mark", "source");
        assertThat(faults("officer", OF_SITE + "/applications", "holder", "f-1", "bp", "all"))
                .containsExactlyInAnyOrder("ownerId", "kw", "bp");
        assertThat(faults("manager", OF_SITE + "/licences", "on", "soon"))
                .containsExactlyInAnyOrder("licensedKw", "gridApprovedKw", "on");
        assertThat(faults("officer", OF_SITE + "/grid-agreements"))
                .containsExactlyInAnyOrder("gridApprovedKw", "reference");
        assertThat(faults("manager", OF_SITE + "/power-contracts"))
                .containsExactly("localContentBp");
        assertThat(faults("officer", OF_SITE + "/commissioning-proposals"))
                .containsExactlyInAnyOrder("kw", "reference");
        assertThat(faults("manager", OF_SITE + "/commissioning-refusals"))
                .containsExactly("grounds");
        assertThat(faults("officer", OF_SITE + "/readings", "kwh", "-3"))
                .containsExactlyInAnyOrder("from", "to", "kwh");
        assertThat(faults("officer", OF_SITE + "/corrections"))
                .containsExactlyInAnyOrder("from", "kwh", "grounds");
    }
}
