package rosukh.command.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.MatcherAssert.assertThat;
import static rosukh.command.energy.Solar.DAY;
import static rosukh.command.energy.Solar.SHARES;
import static rosukh.command.energy.Solar.SITE;
import static rosukh.command.energy.Solar.ground;
import static rosukh.command.kernel.IsRefused.refused;

import java.time.LocalDate;
import java.util.ArrayList;
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
import rosukh.command.energy.Ground.Neighbour;
import rosukh.command.kernel.Refused;
import rosukh.events.energy.EnergySiteEvent.MeterRead;
import rosukh.events.energy.EnergySiteEvent.PowerContracted;
import rosukh.events.energy.EnergySiteEvent.ReadingCorrected;
import rosukh.events.energy.EnergySiteEvent.SiteIdentified;
import rosukh.events.energy.PlantKind;
import rosukh.events.energy.Share;

/// A site from found to metered.
class SiteTest {

    private static final IdentifySite IDENTIFY =
            new IdentifySite(SITE, PlantKind.FARM, 9_000, 180_000, "P", "survey", "omid", DAY);
    private static final ApplyForSite APPLY =
            new ApplyForSite(SITE, "f-1", 8_000, SHARES, "omid", DAY);
    private static final LicenseSite LICENSE =
            new LicenseSite(SITE, 8_000, 8_500, null, "mina", DAY);
    private static final AgreeOnGrid AGREE = new AgreeOnGrid(SITE, 8_200, "331", "omid", DAY);
    private static final ContractPower CONTRACT = new ContractPower(SITE, 1_000, "mina", DAY);
    private static final StartBuilding BUILD = new StartBuilding(SITE, "omid", DAY);
    private static final ProposeCommissioning PROPOSE =
            new ProposeCommissioning(SITE, 7_800, "14", "omid", DAY);
    private static final CommissionPlant COMMISSION = new CommissionPlant(SITE, "mina", DAY);
    private static final StartSupply SUPPLY = new StartSupply(SITE, "omid", DAY);
    static final List<EnergySiteCommand> ALL =
            List.of(IDENTIFY, APPLY, LICENSE, AGREE, CONTRACT, BUILD, PROPOSE, COMMISSION, SUPPLY);

    static Site after(int steps, EnergySiteCommand... more) {
        Site site = Site.NONE;
        List<EnergySiteCommand> commands = new ArrayList<>(ALL.subList(0, steps));
        commands.addAll(List.of(more));
        for (EnergySiteCommand each : commands) site = site.evolve(site.decide(each, ground()));
        return site;
    }

    static void no(Site site, EnergySiteCommand command, EnergyRefusal code) {
        no(site, command, ground(), code);
    }

    private static void no(
            Site site, EnergySiteCommand command, Ground ground, EnergyRefusal code) {
        assertThatThrownBy(() -> site.decide(command, ground))
                .isInstanceOfSatisfying(Refused.class, it -> assertThat(it, refused(code)));
    }

    static RecordReading reading(LocalDate from, LocalDate to, long kwh) {
        return new RecordReading(SITE, from, to, kwh, "omid", to);
    }

    @Test
    void stages_are_passed_one_at_a_time() {
        for (int done = 0; done < ALL.size(); done++)
            for (int next = 1; next < ALL.size(); next++) {
                EnergySiteCommand command = ALL.get(next);
                if (next == done) continue;
                Site site = after(done);
                if (command == COMMISSION) no(site, command, EnergyRefusal.ENERGY_NOT_PROPOSED);
                else if (command == PROPOSE && done == 7)
                    no(site, command, EnergyRefusal.ENERGY_ALREADY_PROPOSED);
                else no(site, command, EnergyRefusal.ENERGY_STAGE_ORDER);
            }
        no(after(9), IDENTIFY, EnergyRefusal.ENERGY_SITE_EXISTS);
        no(
                after(3),
                new AgreeOnGrid(SITE, 8_200, "1", "o", DAY.minusDays(1)),
                EnergyRefusal.ENERGY_DATE_BACKWARDS);
    }

    @Test
    void a_site_lies_in_an_estate_and_says_how_sure_its_figures_are() {
        assertThat(((SiteIdentified) Site.NONE.decide(IDENTIFY, Ground.NOTHING)).provinceKey())
                .isEqualTo("KRM");
        no(Site.NONE, found("KRM", 1, 1, "P", "s"), EnergyRefusal.ENERGY_SITE_MALFORMED);
        no(Site.NONE, found("XYZ-1.a", 1, 1, "P", "s"), EnergyRefusal.ENERGY_PARK_UNKNOWN);
        no(Site.NONE, found(SITE, 0, 1, "P", "s"), EnergyRefusal.ENERGY_CAPACITY_RANGE);
        no(Site.NONE, found(SITE, 1, 0, "P", "s"), EnergyRefusal.ENERGY_CAPACITY_RANGE);
        no(Site.NONE, found(SITE, 1, 1, "X", "s"), EnergyRefusal.ENERGY_MARK_UNKNOWN);
        no(Site.NONE, found(SITE, 1, 1, "P", " "), EnergyRefusal.ENERGY_SOURCE_MISSING);
    }

    private static IdentifySite found(String id, long kw, long m2, String mark, String source) {
        return new IdentifySite(id, PlantKind.FARM, kw, m2, mark, source, "omid", DAY);
    }

    @Test
    void shares_are_the_whole_and_the_owner_is_known() {
        no(after(1), APPLY, Ground.NOTHING, EnergyRefusal.ENERGY_OWNER_UNKNOWN);
        for (List<Share> shares :
                List.of(
                        List.of(new Share("ISIPO", 9_999)),
                        List.of(new Share("a", 5_000), new Share("a", 5_000)),
                        List.of(new Share("a", 10_001), new Share("b", -1))))
            no(
                    after(1),
                    new ApplyForSite(SITE, "f-1", 1, shares, "omid", DAY),
                    EnergyRefusal.ENERGY_SHARES);
    }

    @Test
    void it_is_licensed_on_land_of_the_ledger_within_the_band_or_with_a_reason() {
        Ground bare = ground().on(0);
        no(after(2), LICENSE, bare, EnergyRefusal.ENERGY_LAND_NOT_COMMITTED);
        Ground narrow = ground().on(12 * 8_000 - 1);
        no(after(2), LICENSE, narrow, EnergyRefusal.ENERGY_LAND_BAND);
        assertThat(
                        after(2).decide(
                                        new LicenseSite(SITE, 8_000, 8_000, "slope", "mina", DAY),
                                        narrow))
                .isNotNull();
        no(
                after(2),
                new LicenseSite(SITE, 8_000, 7_999, null, "mina", DAY),
                EnergyRefusal.ENERGY_GRID_KW);
        no(after(2), LICENSE, Ground.NOTHING.on(200_000), EnergyRefusal.ENERGY_NO_TARIFF);
    }

    @Test
    void commissioned_is_not_above_licensed_nor_licensed_above_the_grid() {
        no(
                after(3),
                new AgreeOnGrid(SITE, 7_999, "331", "omid", DAY),
                EnergyRefusal.ENERGY_GRID_KW);
        no(
                after(3),
                new AgreeOnGrid(SITE, 8_000, " ", "omid", DAY),
                EnergyRefusal.ENERGY_REFERENCE_MISSING);
        no(
                after(6),
                new ProposeCommissioning(SITE, 8_001, "14", "omid", DAY),
                EnergyRefusal.ENERGY_COMMISSIONED_KW);
    }

    @Test
    void neighbouring_plants_of_its_owner_count_for_the_band() {
        Ground fits = ground().beside(List.of(new Neighbour("KRM-P01.z1.B", 2_000)));
        PowerContracted made = (PowerContracted) after(4).decide(CONTRACT, fits);
        assertThat(made.bandKw()).isEqualTo(10_000);
        assertThat(made.neighbours()).containsExactly("KRM-P01.z1.B");
        Ground split = ground().beside(List.of(new Neighbour("KRM-P01.z1.B", 2_001)));
        no(after(4), CONTRACT, split, EnergyRefusal.ENERGY_TENDER);
        no(
                after(4),
                new ContractPower(SITE, 3_001, "mina", DAY),
                EnergyRefusal.ENERGY_LOCAL_CONTENT);
        no(after(4), new ContractPower(SITE, -1, "mina", DAY), EnergyRefusal.ENERGY_LOCAL_CONTENT);
    }

    @Test
    void a_second_person_commissions_or_sends_back() {
        Site proposed = after(7);
        no(proposed, new CommissionPlant(SITE, "omid", DAY), EnergyRefusal.ENERGY_SECOND_PERSON);
        no(
                proposed,
                new DeclineCommissioning(SITE, "x", "omid", DAY),
                EnergyRefusal.ENERGY_SECOND_PERSON);
        no(
                proposed,
                new DeclineCommissioning(SITE, " ", "mina", DAY),
                EnergyRefusal.ENERGY_GROUNDS_MISSING);
        Site back = after(7, new DeclineCommissioning(SITE, "relay", "mina", DAY));
        no(back, COMMISSION, EnergyRefusal.ENERGY_NOT_PROPOSED);
        assertThat(back.decide(PROPOSE, ground())).isNotNull();
    }

    @Test
    void a_reading_is_plausible_and_paid_by_the_tariff_of_the_contract() {
        Site site = after(9);
        LocalDate to = DAY.plusDays(29);
        MeterRead read = (MeterRead) site.decide(reading(DAY, to, 1_000_000), ground());
        // 7,800 kW x 1,750 x 720 / 8,760; 20,000 rials a kWh and a tenth more for local content
        assertThat(read.expectedKwh()).isEqualTo(1_121_918);
        assertThat(read.co2Kg()).isEqualTo(590_000);
        assertThat(read.paymentRial()).isEqualTo(22_000_000_000L);
        assertThat(read.contractYear()).isEqualTo(1);
        long most = 7_800L * 720 * 105 / 100;
        assertThat(site.decide(reading(DAY, to, most), ground())).isNotNull();
        no(site, reading(DAY, to, most + 1), EnergyRefusal.ENERGY_METER);
        no(site, reading(DAY, DAY.minusDays(1), 1), EnergyRefusal.ENERGY_METER_PERIOD);
        no(site, reading(DAY.minusDays(1), DAY, 1), EnergyRefusal.ENERGY_METER_PERIOD);
        no(site, reading(DAY, to, -1), EnergyRefusal.ENERGY_METER_PERIOD);
        no(site, reading(DAY, DAY.plusYears(1), 1), EnergyRefusal.ENERGY_READING_SPANS_YEARS);
        no(after(8), reading(DAY, to, 1), EnergyRefusal.ENERGY_STAGE_ORDER);
        Site later = after(9, reading(DAY, to, 1));
        no(later, reading(to, to.plusDays(3), 1), EnergyRefusal.ENERGY_READING_OVERLAPS);
        no(
                later,
                reading(DAY.plusDays(3), DAY.plusDays(4), 1),
                EnergyRefusal.ENERGY_READING_OVERLAPS);
    }

    @Test
    void the_rate_falls_at_the_start_of_its_years_and_ends_with_the_contract() {
        LocalDate second = DAY.plusYears(1);
        MeterRead read = (MeterRead) after(9).decide(reading(second, second, 1_000), ground());
        assertThat(read.contractYear()).isEqualTo(2);
        assertThat(read.paymentRial()).isEqualTo(16_500_000);
        LocalDate over = DAY.plusYears(20);
        no(after(9), reading(over, over, 1), EnergyRefusal.ENERGY_CONTRACT_OVER);
    }

    @Test
    void a_later_tariff_changes_nothing_for_a_contract() {
        Ground later =
                ground().under(Solar.published(Solar.RULES, Solar.rules("demo-1405", 9_000_000)));
        MeterRead read = (MeterRead) after(9).decide(reading(DAY, DAY, 1_000), later);
        assertThat(read.rulesVersion()).isEqualTo(2);
        assertThat(read.paymentRial()).isEqualTo(22_000_000);
    }

    @Test
    void a_correction_keeps_what_was_recorded() {
        Site read = after(9, reading(DAY, DAY, 1_000));
        ReadingCorrected corrected =
                (ReadingCorrected)
                        read.decide(
                                new CorrectReading(SITE, DAY, 2_000, "misread", "sara", DAY),
                                ground());
        assertThat(corrected.earlierKwh()).isEqualTo(1_000);
        assertThat(corrected.earlierCo2Kg()).isEqualTo(590);
        assertThat(corrected.co2Kg()).isEqualTo(1_180);
        assertThat(corrected.paymentRial()).isEqualTo(2 * corrected.earlierPaymentRial());
        no(
                read,
                new CorrectReading(SITE, DAY, 1_000, "x", "s", DAY),
                EnergyRefusal.ENERGY_READING_UNCHANGED);
        no(
                read,
                new CorrectReading(SITE, DAY.plusDays(1), 1, "x", "s", DAY.plusDays(1)),
                EnergyRefusal.ENERGY_READING_UNKNOWN);
        no(read, new CorrectReading(SITE, DAY, 900_000, "x", "s", DAY), EnergyRefusal.ENERGY_METER);
        no(
                read,
                new CorrectReading(SITE, DAY, 1, " ", "s", DAY),
                EnergyRefusal.ENERGY_GROUNDS_MISSING);
    }
}
