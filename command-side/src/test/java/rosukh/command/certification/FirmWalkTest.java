package rosukh.command.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.TestSchemes;
import rosukh.command.certification.AccelerationCommand.AgreeAccelerationPlan;
import rosukh.command.certification.CertificationCommand.AssessCriterion;
import rosukh.command.certification.CertificationCommand.GrantStatus;
import rosukh.command.certification.CertificationCommand.IssueCertificate;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.certification.CertificationCommand.RecommendOutcome;
import rosukh.command.certification.CourseCommand.WithdrawCase;
import rosukh.command.certification.SupportCommand.AssignBroker;
import rosukh.command.kernel.Principal;
import rosukh.command.kernel.Refused;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.ApplicationSubmitted;
import rosukh.events.certification.CertificationEvent.CriterionAssessed;
import rosukh.events.certification.CertificationEvent.EvidenceAttached;
import rosukh.events.certification.CertificationEvent.FactsDeclared;
import rosukh.events.certification.CertificationEvent.NeedsAssessed;
import rosukh.events.certification.CertificationEvent.ProductDeclared;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.TalentIdentified;
import rosukh.events.certification.PlanItem;
import rosukh.events.rules.Scheme;
import rosukh.events.rules.Schemes;

/// One firm with one case after another over many years, and a few people who would do everything:
/// whatever is accepted, helping, judging and deciding stay apart as the law asks.
class FirmWalkTest {

    private static final int SEEDS = Integer.getInteger("walk.seeds", 200);
    private static final int CASES = 5;
    private static final int TRIES = 12;
    private static final Scheme SCHEME = TestSchemes.scheme(TestSchemes.TODAY);
    private static final List<CertificationEvent> DECLARED = Scenarios.documented();
    private static final List<CertificationEvent> ASSESSED = Scenarios.assessed();
    private static final FirmRecord FIRM = FirmRecord.of(Scenarios.firm());

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keeps_the_parts_apart(int seed) {
        Separated.check(new Walk(seed).history());
    }

    @Test
    void the_same_people_come_back_in_another_part_after_two_years() {
        assertThat(seeds().mapToObj(seed -> new Walk(seed).history()))
                .anyMatch(FirmWalkTest::somebodyComesBack);
    }

    /// Who judged an early case decides on a late one.
    private static boolean somebodyComesBack(List<CertificationEvent> history) {
        List<String> judges =
                history.stream()
                        .filter(CriterionAssessed.class::isInstance)
                        .map(event -> ((CriterionAssessed) event).assessedBy())
                        .toList();
        return history.stream()
                .filter(StatusGranted.class::isInstance)
                .anyMatch(event -> judges.contains(((StatusGranted) event).decidedBy()));
    }

    private static final class Walk {

        private final Random random;
        private final List<CertificationEvent> history = new ArrayList<>();
        private final List<Certification> closed = new ArrayList<>();
        private LocalDate day = Scenarios.DAY;
        private Certification state = new Certification.NotOpened();
        private String id = "";
        private Acting.Person judge;

        Walk(int seed) {
            random = new Random(seed);
        }

        List<CertificationEvent> history() {
            for (int number = 1; number <= CASES; number++) {
                id = Scenarios.FIRM + "." + number;
                state = new Certification.NotOpened();
                runCase(number);
                closed.addFirst(state);
                day = day.plusMonths(random.nextInt(28));
            }
            return history;
        }

        /// What anybody may do is taken as done; the parts are tried.
        private void runCase(int number) {
            must(new OpenCase(id, Scenarios.FIRM, number, TestSchemes.KB, Scenarios.KERMAN, day));
            happens(new TalentIdentified(id, "MACHINERY", "own designs", day));
            happens(new NeedsAssessed(id, 4, List.of(), day));
            if (random.nextBoolean())
                attempt(() -> new AssignBroker(id, body(), "hadi", "omid", day));
            if (random.nextBoolean())
                attempt(() ->
                        new AgreeAccelerationPlan(
                                id,
                                body(),
                                person(),
                                List.of(new PlanItem("A1", "Item", day)),
                                day));
            DECLARED.forEach(this::declared);
            happens(
                    new ApplicationSubmitted(
                            id, TestSchemes.KB, TestSchemes.TODAY, SCHEME.sha256(), "farid", day));
            boolean judged = true;
            judge = null;
            for (CertificationEvent event : ASSESSED)
                if (event instanceof CriterionAssessed found) judged &= judge(found);
            if (judged
                    && attempt(() -> new RecommendOutcome(id, "good", person(), body(), day))
                    && attempt(() -> new GrantStatus(id, person(), body(), day)))
                must(new IssueCertificate(id, "KB-1404-00000" + number, day));
            else must(new WithdrawCase(id, "moves", "farid", day));
        }

        private void declared(CertificationEvent event) {
            if (event instanceof ProductDeclared(_, var product, var name, var answers, _))
                happens(new ProductDeclared(id, product, name, answers, day));
            if (event instanceof FactsDeclared(_, var answers, _))
                happens(new FactsDeclared(id, answers, day));
            if (event
                    instanceof
                    EvidenceAttached(
                            _,
                            var file,
                            var code,
                            var name,
                            var type,
                            var size,
                            var hash,
                            _,
                            _,
                            _))
                happens(new EvidenceAttached(id, file, code, name, type, size, hash, day, day));
        }

        /// Who judged the first criterion mostly judges the others too.
        private boolean judge(CriterionAssessed found) {
            return attempt(() -> {
                if (judge == null || random.nextInt(20) == 0)
                    judge = new Acting.Person(person(), body());
                return new AssessCriterion(
                        id,
                        found.criterion(),
                        found.subject(),
                        found.finding(),
                        "",
                        judge.account(),
                        judge.organisation(),
                        day);
            });
        }

        private boolean attempt(Supplier<CertificationCommand> next) {
            day = day.plusDays(random.nextInt(3));
            for (int i = 0; i < TRIES; i++)
                try {
                    sent(next.get(), known());
                    return true;
                } catch (Refused refused) {
                    judge = null;
                    assertThat(refused.code()).startsWith("CASE_");
                }
            return false;
        }

        private void must(CertificationCommand command) {
            sent(command, known(Acting.ALONE));
        }

        private void sent(CertificationCommand command, Background known) {
            state.decide(command, known).forEach(this::happens);
        }

        private void happens(CertificationEvent event) {
            history.add(event);
            state = state.evolve(event);
        }

        /// Now and then somebody acts for another.
        private Background known() {
            return known(
                    random.nextInt(12) == 0
                            ? Acting.ALONE.behind(new Principal(person(), body()))
                            : Acting.ALONE);
        }

        private Background known(Acting acting) {
            return new Background(Schemes.of(List.of(SCHEME)), FIRM, closed)
                    .with(acting.accredited(true));
        }

        private String person() {
            return "person-" + random.nextInt(6);
        }

        private String body() {
            return "body-" + random.nextInt(6);
        }
    }
}
