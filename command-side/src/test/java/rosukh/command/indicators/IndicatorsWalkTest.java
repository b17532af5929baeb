package rosukh.command.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.indicators.PeriodCommand.DeclineRestatement;
import rosukh.command.indicators.PeriodCommand.ProposeRestatement;
import rosukh.command.indicators.PeriodCommand.PublishPeriod;
import rosukh.command.indicators.PeriodCommand.RestatePeriod;
import rosukh.command.indicators.ProfileCommand.CorrectProfile;
import rosukh.command.indicators.ProfileCommand.LapseRight;
import rosukh.command.indicators.ProfileCommand.RecordOperation;
import rosukh.command.indicators.ProfileCommand.RegisterRight;
import rosukh.command.indicators.ProfileCommand.ReportFirmProfile;
import rosukh.command.indicators.VersionCommand.ApproveIndicatorVersion;
import rosukh.command.indicators.VersionCommand.DeclineIndicatorVersion;
import rosukh.command.indicators.VersionCommand.DefineIndicatorVersion;
import rosukh.command.kernel.Refused;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.indicators.IndicatorVersionEvent;
import rosukh.events.indicators.OperatingState;
import rosukh.events.indicators.PeriodEvent;
import rosukh.events.indicators.PeriodEvent.RestatementProposed;
import rosukh.events.indicators.ProfileEvent;
import rosukh.events.indicators.ProfileFigures;
import rosukh.events.indicators.ProfileFigures.DigitalSurvey;
import rosukh.events.indicators.RightKind;
import rosukh.events.measuring.Measured;
import rosukh.events.measuring.Quarter;

/// A few firms report, correct, stop and go on while versions are defined and quarters published
/// and restated by a few persons. After every step what was ever published is counted anew from the
/// events known then, and comes out to the last digit.
class IndicatorsWalkTest {

    private static final int SEEDS = Integer.getInteger("walk.seeds", 40);
    private static final int COMMANDS = 120;
    private static final List<String> PERSONS = List.of("ana", "bea", "carla");
    private static final LocalDate FROM = LocalDate.of(2026, 3, 21);

    private final List<Object> history = new ArrayList<>();
    private final Map<String, FirmProfile> profiles = new HashMap<>();
    private final Map<String, Period> periods = new HashMap<>();
    private IndicatorVersions versions = IndicatorVersions.NONE;
    private LocalDate today = LocalDate.of(2026, 6, 25);

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_was_published_comes_out_again_to_the_last_digit(int seed) {
        walk(seed);
    }

    @Test
    void comes_to_everything_that_can_happen() {
        Set<Class<?>> happened = new HashSet<>();
        for (int seed = 0; seed < 40; seed++) {
            IndicatorsWalkTest walk = new IndicatorsWalkTest();
            walk.walk(seed);
            walk.history.forEach(event -> happened.add(event.getClass()));
        }
        assertThat(happened)
                .contains(ProfileEvent.class.getPermittedSubclasses())
                .contains(IndicatorVersionEvent.class.getPermittedSubclasses())
                .contains(PeriodEvent.class.getPermittedSubclasses());
    }

    private void walk(int seed) {
        Random random = new Random(seed);
        for (int firm = 1; firm <= 6; firm++) {
            String id = "f-" + firm;
            history.add(
                    new FirmRegistered(
                            id,
                            "1",
                            "Firm " + firm,
                            "METAL",
                            20 + firm,
                            "SMALL",
                            FROM.minusYears(3)));
            history.add(
                    new PlaceOfWorkRecorded(
                            id,
                            firm % 2 == 0 ? "KRM-P01" : "YZD-P01",
                            firm % 2 == 0 ? "KRM" : "YZD",
                            FROM.minusYears(3)));
        }
        for (int i = 0; i < COMMANDS; i++) {
            if (random.nextInt(3) == 0) today = today.plusDays(random.nextInt(20));
            int before = history.size();
            try {
                step(random);
            } catch (Refused refused) {
                assertThat(history).as("nothing half-written").hasSize(before);
            }
            if (history.size() > before) new PublishedHistory(history).holds();
        }
    }

    private void step(Random random) {
        if (history.getLast() instanceof RestatementProposed && random.nextInt(3) > 0) {
            period(random, PERSONS.get(random.nextInt(3)));
            return;
        }
        String firm = "f-" + (1 + random.nextInt(6));
        String person = PERSONS.get(random.nextInt(3));
        LocalDate end = LocalDate.of(2026, 3, 20).minusYears(random.nextInt(2));
        switch (random.nextInt(13)) {
            case 0, 1 ->
                    profile(new ReportFirmProfile(firm, end, figures(random), person, "b", today));
            case 2 ->
                    profile(
                            new CorrectProfile(
                                    firm, end, figures(random), "wrong", person, "b", today));
            case 3 ->
                    profile(
                            new RecordOperation(
                                    firm,
                                    OperatingState.values()[random.nextInt(4)],
                                    today,
                                    person,
                                    today));
            case 4 ->
                    profile(
                            new RegisterRight(
                                    firm,
                                    RightKind.DESIGN,
                                    "D-" + random.nextInt(99),
                                    "t",
                                    FROM,
                                    null,
                                    person,
                                    today));
            case 5 -> profile(new LapseRight(firm, "R1", today, "over", person, today));
            case 6 ->
                    version(
                            new DefineIndicatorVersion(
                                    IndicatorVersionsTest.named(
                                            "v" + (1 + random.nextInt(3)),
                                            FROM.plusDays(random.nextInt(300))),
                                    person,
                                    "b",
                                    today));
            case 7 ->
                    version(
                            new ApproveIndicatorVersion(
                                    "v" + (1 + random.nextInt(3)), person, "b", today));
            case 8 ->
                    version(
                            new DeclineIndicatorVersion(
                                    "v" + (1 + random.nextInt(3)), "no", person, "b", today));
            default -> period(random, person);
        }
    }

    private void period(Random random, String person) {
        Quarter quarter = Quarter.of(today).previous();
        if (random.nextInt(4) == 0) quarter = quarter.previous();
        String key;
        boolean waits = false;
        for (Map.Entry<String, Period> each : periods.entrySet())
            if (each.getValue().proposal() != null && random.nextBoolean()) {
                quarter = Quarter.parse(each.getKey()).orElseThrow();
                waits = true;
            }
        key = quarter.key();
        PeriodCommand command =
                switch (waits ? 3 + random.nextInt(2) : random.nextInt(5)) {
                    case 0, 1 -> publish(key, quarter, person);
                    case 2 ->
                            new ProposeRestatement(
                                    key, measured(quarter), "new", person, "b", today);
                    case 3 -> new RestatePeriod(key, measured(quarter), person, "b", today);
                    default -> new DeclineRestatement(key, "no", person, "b", today);
                };
        Period state = periods.getOrDefault(key, Period.UNPUBLISHED);
        for (PeriodEvent event : state.decide(command)) {
            history.add(event);
            state = state.evolve(event);
        }
        periods.put(key, state);
    }

    private PublishPeriod publish(String key, Quarter quarter, String person) {
        return new PublishPeriod(key, measured(quarter), person, "b", today);
    }

    private Measured measured(Quarter quarter) {
        return new PublishedHistory(history).measured(quarter.lastDay(), history.size() - 1, null);
    }

    private static ProfileFigures figures(Random random) {
        long revenue = 1 + random.nextInt(1_000_000);
        return new ProfileFigures(
                revenue,
                random.nextInt(100_000),
                random.nextInt((int) revenue + 1),
                500,
                random.nextInt(500),
                random.nextBoolean() ? new DigitalSurvey(random.nextInt(13)) : null);
    }

    private void profile(ProfileCommand command) {
        FirmProfile state = profiles.getOrDefault(command.firmId(), FirmProfile.EMPTY);
        for (ProfileEvent event : state.decide(command)) {
            history.add(event);
            state = state.evolve(event);
        }
        profiles.put(command.firmId(), state);
    }

    private void version(VersionCommand command) {
        for (IndicatorVersionEvent event : versions.decide(command)) {
            history.add(event);
            versions = versions.evolve(event);
        }
    }
}
