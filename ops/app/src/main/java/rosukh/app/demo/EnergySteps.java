package rosukh.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rosukh.command.energy.EnergyRulesCommand.DraftEnergyRules;
import rosukh.command.energy.EnergyRulesCommand.PublishEnergyRules;
import rosukh.command.energy.EnergySiteCommand;
import rosukh.command.energy.EnergySiteCommand.AgreeOnGrid;
import rosukh.command.energy.EnergySiteCommand.ApplyForSite;
import rosukh.command.energy.EnergySiteCommand.CommissionPlant;
import rosukh.command.energy.EnergySiteCommand.ContractPower;
import rosukh.command.energy.EnergySiteCommand.CorrectReading;
import rosukh.command.energy.EnergySiteCommand.IdentifySite;
import rosukh.command.energy.EnergySiteCommand.LicenseSite;
import rosukh.command.energy.EnergySiteCommand.ProposeCommissioning;
import rosukh.command.energy.EnergySiteCommand.RecordReading;
import rosukh.command.energy.EnergySiteCommand.StartBuilding;
import rosukh.command.energy.EnergySiteCommand.StartSupply;
import rosukh.command.kernel.Actor;
import rosukh.events.energy.Assumptions;
import rosukh.events.energy.EnergyRules;
import rosukh.events.energy.EnergyRulesEvent;
import rosukh.events.energy.EnergySiteEvent;
import rosukh.events.energy.PlantKind;
import rosukh.events.energy.Share;
import rosukh.events.energy.Tariff;
import rosukh.events.energy.TariffBand;

/// Solar plants of the demo: the five specialised solar parks of Kerman as they are known, and two
/// made-up plants on land that zones of the demo have set aside. One supplies for years, one waits
/// for a second person to commission it.
final class EnergySteps {

    static final String SUPPLYING = "KRM-P01.z1.SOL-1";
    static final String WAITING = "YZD-P01.z1.SOL-1";

    private static final Actor OFFICER = Cast.SECRETARY;
    private static final Actor MANAGER = Cast.MANAGER;

    private static final String PARKS =
            "۴۵۰۰ هکتار و ۱۹۰۰ مگاوات برای پنج شهرک [S] (konarsandal.ir، ۱۴۰۲/۰۵/۲۸)؛ تقسیم میان"
                    + " شهرک‌ها فرض است [P]";
    private static final String FACTOR =
            "ده مگاوات سالانه ده هزار تن CO2 می‌کاهد (nasimsaba.ir): حدود ۰٫۵۹ تن بر مگاوات‌ساعت"
                    + " [C]؛ بازده ۱۷۵۰ فرض است [P]";

    private static final LocalDate RULES_ON = LocalDate.of(2022, 5, 15);
    private static final LocalDate NEW_RULES_ON = LocalDate.of(2025, 3, 20);
    private static final LocalDate SUPPLY = LocalDate.of(2024, 3, 1);
    private static final LocalDate FIRST_READING = LocalDate.of(2025, 8, 1);

    /// Metered of what 480 kW could give at most, per mille, month by month from August.
    private static final int[] PER_MILLE = {
        215, 205, 190, 170, 155, 150, 165, 185, 205, 220, 225, 222
    };

    private final DemoPlan plan;
    private final List<Step> steps = new ArrayList<>();

    private EnergySteps(DemoPlan plan) {
        this.plan = plan;
    }

    static List<Step> of(DemoPlan plan) {
        EnergySteps all = new EnergySteps(plan);
        all.rules(1, old(), RULES_ON);
        all.rules(2, now(), NEW_RULES_ON);
        all.park("KRM-SOL-KERMAN", 510, 1_200);
        all.park("KRM-SOL-BAFT", 290, 700);
        all.park("KRM-SOL-SIRJAN", 420, 1_000);
        all.park("KRM-SOL-RAFSANJAN", 380, 900);
        all.park("KRM-SOL-BARDSIR", 300, 700);
        all.supplying();
        all.waiting();
        return List.copyOf(all.steps);
    }

    private static EnergyRules old() {
        return new EnergyRules(
                new Tariff(
                        "satba-1400",
                        LocalDate.of(2021, 3, 21),
                        LocalDate.of(2025, 3, 20),
                        "نرخ‌ها و گام‌ها [S]؛ تاریخ‌ها [P]",
                        20,
                        6_000,
                        List.of(8, 12, 16),
                        List.of(
                                new TariffBand("SUB_20", PlantKind.SUBSCRIBER, 20, 1_456_000),
                                new TariffBand("SUB_200", PlantKind.SUBSCRIBER, 200, 1_274_000),
                                new TariffBand("FARM_10MW", PlantKind.FARM, 10_000, 891_800)),
                        3_000),
                assumptions());
    }

    private static EnergyRules now() {
        return new EnergyRules(
                new Tariff(
                        "demo-1404",
                        LocalDate.of(2025, 3, 21),
                        null,
                        "ساختگی برای نمایش [P]",
                        20,
                        7_500,
                        List.of(6, 11),
                        List.of(
                                new TariffBand("SUB_20", PlantKind.SUBSCRIBER, 20, 3_120_000),
                                new TariffBand("SUB_200", PlantKind.SUBSCRIBER, 200, 2_740_050),
                                new TariffBand("FARM_10MW", PlantKind.FARM, 10_000, 2_233_333)),
                        3_000),
                assumptions());
    }

    private static Assumptions assumptions() {
        return new Assumptions(12, 30, 1_750, 590, FACTOR, "C");
    }

    private void rules(int version, EnergyRules rules, LocalDate on) {
        add(
                EnergyRulesEvent.STREAM,
                "rules-draft-" + version,
                new DraftEnergyRules(rules, OFFICER.account(), on),
                OFFICER);
        add(
                EnergyRulesEvent.STREAM,
                "rules-" + version,
                new PublishEnergyRules(version, rules.sha256(), MANAGER.account(), on),
                MANAGER);
    }

    private void park(String key, long mw, long ha) {
        add(
                new IdentifySite(
                        key + ".PARK",
                        PlantKind.FARM,
                        mw * 1_000,
                        ha * 10_000,
                        "P",
                        PARKS,
                        OFFICER.account(),
                        LocalDate.of(2023, 8, 19)),
                "identified",
                OFFICER);
    }

    private void supplying() {
        String by = OFFICER.account();
        begun(
                SUPPLYING,
                PlantKind.FARM,
                500,
                9_000,
                LocalDate.of(2022, 6, 1),
                List.of(new Share("ISIPO", 1_000), new Share("PROVINCIAL_COMPANY", 1_500)));
        add(
                new ProposeCommissioning(
                        SUPPLYING, 480, "صورت‌جلسه‌ی ۱۴", by, LocalDate.of(2024, 2, 10)),
                "proposed",
                OFFICER);
        add(
                new CommissionPlant(SUPPLYING, MANAGER.account(), LocalDate.of(2024, 2, 20)),
                "commissioned",
                MANAGER);
        add(new StartSupply(SUPPLYING, by, SUPPLY), "supply", OFFICER);
        for (int month = 0; month < PER_MILLE.length; month++) {
            LocalDate from = FIRST_READING.plusMonths(month);
            LocalDate to = from.plusMonths(1).minusDays(1);
            long kwh = 480L * 24 * from.lengthOfMonth() * PER_MILLE[month] / 1_000;
            add(
                    new RecordReading(SUPPLYING, from, to, kwh, by, to.plusDays(1)),
                    "reading-" + month,
                    OFFICER);
        }
        steps.add(
                new Step(
                        EnergySiteEvent.streamOf(SUPPLYING),
                        "demo-energy-correction",
                        new CorrectReading(
                                SUPPLYING,
                                FIRST_READING,
                                76_000,
                                "رقم کنتور نادرست خوانده شده بود",
                                by,
                                FIRST_READING.plusMonths(2)),
                        OFFICER,
                        "رقم کنتور نادرست خوانده شده بود",
                        null));
    }

    private void waiting() {
        begun(
                WAITING,
                PlantKind.SUBSCRIBER,
                180,
                4_000,
                LocalDate.of(2025, 4, 5),
                List.of(new Share("PROVINCIAL_COMPANY", 2_000)));
        add(
                new ProposeCommissioning(
                        WAITING,
                        175,
                        "صورت‌جلسه‌ی ۳",
                        OFFICER.account(),
                        LocalDate.of(2026, 11, 7)),
                "proposed",
                OFFICER);
    }

    /// From found to being built, a month for each stage.
    ///
    /// @param held parts of the organisation; the owner has the rest
    private void begun(
            String site, PlantKind kind, long kw, long landM2, LocalDate found, List<Share> held) {
        String by = OFFICER.account();
        String owner = owner(EnergySiteEvent.parkOf(site));
        List<Share> shares = new ArrayList<>(held);
        shares.add(new Share(owner, 10_000 - held.stream().mapToInt(Share::bp).sum()));
        add(
                new IdentifySite(site, kind, kw, landM2, "P", "داده‌ی ساختگی نمایش", by, found),
                "identified",
                OFFICER);
        add(new ApplyForSite(site, owner, kw, shares, by, found.plusMonths(1)), "applied", OFFICER);
        add(
                new LicenseSite(site, kw, kw + 20, null, MANAGER.account(), found.plusMonths(2)),
                "licensed",
                MANAGER);
        add(new AgreeOnGrid(site, kw + 10, "۳۳۱", by, found.plusMonths(3)), "grid", OFFICER);
        add(
                new ContractPower(site, 1_000, MANAGER.account(), found.plusMonths(4)),
                "contract",
                MANAGER);
        add(new StartBuilding(site, by, found.plusMonths(5)), "building", OFFICER);
    }

    private String owner(String estate) {
        String province = estate.substring(0, 3);
        return plan.firms().stream()
                .limit(plan.firms().size() - 1L) // the last one is registered last of all
                .filter(each -> each.provinceKey().equals(province))
                .map(PlannedFirm::firmId)
                .findFirst()
                .orElseThrow();
    }

    private void add(EnergySiteCommand command, String what, Actor actor) {
        add(
                EnergySiteEvent.streamOf(command.siteId()),
                what + "-" + command.siteId(),
                command,
                actor);
    }

    private void add(String stream, String key, Object command, Actor actor) {
        steps.add(Step.of(stream, "demo-energy-" + key, command, actor));
    }
}
