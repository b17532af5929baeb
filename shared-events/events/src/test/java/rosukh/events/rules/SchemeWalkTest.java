package rosukh.events.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.events.TestData;
import rosukh.events.rules.Application.EarlierRefusal;
import rosukh.events.rules.Application.Evidence;
import rosukh.events.rules.Application.Product;
import rosukh.events.rules.Outcome.Status;

/// Random applications under every scheme: what must hold whatever a firm sends.
class SchemeWalkTest {

    private static final int STEPS = 250;
    private static final List<Scheme> SCHEMES = TestData.schemes();

    static Stream<Integer> seeds() {
        return IntStream.range(0, 40).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_application_gets_an_outcome_that_makes_sense(int seed) {
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            Scheme scheme = SCHEMES.get(random.nextInt(SCHEMES.size()));
            Application application = application(scheme, random);
            Outcome outcome = scheme.evaluate(application);
            Supplier<String> what = () -> scheme.id() + " " + scheme.version() + " " + application;

            assertThat(outcome).as(what).isEqualTo(scheme.evaluate(application));
            assertThat(outcome.codes()).as(what).doesNotHaveDuplicates();
            assertThat(outcome.eligible()).as(what).isEqualTo(outcome.kbClass() != null);
            assertThat(outcome.eligible()).as(what).isEqualTo(outcome.codes().isEmpty());
            if (outcome.eligible()) {
                assertThat(outcome.validTo())
                        .as(what)
                        .isEqualTo(scheme.validTo(outcome.kbClass(), application.evaluationDate()));
                assertThat(outcome.endedIn()).as(what).isNull();
            }
            for (String code : outcome.codes()) {
                assertThat(scheme.explain(code, "fa")).as(code).isNotBlank();
                if (outcome.status() == Status.REFUSED || outcome.status() == Status.BARRED)
                    assertThat(scheme.reason(code)).as(code).isPresent();
            }
        }
    }

    @Test
    void the_walk_comes_to_every_end() {
        Random random = new Random(1);
        Set<Status> seen = EnumSet.noneOf(Status.class);
        for (int step = 0; step < 4000; step++)
            for (Scheme scheme : SCHEMES)
                seen.add(scheme.evaluate(application(scheme, random)).status());
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        Status.ELIGIBLE,
                        Status.REFUSED,
                        Status.INCOMPLETE,
                        Status.BARRED,
                        Status.INVALID);
    }

    /// Refused stays refused when more becomes known, except that the end may come earlier: a firm
    /// is never refused for something it has not said.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_was_decided_without_an_input_does_not_depend_on_it(int seed) {
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            Scheme scheme = SCHEMES.get(random.nextInt(SCHEMES.size()));
            Application known = application(scheme, random);
            if (scheme.evaluate(known).status() == Status.INVALID || known.facts().isEmpty())
                continue;
            List<String> names = List.copyOf(known.facts().keySet());
            String hidden = names.get(random.nextInt(names.size()));
            Map<String, Object> fewer = new LinkedHashMap<>(known.facts());
            fewer.remove(hidden);
            Outcome less =
                    scheme.evaluate(
                            new Application(
                                    known.evaluationDate(),
                                    fewer,
                                    known.products(),
                                    known.evidence(),
                                    known.history()));
            if (less.status() != Status.INCOMPLETE && less.status() != Status.INVALID) {
                Outcome more = scheme.evaluate(known);
                assertThat(more.status()).as("%s %s", hidden, known).isEqualTo(less.status());
                assertThat(more.kbClass()).isEqualTo(less.kbClass());
                assertThat(more.codes()).containsAll(less.codes());
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_share_is_compared_as_exactly_as_a_fraction(int seed) {
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            BigInteger numerator = amount(random);
            BigInteger denominator = amount(random).max(BigInteger.ONE);
            BigInteger bp = BigInteger.valueOf(random.nextInt(10_001));
            Map<String, Object> values = Map.of("n", numerator, "d", denominator);
            Scope scope = new Scope(LocalDate.EPOCH, "", values, null, null);
            BigDecimal left = new BigDecimal(numerator).movePointRight(4);
            BigDecimal right = new BigDecimal(bp.multiply(denominator));
            int order = left.compareTo(right);
            for (Comparison comparison : Comparison.values()) {
                boolean expected =
                        switch (comparison) {
                            case MIN -> order >= 0;
                            case MAX -> order <= 0;
                            case GT -> order > 0;
                            case LT -> order < 0;
                        };
                assertThat(Judging.judge(new Condition.Ratio(comparison, "n", "d", bp), scope))
                        .isEqualTo(Judgement.of(expected));
            }
        }
    }

    @Test
    void kleene_logic_keeps_its_laws() {
        for (Truth a : Truth.values())
            for (Truth b : Truth.values()) {
                assertThat(a.and(b)).isEqualTo(b.and(a));
                assertThat(a.or(b)).isEqualTo(b.or(a));
                assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
                assertThat(a.and(a.or(b))).isEqualTo(a);
                assertThat(a.not().not()).isEqualTo(a);
                for (Truth c : Truth.values())
                    assertThat(a.and(b.or(c))).isEqualTo(a.and(b).or(a.and(c)));
            }
        assertThat(Truth.FALSE.and(Truth.UNKNOWN)).isEqualTo(Truth.FALSE);
        assertThat(Truth.TRUE.or(Truth.UNKNOWN)).isEqualTo(Truth.TRUE);
        assertThat(Truth.UNKNOWN.or(Truth.UNKNOWN.not())).isEqualTo(Truth.UNKNOWN);
    }

    private static Application application(Scheme scheme, Random random) {
        LocalDate on = LocalDate.of(2024, 1, 31).plusDays(random.nextInt(400));
        List<Product> products = random.nextInt(12) == 0 ? null : new ArrayList<>();
        for (int i = 0; products != null && i < random.nextInt(4); i++)
            products.add(new Product("P-" + i, values(scheme.productFields(), random, on)));
        List<Evidence> evidence = new ArrayList<>();
        for (EvidenceItem item : scheme.evidenceItems())
            if (random.nextInt(20) > 0)
                evidence.add(
                        new Evidence(
                                item.code(),
                                on.minusDays(random.nextInt(95) - 1L),
                                random.nextInt(40) > 0));
        List<EarlierRefusal> history =
                random.nextInt(10) > 0
                        ? List.of()
                        : List.of(
                                new EarlierRefusal(
                                        on.minusDays(random.nextInt(500)),
                                        List.of("R_DESIGN"),
                                        List.of("P-0")));
        return new Application(
                on, values(scheme.fields(), random, on), products, evidence, history);
    }

    private static Map<String, Object> values(List<Field> fields, Random random, LocalDate on) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : fields)
            if (random.nextInt(25) > 0) values.put(field.name(), value(field, random, on));
        return values;
    }

    private static Object value(Field field, Random random, LocalDate on) {
        if (random.nextInt(300) == 0) return "nonsense";
        return switch (field.type()) {
            case INTEGER -> number(field, random);
            case BOOLEAN -> random.nextBoolean();
            case DATE -> on.minusDays(random.nextInt(2500) - 30L).toString();
            case ENUM -> field.values().get(random.nextInt(field.values().size()));
            case SET -> field.values().stream().filter(_ -> random.nextInt(3) == 0).toList();
            case INTEGER_LIST ->
                    Stream.generate(() -> amount(random)).limit(random.nextInt(3)).toList();
        };
    }

    /// Limited amounts are small, so that a field is seldom above the one that limits it.
    private static BigInteger number(Field field, Random random) {
        if (field.max() != null && random.nextInt(50) > 0)
            return BigInteger.valueOf(random.nextInt(field.max().intValueExact() + 1));
        return field.atMost() == null ? amount(random) : BigInteger.valueOf(random.nextInt(3) * 7L);
    }

    private static BigInteger amount(Random random) {
        return new BigInteger(random.nextInt(1, 64), random);
    }
}
