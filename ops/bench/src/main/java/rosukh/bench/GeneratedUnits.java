package rosukh.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import rosukh.events.indicators.ProfileFigures;
import rosukh.events.indicators.ProfileFigures.DigitalSurvey;
import rosukh.events.indicators.RightKind;
import rosukh.events.measuring.Fact.Assessment;
import rosukh.events.measuring.Fact.Certificate;
import rosukh.events.measuring.Fact.Contract;
import rosukh.events.measuring.Fact.Identification;
import rosukh.events.measuring.Fact.Need;
import rosukh.events.measuring.Fact.Place;
import rosukh.events.measuring.Fact.Profile;
import rosukh.events.measuring.Fact.Right;
import rosukh.events.measuring.Unit;

/// Made-up units in 1,000 estates of 31 provinces, with about what is known of real ones.
record GeneratedUnits(Random random) {

    private static final int ESTATES = 1_000;
    private static final int PROVINCES = 31;
    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    Unit unit(int number) {
        int estate = number % ESTATES;
        String province = "P%02d".formatted(estate % PROVINCES);
        List<Profile> profiles = new ArrayList<>();
        if (chance(75)) for (int year = 2025; year <= 2026; year++) profiles.add(profile(year));
        List<Need> needs = new ArrayList<>();
        for (int i = 0; i < 2; i++)
            if (chance(15))
                needs.add(
                        new Need(
                                "c",
                                "T" + i,
                                day(1_000),
                                chance(40) ? LocalDate.of(2026, 10, 1) : null,
                                1,
                                1));
        return new Unit(
                "f-" + number,
                "Firm " + number,
                10 + random.nextInt(24),
                START,
                List.of(new Place(province + "-E" + estate, province, START, 1)),
                List.of(),
                chance(2)
                        ? List.of(
                                new Certificate(
                                        "KB-" + number,
                                        day(900),
                                        LocalDate.of(2028, 1, 1),
                                        List.of(),
                                        1))
                        : List.of(),
                chance(30) ? List.of(new Assessment(day(1_000), 4, 1)) : List.of(),
                chance(6) ? List.of(new Identification(day(300), null, 1, -1)) : List.of(),
                needs,
                profiles,
                chance(8)
                        ? List.of(
                                new Right(
                                        "R1",
                                        RightKind.PATENT,
                                        "N" + number,
                                        "Right",
                                        START,
                                        null,
                                        null,
                                        1,
                                        -1))
                        : List.of(),
                chance(9)
                        ? List.of(
                                new Contract(
                                        "m", day(1_000), LocalDate.of(2027, 1, 1), null, 1, -1))
                        : List.of(),
                1);
    }

    private Profile profile(int year) {
        long revenue = 1_000_000_000L * (1 + random.nextInt(900));
        return new Profile(
                LocalDate.of(year, 3, 20),
                new ProfileFigures(
                        revenue,
                        revenue / 1000 * random.nextInt(30),
                        chance(10) ? revenue / 4 : 0,
                        40 + random.nextInt(900),
                        random.nextInt(30),
                        chance(80) ? new DigitalSurvey(random.nextInt(13)) : null),
                LocalDate.of(year, 6, 1),
                null,
                "officer",
                1);
    }

    private LocalDate day(int within) {
        return START.plusDays(random.nextInt(within));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
