package rosukh.command.firms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.firms.FirmCommand.RecordPlaceOfWork;
import rosukh.command.firms.FirmCommand.RegisterFirm;
import rosukh.command.kernel.Refused;
import rosukh.events.firms.FirmEvent;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.reference.Estates;
import rosukh.events.values.LegalId;

/// Random commands to one firm: whatever is accepted, the register stays a register.
class FirmWalkTest {

    private static final int SEEDS = Integer.getInteger("walk.seeds", 200);
    private static final int COMMANDS = 60;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keeps_the_register_true(int seed) {
        walk(
                seed,
                (history, state) -> {
                    holds(history);
                    assertThat(replayed(history)).isEqualTo(state);
                });
    }

    @Test
    @Tag("whole-walk")
    void reaches_everything_that_can_happen() {
        Set<Class<?>> happened = new HashSet<>();
        for (int seed = 0; seed < SEEDS; seed++)
            walk(seed, (history, _) -> happened.add(history.getLast().getClass()));
        assertThat(happened).containsExactlyInAnyOrder(FirmEvent.class.getPermittedSubclasses());
    }

    private static void walk(int seed, BiConsumer<List<FirmEvent>, Firm> afterEach) {
        Random random = new Random(seed);
        List<FirmEvent> history = new ArrayList<>();
        Firm state = new Firm.Unknown();
        for (int i = 0; i < COMMANDS; i++) {
            try {
                for (FirmEvent event : state.decide(anything(random))) {
                    history.add(event);
                    state = state.evolve(event);
                    afterEach.accept(history, state);
                }
            } catch (Refused refused) {
                assertThat(refused.code()).isNotBlank();
            }
        }
    }

    private static void holds(List<FirmEvent> history) {
        for (int i = 0; i < history.size(); i++) {
            switch (history.get(i)) {
                case FirmRegistered firm -> {
                    assertThat(i).as("registered once, first").isZero();
                    assertThat(LegalId.parse(firm.legalId()).value()).isPresent();
                    assertThat(firm.name()).isNotBlank().isEqualTo(firm.name().strip());
                }
                case PlaceOfWorkRecorded place -> {
                    FirmRegistered firm = (FirmRegistered) history.getFirst();
                    assertThat(Estates.find(place.estateKey()).orElseThrow().provinceKey())
                            .isEqualTo(place.provinceKey());
                    assertThat(place.since()).isAfterOrEqualTo(firm.registeredOn());
                    if (history.get(i - 1) instanceof PlaceOfWorkRecorded before) {
                        assertThat(place.since()).isAfter(before.since());
                        assertThat(place.estateKey()).isNotEqualTo(before.estateKey());
                    }
                }
            }
        }
    }

    private static Firm replayed(List<FirmEvent> history) {
        Firm state = new Firm.Unknown();
        for (FirmEvent event : history) state = state.evolve(event);
        return state;
    }

    private static FirmCommand anything(Random random) {
        String estate = one(random, "KRM-P01", "KRM-Z02", "YZD-P01", "XXX-P01");
        LocalDate day = DAY.plusDays(random.nextInt(-2, 40));
        if (random.nextBoolean()) return new RecordPlaceOfWork("f-1", estate, day);
        return new RegisterFirm(
                "f-1",
                one(random, "10320004156", "۱۰۱۰۰۹۹۱۲۳۳", "10320004157"),
                one(random, " Sepehr ", "سپهر", "Pars", " "),
                one(random, "METAL", "METAL", "METAL", "MAGIC"),
                random.nextInt(24, 27),
                one(random, "MICRO", "SMALL", "MEDIUM", "LARGE", "TINY"),
                random.nextBoolean() ? estate : null,
                day);
    }

    private static String one(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
