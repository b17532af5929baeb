package rosukh.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rosukh.events.zones.Potential;
import rosukh.events.zones.Resources;
import rosukh.events.zones.ZoneType;

/// The zones of the demo and who is placed where: firms that hold a class, or whose case runs, in
/// knowledge-based zones of their field, other firms elsewhere. Made up but for the kinds of
/// figures.
record ZonePlan(List<Zone> zones, List<Placed> placed) {

    static final LocalDate DECLARED = LocalDate.of(2022, 2, 5);
    static final LocalDate DESIGNATED = LocalDate.of(2022, 5, 14);

    /// Certificates that still count, whatever was asked of them.
    private static final Set<Fate> COUNTING = Set.of(Fate.QUIET, Fate.ENTITLED, Fate.DECLINED);

    private static final List<Course> COURSES = List.of(Course.values());
    private static final int DAYS_TO_OFFER = 30;
    private static final int RUNNING = 10;
    private static final LocalDate LATELY = LocalDate.of(2026, 1, 10);

    /// How far a zone is in the demo.
    enum Reach {
        DECLARED,
        RETURNED,
        VERIFIED,
        DESIGNATED
    }

    /// How far a firm is on its plot.
    enum Course {
        EARLY,
        ON_TIME,
        LATE,
        BUILDING,
        ALLOCATED,
        NOTICED,
        REVOKED,
        RESERVED
    }

    /// @param solarM2 land of a solar plant; 0 for none
    record Zone(
            String estateKey, Potential potential, Reach reach, int rows, int plots, long solarM2) {

        String zoneId() {
            return estateKey + ".z1";
        }
    }

    /// @param plot number in the zone, from 0
    /// @param from the day after which the plot is offered to it
    /// @param certified it holds a certificate; otherwise it comes by an auction
    record Placed(
            Zone zone,
            int plot,
            PlannedFirm firm,
            LocalDate from,
            boolean certified,
            Course course) {

        LocalDate offered() {
            return OfficeDays.plus(from, DAYS_TO_OFFER);
        }
    }

    private static final List<String> INDUSTRY =
            List.of("MACHINERY", "MATERIALS_CHEM", "ELECTRICAL", "MEDICAL_DEVICES");
    private static final List<String> LIFE =
            List.of("BIO_AGRI_FOOD", "PHARMA_DIAG", "IT_SOFTWARE", "MATERIALS_CHEM", "MACHINERY");

    static ZonePlan of(DemoPlan plan) {
        List<Zone> zones =
                List.of(
                        zone(
                                "KRM-P01",
                                ZoneType.KNOWLEDGE_BASED,
                                "Kavir",
                                "کویر",
                                12,
                                INDUSTRY,
                                Reach.DESIGNATED,
                                24,
                                9_000),
                        zone(
                                "ESF-P01",
                                ZoneType.KNOWLEDGE_BASED,
                                "Naqsh",
                                "نقش جهان",
                                18,
                                LIFE,
                                Reach.DESIGNATED,
                                30,
                                0),
                        zone(
                                "EAZ-P01",
                                ZoneType.TECHNOLOGY,
                                "Sahand",
                                "سهند",
                                10,
                                INDUSTRY,
                                Reach.DESIGNATED,
                                18,
                                0),
                        zone(
                                "YZD-P01",
                                ZoneType.INNOVATION,
                                "Badgir",
                                "بادگیر",
                                6,
                                List.of(),
                                Reach.DESIGNATED,
                                12,
                                4_000),
                        zone(
                                "RKH-P01",
                                ZoneType.KNOWLEDGE_BASED,
                                "Toos",
                                "توس",
                                15,
                                LIFE,
                                Reach.VERIFIED,
                                0,
                                0),
                        zone(
                                "QAZ-P01",
                                ZoneType.TECHNOLOGY,
                                "Alborz",
                                "البرز",
                                8,
                                List.of(),
                                Reach.DECLARED,
                                0,
                                0),
                        zone(
                                "KRM-Z02",
                                ZoneType.INNOVATION,
                                "Hezar",
                                "هزار",
                                5,
                                List.of(),
                                Reach.RETURNED,
                                0,
                                0));
        var places = new Places(plan);
        places.certified(zones.subList(0, 2));
        places.running(zones.subList(0, 2));
        places.others(zones.get(2), "EAZ", Course.values().length);
        places.others(zones.get(3), "YZD", 4);
        return new ZonePlan(zones, List.copyOf(places.placed));
    }

    /// Firms that wait for a plot in Isfahan.
    List<PlannedFirm> waiting(DemoPlan plan) {
        return plan.firms().stream()
                .filter(firm -> firm.provinceKey().equals("ESF"))
                .filter(firm -> placed.stream().noneMatch(each -> each.firm().equals(firm)))
                .limit(3)
                .toList();
    }

    private static Zone zone(
            String estate,
            ZoneType type,
            String en,
            String fa,
            long hectares,
            List<String> fields,
            Reach reach,
            int plots,
            long solarM2) {
        long area = hectares * 10_000;
        return new Zone(
                estate,
                new Potential(
                        type,
                        en + " zone",
                        "ناحیه‌ی " + fa,
                        area,
                        new Resources(area * 7 / 10, hectares * 400, hectares * 25),
                        true,
                        fields,
                        hectares * 60,
                        hectares * 250),
                reach,
                6,
                plots,
                solarM2);
    }

    /// Gives out plots, one after another.
    private static final class Places {

        private final DemoPlan plan;
        private final Map<String, Integer> next = new HashMap<>();
        private final List<Placed> placed = new ArrayList<>();

        private Places(DemoPlan plan) {
            this.plan = plan;
        }

        void certified(List<Zone> zones) {
            int turn = 0;
            for (PlannedCase planned : plan.cases()) {
                if (planned.certificateNumber() == null || !COUNTING.contains(plan.fateOf(planned)))
                    continue;
                if (placed.stream().anyMatch(each -> each.firm().equals(planned.firm()))) continue;
                for (int i = 0; i < zones.size(); i++) {
                    Zone zone = zones.get((turn + i) % zones.size());
                    if (!zone.potential().targetFields().contains(planned.technologyField()))
                        continue;
                    LocalDate from = later(planned.dates().issued(), DESIGNATED);
                    if (OfficeDays.plus(from, DAYS_TO_OFFER + 40).isAfter(CertificateSteps.END))
                        break;
                    give(zone, planned.firm(), from, true, turn++);
                    break;
                }
            }
        }

        /// Firms whose case runs come by an auction, and have not operated yet.
        void running(List<Zone> zones) {
            int turn = 0;
            for (PlannedCase planned : plan.cases()) {
                if (!planned.cohort().startsWith("1405")
                        || planned.ending().decided()
                        || !planned.reaches(Ending.IDENTIFIED)
                        || plan.casesOf(planned.firm()).size() > 1) continue;
                Zone zone = zones.get(turn % zones.size());
                LocalDate from = planned.dates().identified();
                if (!zone.potential().targetFields().contains(planned.technologyField())
                        || OfficeDays.plus(from, DAYS_TO_OFFER + 40).isAfter(CertificateSteps.END))
                    continue;
                give(zone, planned.firm(), from, false, turn++);
                if (turn == RUNNING) return;
            }
        }

        void others(Zone zone, String province, int count) {
            List<PlannedFirm> firms =
                    plan.firms().stream()
                            .filter(firm -> firm.provinceKey().equals(province))
                            .filter(firm -> plan.casesOf(firm).isEmpty())
                            .limit(count)
                            .toList();
            for (int i = 0; i < firms.size(); i++)
                give(zone, firms.get(i), DESIGNATED.plusDays(90L + 30L * i), false, i);
        }

        private void give(
                Zone zone, PlannedFirm firm, LocalDate from, boolean certified, int turn) {
            int plot = next.merge(zone.zoneId(), 1, Integer::sum) - 1;
            if (plot >= zone.plots()) return;
            Course course = COURSES.get(turn % COURSES.size());
            // What is kept for a firm now must rest on a certificate that counts now.
            if (course == Course.RESERVED && certified && from.isBefore(LATELY))
                course = Course.ALLOCATED;
            placed.add(new Placed(zone, plot, firm, from, certified, course));
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }
    }
}
