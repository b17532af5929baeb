package rosukh.command.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.certificates.CertificateCommand.DeclineRevocation;
import rosukh.command.certificates.CertificateCommand.EndEntitlement;
import rosukh.command.certificates.CertificateCommand.ProposeRevocation;
import rosukh.command.certificates.CertificateCommand.RecordEntitlement;
import rosukh.command.certificates.CertificateCommand.ReinstateCertificate;
import rosukh.command.certificates.CertificateCommand.RevokeCertificate;
import rosukh.command.certificates.CertificateCommand.SuspendCertificate;
import rosukh.command.kernel.Principal;
import rosukh.command.kernel.Refused;
import rosukh.events.certificates.CertificateEvent;
import rosukh.events.certificates.CertificateEvent.CertificateReinstated;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;
import rosukh.events.certificates.CertificateEvent.CertificateSuspended;
import rosukh.events.certificates.CertificateEvent.EntitlementEnded;
import rosukh.events.certificates.CertificateEvent.EntitlementRecorded;
import rosukh.events.certificates.CertificateEvent.RevocationDeclined;
import rosukh.events.certificates.CertificateEvent.RevocationProposed;
import rosukh.events.certificates.EntitlementKind;
import rosukh.events.separation.Parties;

/// Random commands to one certificate: whatever is accepted, its history makes sense.
class CertificateWalkTest {

    private static final int SEEDS = Integer.getInteger("walk.seeds", 200);
    private static final int COMMANDS = 60;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    private static final LocalDate LAST_DAY = DAY.plusDays(120);
    private static final IssuedCertificate ISSUED =
            new IssuedCertificate(
                    "f-1",
                    "KRM-P01",
                    DAY,
                    LAST_DAY,
                    DAY,
                    List.of(Parties.NONE.with("hana", "helpers", DAY)));

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keeps_the_history_of_a_certificate_true(int seed) {
        walk(
                seed,
                (history, state) -> {
                    holds(history);
                    Certificate replayed = Certificate.asIssued();
                    for (Fact fact : history)
                        replayed = replayed.evolve(fact.event(), fact.principal());
                    assertThat(replayed).isEqualTo(state);
                });
    }

    @Test
    @Tag("whole-walk")
    void reaches_everything_that_can_happen() {
        Set<Class<?>> happened = new HashSet<>();
        for (int seed = 0; seed < SEEDS; seed++)
            walk(seed, (history, _) -> happened.add(history.getLast().event().getClass()));
        assertThat(happened)
                .containsExactlyInAnyOrder(CertificateEvent.class.getPermittedSubclasses());
    }

    /// What happened.
    ///
    /// @param principal for whom it was done; null where in one's own name
    private record Fact(CertificateEvent event, @Nullable Principal principal) {

        /// Who had a part in it, by account and by body.
        List<String> persons(String account, String body) {
            return principal == null
                    ? List.of(account, body)
                    : List.of(account, body, principal.account(), principal.organisation());
        }
    }

    private static void walk(int seed, BiConsumer<List<Fact>, Certificate> afterEach) {
        Random random = new Random(seed);
        List<Fact> history = new ArrayList<>();
        Certificate state = Certificate.asIssued();
        for (int i = 0; i < COMMANDS; i++) {
            try {
                Principal principal = principal(random);
                CertificateEvent event = state.decide(anything(i, random), ISSUED, principal);
                history.add(new Fact(event, principal));
                state = state.evolve(event, principal);
                afterEach.accept(history, state);
            } catch (Refused refused) {
                assertThat(refused.code()).isNotBlank();
            }
        }
    }

    private static void holds(List<Fact> history) {
        boolean suspended = false;
        @Nullable RevocationProposed open = null;
        List<String> proposers = List.of();
        LocalDate latest = DAY;
        Map<EntitlementKind, List<LocalDate[]>> granted = new EnumMap<>(EntitlementKind.class);
        List<EntitlementRecorded> recorded = new ArrayList<>();
        List<LocalDate> ends = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            LocalDate on;
            Fact fact = history.get(i);
            switch (fact.event()) {
                case CertificateSuspended e -> {
                    assertThat(suspended).isFalse();
                    assertThat(e.suspendedOn()).isBeforeOrEqualTo(LAST_DAY);
                    assertThat(fact.persons(e.suspendedBy(), e.organisation()))
                            .doesNotContain("hana", "helpers");
                    suspended = true;
                    on = e.suspendedOn();
                }
                case CertificateReinstated e -> {
                    assertThat(suspended).isTrue();
                    assertThat(e.reinstatedOn()).isBeforeOrEqualTo(LAST_DAY);
                    suspended = false;
                    on = e.reinstatedOn();
                }
                case RevocationProposed e -> {
                    assertThat(open).isNull();
                    open = e;
                    proposers = fact.persons(e.proposedBy(), e.organisation());
                    on = e.proposedOn();
                }
                case RevocationDeclined e -> {
                    assertThat(open).isNotNull();
                    assertThat(fact.persons(e.declinedBy(), e.organisation()))
                            .doesNotContainAnyElementsOf(proposers);
                    open = null;
                    on = e.declinedOn();
                }
                case CertificateRevoked e -> {
                    assertThat(open).isNotNull();
                    assertThat(fact.persons(e.revokedBy(), e.organisation()))
                            .doesNotContainAnyElementsOf(proposers);
                    assertThat(e.reason()).isEqualTo(open.reason());
                    assertThat(i).as("the last thing").isEqualTo(history.size() - 1);
                    on = e.revokedOn();
                }
                case EntitlementRecorded e -> {
                    assertThat(suspended).isFalse();
                    assertThat(e.begins()).isBetween(DAY, e.ends());
                    assertThat(e.ends()).isBeforeOrEqualTo(LAST_DAY);
                    recorded.add(e);
                    ends.add(e.ends());
                    assertThat(e.entitlement()).isEqualTo(recorded.size());
                    on = e.recordedOn();
                }
                case EntitlementEnded e -> {
                    assertThat(e.endedOn()).isBefore(ends.get(e.entitlement() - 1));
                    ends.set(e.entitlement() - 1, e.endedOn());
                    on = e.endedOn();
                }
            }
            assertThat(on).isAfterOrEqualTo(latest);
            latest = on;
        }
        for (int i = 0; i < recorded.size(); i++)
            granted.computeIfAbsent(recorded.get(i).kind(), _ -> new ArrayList<>())
                    .add(new LocalDate[] {recorded.get(i).begins(), ends.get(i)});
        for (LocalDate day = DAY; !day.isAfter(LAST_DAY); day = day.plusDays(1)) {
            LocalDate at = day;
            granted.forEach((kind, periods) ->
                    assertThat(periods)
                            .filteredOn(p -> !p[0].isAfter(at) && !p[1].isBefore(at))
                            .as(kind + " on " + at)
                            .hasSizeLessThan(2));
        }
    }

    /// Days go on by about three at a step, so that the walk goes past the last day.
    private static CertificateCommand anything(int step, Random random) {
        LocalDate on = DAY.plusDays(step * 3L + random.nextInt(-4, 5));
        String who = one(random, "omid", "omid", "kamran", "nasrin", "hana");
        String body = one(random, "isipo", "isipo", "group", "group", "helpers");
        String grounds = random.nextInt(10) == 0 ? " " : "grounds";
        return switch (random.nextInt(14)) {
            case 0, 1 ->
                    new SuspendCertificate(
                            "KB-1", one(random, "MISUSE", "OTHER"), grounds, who, body, on);
            case 2, 3 -> new ReinstateCertificate("KB-1", grounds, who, body, on);
            case 4 ->
                    new ProposeRevocation(
                            "KB-1", one(random, "MISUSE", "WHIM"), grounds, who, body, on);
            case 5, 6 -> new DeclineRevocation("KB-1", grounds, who, body, on);
            case 7 ->
                    random.nextInt(6) == 0
                            ? new RevokeCertificate("KB-1", grounds, who, body, on)
                            : new DeclineRevocation("KB-1", grounds, who, body, on);
            case 8, 9 -> new EndEntitlement("KB-1", random.nextInt(0, 5), grounds, on);
            default ->
                    new RecordEntitlement(
                            "KB-1",
                            one(random, "TAX", "TAX", "CUSTOMS", "GIFT"),
                            DAY.plusDays(random.nextInt(-2, 122)),
                            random.nextInt(4) == 0 ? null : DAY.plusDays(random.nextInt(0, 125)),
                            one(random, "tax", "tax", "tax", ""),
                            "L-1",
                            on);
        };
    }

    private static @Nullable Principal principal(Random random) {
        return random.nextInt(4) > 0
                ? null
                : new Principal(
                        one(random, "omid", "sara", "mina", "hana"),
                        one(random, "isipo", "group", "ministry", "helpers"));
    }

    private static String one(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
