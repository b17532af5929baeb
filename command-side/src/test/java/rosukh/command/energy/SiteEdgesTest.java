package rosukh.command.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static rosukh.command.energy.SiteTest.after;
import static rosukh.command.energy.SiteTest.no;
import static rosukh.command.energy.SiteTest.reading;
import static rosukh.command.energy.Solar.DAY;
import static rosukh.command.energy.Solar.SHARES;
import static rosukh.command.energy.Solar.SITE;
import static rosukh.command.energy.Solar.ground;

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
import rosukh.command.energy.EnergySiteCommand.StartBuilding;
import rosukh.command.energy.EnergySiteCommand.StartSupply;
import rosukh.command.energy.Ground.Neighbour;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;
import rosukh.events.energy.EnergySiteEvent;
import rosukh.events.energy.EnergySiteEvent.GridAgreed;
import rosukh.events.energy.EnergySiteEvent.MeterRead;
import rosukh.events.energy.EnergySiteEvent.PowerContracted;
import rosukh.events.energy.EnergySiteEvent.ReadingCorrected;
import rosukh.events.energy.EnergySiteEvent.SiteApplied;
import rosukh.events.energy.EnergySiteEvent.SiteCommissioned;
import rosukh.events.energy.EnergySiteEvent.SiteIdentified;
import rosukh.events.energy.EnergySiteEvent.SiteLicensed;
import rosukh.events.energy.PlantKind;

/// What is just allowed on a site, and what is just not.
class SiteEdgesTest {

    private static final LocalDate BEFORE = DAY.minusDays(1);

    private static EnergySiteEvent yes(Site site, EnergySiteCommand command) {
        return site.decide(command, ground());
    }

    private static IdentifySite found(String id, long kw, long m2) {
        return new IdentifySite(id, PlantKind.SUBSCRIBER, kw, m2, "C", "survey", "omid", DAY);
    }

    @Test
    void capacity_and_land_have_a_least_and_a_most() {
        assertThat(yes(Site.NONE, found("KRM-SOL-BAFT.PARK", 1, 1)))
                .isEqualTo(
                        new SiteIdentified(
                                "KRM-SOL-BAFT.PARK",
                                "KRM-SOL-BAFT",
                                "KRM",
                                PlantKind.SUBSCRIBER,
                                1,
                                1,
                                "C",
                                "survey",
                                "omid",
                                DAY));
        assertThat(yes(Site.NONE, found(SITE, Site.KW_MAX, 1_000_000_000))).isNotNull();
        no(Site.NONE, found(SITE, Site.KW_MAX + 1, 1), EnergyRefusal.ENERGY_CAPACITY_RANGE);
        no(Site.NONE, found(SITE, 1, 1_000_000_001), EnergyRefusal.ENERGY_CAPACITY_RANGE);
        no(
                after(1),
                new ApplyForSite(SITE, "f-1", 0, SHARES, "omid", DAY),
                EnergyRefusal.ENERGY_CAPACITY_RANGE);
        no(
                after(2),
                new LicenseSite(SITE, 0, 9, null, "mina", DAY),
                EnergyRefusal.ENERGY_CAPACITY_RANGE);
        no(
                after(3),
                new AgreeOnGrid(SITE, 0, "1", "omid", DAY),
                EnergyRefusal.ENERGY_CAPACITY_RANGE);
        no(
                after(6),
                new ProposeCommissioning(SITE, 0, "1", "omid", DAY),
                EnergyRefusal.ENERGY_CAPACITY_RANGE);
    }

    @Test
    void an_event_says_what_was_decided() {
        assertThat(yes(after(1), new ApplyForSite(SITE, "f-1", 8_000, SHARES, "omid", DAY)))
                .isEqualTo(new SiteApplied(SITE, "f-1", 8_000, SHARES, "omid", DAY));
        assertThat(yes(after(2), new LicenseSite(SITE, 8_000, 8_000, null, "mina", DAY)))
                .isEqualTo(
                        new SiteLicensed(
                                SITE,
                                "KRM-P01.z1",
                                "f-1",
                                8_000,
                                8_000,
                                200_000,
                                null,
                                1,
                                "mina",
                                DAY));
        assertThat(yes(after(3), new AgreeOnGrid(SITE, 8_000, "331", "omid", DAY)))
                .isEqualTo(new GridAgreed(SITE, 8_000, "331", "omid", DAY));
        Ground two = ground().beside(List.of(new Neighbour("b", 1_000), new Neighbour("a", 1_000)));
        assertThat(after(4).decide(new ContractPower(SITE, 3_000, "mina", DAY), two))
                .isEqualTo(
                        new PowerContracted(
                                SITE,
                                "KRM-P01.z1",
                                "f-1",
                                1,
                                "FARM_10MW",
                                List.of("a", "b"),
                                10_000,
                                3_000,
                                "mina",
                                DAY));
        assertThat(yes(after(4), new ContractPower(SITE, 0, "mina", DAY))).isNotNull();
        assertThat(yes(after(6), new ProposeCommissioning(SITE, 8_000, "1", "omid", DAY)))
                .isNotNull();
        assertThat(yes(after(7), new CommissionPlant(SITE, "mina", DAY)))
                .isEqualTo(new SiteCommissioned(SITE, 7_800, "mina", DAY));
    }

    @Test
    void nothing_is_dated_before_what_it_rests_on() {
        List<EnergySiteCommand> early =
                List.of(
                        new ApplyForSite(SITE, "f-1", 1, SHARES, "omid", BEFORE),
                        new LicenseSite(SITE, 8_000, 8_000, null, "mina", BEFORE),
                        new AgreeOnGrid(SITE, 8_000, "1", "omid", BEFORE),
                        new ContractPower(SITE, 0, "mina", BEFORE),
                        new StartBuilding(SITE, "omid", BEFORE),
                        new ProposeCommissioning(SITE, 1, "1", "omid", BEFORE),
                        new CommissionPlant(SITE, "mina", BEFORE),
                        new StartSupply(SITE, "omid", BEFORE));
        for (int done = 0; done < early.size(); done++)
            no(after(done + 1), early.get(done), EnergyRefusal.ENERGY_DATE_BACKWARDS);
        no(
                after(7),
                new DeclineCommissioning(SITE, "relay", "mina", BEFORE),
                EnergyRefusal.ENERGY_DATE_BACKWARDS);
        Site back = after(7, new DeclineCommissioning(SITE, "relay", "mina", DAY.plusDays(2)));
        no(
                back,
                new ProposeCommissioning(SITE, 1, "1", "omid", DAY.plusDays(1)),
                EnergyRefusal.ENERGY_DATE_BACKWARDS);
    }

    @Test
    void all_broken_rules_are_told_with_the_first_as_code() {
        assertThatThrownBy(() ->
                        after(2).decide(
                                        new LicenseSite(SITE, 8_000, 7_000, null, "mina", DAY),
                                        ground().on(1)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("ENERGY_LAND_BAND");
                            assertThat(refused.violations())
                                    .extracting(Violation::field, Violation::code)
                                    .containsExactly(
                                            tuple("LAND_BAND", "ENERGY_LAND_BAND"),
                                            tuple("GRID_KW", "ENERGY_GRID_KW"));
                        });
    }

    @Test
    void a_plant_behind_a_meter_is_small() {
        Site site = Site.NONE.evolve(yes(Site.NONE, found(SITE, 300, 4_000)));
        for (EnergySiteCommand each :
                List.of(
                        new ApplyForSite(SITE, "f-1", 201, SHARES, "omid", DAY),
                        new LicenseSite(SITE, 201, 201, "roof", "mina", DAY),
                        new AgreeOnGrid(SITE, 201, "1", "omid", DAY)))
            site = site.evolve(yes(site, each));
        no(
                site,
                new ContractPower(SITE, 0, "mina", DAY),
                EnergyRefusal.ENERGY_SUBSCRIBER_TOO_LARGE);
    }

    @Test
    void readings_stand_side_by_side() {
        LocalDate to = DAY.plusDays(9);
        Site read = after(9, reading(DAY.plusDays(5), to, 1));
        assertThat(yes(read, reading(to.plusDays(1), to.plusDays(1), 0))).isNotNull();
        assertThat(yes(read, reading(DAY, DAY.plusDays(4), 1))).isNotNull();
        no(read, reading(DAY, DAY.plusDays(5), 1), EnergyRefusal.ENERGY_READING_OVERLAPS);
        no(read, reading(to, to, 1), EnergyRefusal.ENERGY_READING_OVERLAPS);
    }

    @Test
    void a_period_is_over_when_it_is_read() {
        EnergySiteCommand soon =
                new EnergySiteCommand.RecordReading(
                        SITE, DAY, DAY.plusDays(2), 1, "omid", DAY.plusDays(1));
        no(after(9), soon, EnergyRefusal.ENERGY_METER_PERIOD);
    }

    @Test
    void a_contract_pays_up_to_its_last_day() {
        LocalDate last = DAY.plusYears(20).minusDays(1);
        MeterRead read = (MeterRead) yes(after(9), reading(last, last, 1_000));
        assertThat(read.contractYear()).isEqualTo(20);
        LocalDate first = DAY.plusYears(1);
        no(
                after(9),
                reading(first.minusDays(1), first, 1),
                EnergyRefusal.ENERGY_READING_SPANS_YEARS);
    }

    @Test
    void a_correction_follows_the_reading_and_the_correction_before() {
        LocalDate to = DAY.plusDays(3);
        Site read = after(9, reading(DAY, to, 1_000));
        no(
                read,
                new CorrectReading(SITE, DAY, 2_000, "x", "s", to.minusDays(1)),
                EnergyRefusal.ENERGY_DATE_BACKWARDS);
        Site once = read.evolve(yes(read, new CorrectReading(SITE, DAY, 2_000, "x", "s", to)));
        ReadingCorrected again =
                (ReadingCorrected) yes(once, new CorrectReading(SITE, DAY, 3_000, "y", "s", to));
        assertThat(again.earlierKwh()).isEqualTo(2_000);
        assertThat(again.earlierCo2Kg()).isEqualTo(1_180);
        assertThat(again.earlierPaymentRial()).isEqualTo(44_000_000);
        assertThat(again.paymentRial()).isEqualTo(66_000_000);
        assertThatThrownBy(() -> after(9).evolve(again)).isInstanceOf(IllegalStateException.class);
    }
}
