package rosukh.command.pioneers;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.pioneers.Programmes.DAY;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.kernel.Refused;
import rosukh.command.pioneers.BudgetCommand.ClawBackIncentive;
import rosukh.command.pioneers.BudgetCommand.GrantIncentive;
import rosukh.command.pioneers.BudgetCommand.PayIncentive;
import rosukh.command.pioneers.BudgetCommand.RecordRecovery;
import rosukh.command.pioneers.BudgetCommand.SetBudget;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.events.pioneers.Entitlement;
import rosukh.events.pioneers.Figures;
import rosukh.events.pioneers.Finding;
import rosukh.events.pioneers.Grade;
import rosukh.events.pioneers.IncentiveBudgetEvent;
import rosukh.events.pioneers.IncentiveBudgetEvent.BudgetSet;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveClawedBack;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveGranted;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentivePaid;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveRecovered;
import rosukh.events.pioneers.PioneerRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The table of cases in `pioneers/cases.json`: `input` is fed to the rules, and every field of
/// `expected` compared.
class PioneersVectorsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode TABLE = table();
    private static final PioneerRules RULES =
            JSON.treeToValue(TABLE.get("rules"), PioneerRules.class);

    record Case(String name, String of, JsonNode input, JsonNode expected) {

        @Override
        public String toString() {
            return of + ": " + name;
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        TABLE.get("cases")
                .forEach(each ->
                        cases.add(
                                new Case(
                                        each.get("name").asString(),
                                        each.get("of").asString(),
                                        each.get("input"),
                                        each.get("expected"))));
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comes_out_as_expected(Case one) {
        JsonNode found =
                switch (one.of()) {
                    case "qualification" -> qualification(one.input());
                    case "entitlement" -> entitlement(one.input());
                    case "review" -> review(one.input());
                    case "budget" -> budget(one.input());
                    default -> throw new IllegalArgumentException(one.of());
                };
        one.expected()
                .properties()
                .forEach(field ->
                        assertThat(String.valueOf(found.get(field.getKey())))
                                .as(field.getKey())
                                .isEqualTo(field.getValue().toString()));
    }

    private static JsonNode qualification(JsonNode input) {
        List<String> unmet =
                RULES.findings(JSON.treeToValue(input, Figures.class)).stream()
                        .filter(each -> !each.met())
                        .map(Finding::criterion)
                        .map(Enum::name)
                        .toList();
        return object().put("met", unmet.isEmpty()).set("unmet", JSON.valueToTree(unmet));
    }

    private static JsonNode entitlement(JsonNode input) {
        Entitlement found =
                RULES.entitlement(
                                CommitmentKind.valueOf(input.get("kind").asString()),
                                input.get("verified").asLong(),
                                Grade.valueOf(input.get("grade").asString()))
                        .orElse(null);
        return found == null ? object().putNull("amount") : JSON.valueToTree(found);
    }

    private static JsonNode review(JsonNode input) {
        Pioneer pioneer = Pioneer.NEW.inRound(1);
        int number = 0;
        for (JsonNode each : input.get("commitments")) {
            number++;
            pioneer =
                    pioneer.with(
                                    new Pledge(
                                            number,
                                            1,
                                            CommitmentKind.PURCHASE,
                                            each.get("amount").asLong(),
                                            day(each, "begins"),
                                            day(each, "ends"),
                                            null))
                            .with(proof("m-" + number, number, each.get("verified").asLong()));
        }
        Reviewing.Sum sum = Reviewing.sum(pioneer, day(input, "day"));
        Grade grade = Grade.valueOf(input.get("grade").asString());
        return object().put("due", sum.due())
                .put("verified", sum.verified())
                .put("fulfilment", sum.fulfilment())
                .put("outcome", RULES.outcome(sum.fulfilment(), grade).name());
    }

    private static JsonNode budget(JsonNode input) {
        Run run = new Run();
        run.done(new SetBudget("1405", input.get("budget").asLong(), "1", "mina", DAY), "");
        for (JsonNode operation : input.get("operations")) {
            String id = operation.get("id").asString();
            if (operation.get("do").asString().equals("lower")) {
                run.counted.put(id, operation.get("verified").asLong());
                continue;
            }
            assertThat(run.answer(operation, id))
                    .as(operation.toString())
                    .isEqualTo(operation.get("answer").asString());
        }
        long used = run.budget.used();
        return object().put("used", used).put("left", run.budget.set() - used);
    }

    /// A budget while operations go on; each incentive is for a contract of its own.
    private static final class Run {

        private Budget budget = Budget.NONE;
        private final Map<String, Long> counted = new HashMap<>();
        private final Map<String, String> firms = new HashMap<>();

        String answer(JsonNode operation, String id) {
            BudgetCommand command =
                    switch (operation.get("do").asString()) {
                        case "grant" -> grant(operation, id);
                        case "claw" -> new ClawBackIncentive("1405", id, "process", DAY);
                        case "pay" -> new PayIncentive("1405", id, "P-1", "omid", DAY);
                        case "recover" ->
                                new RecordRecovery(
                                        "1405",
                                        id,
                                        operation.get("amount").asLong(),
                                        "R-1",
                                        "omid",
                                        DAY);
                        default -> throw new IllegalArgumentException(operation.toString());
                    };
            try {
                return done(command, id, proposed(operation));
            } catch (Refused refused) {
                return refused.code();
            }
        }

        private GrantIncentive grant(JsonNode operation, String id) {
            String firm = operation.get("firm").asString();
            firms.put(id, firm);
            counted.put(id, operation.path("lowered").asLong(operation.get("verified").asLong()));
            return new GrantIncentive("1405", firm, id, operation.path("by").asString("mina"), DAY);
        }

        /// What was proposed: all that the rules give, or the amount named.
        private static long proposed(JsonNode operation) {
            long named = operation.path("amount").asLong(0);
            if (named > 0) return named;
            return RULES.entitlement(
                            CommitmentKind.PURCHASE,
                            operation.path("verified").asLong(0),
                            Grade.FULL)
                    .orElseThrow()
                    .amount();
        }

        void done(BudgetCommand command, String id) {
            done(command, id, 0);
        }

        private String done(BudgetCommand command, String id, long proposed) {
            IncentiveBudgetEvent event = budget.decide(command, backing(id, proposed));
            budget = budget.evolve(event);
            return switch (event) {
                case BudgetSet e -> "SET " + e.amount();
                case IncentiveGranted e -> "GRANTED " + e.amount();
                case IncentiveClawedBack e -> "CLAWED " + e.amount();
                case IncentivePaid e -> "PAID " + e.amount();
                case IncentiveRecovered e -> "RECOVERED " + e.amount();
            };
        }

        private Backing backing(String id, long proposed) {
            long counts = counted.getOrDefault(id, 0L);
            Pioneer pioneer =
                    Pioneer.NEW
                            .inRound(1)
                            .with(new Standing.Qualified(1, Grade.FULL, DAY, 0, 0, null))
                            .with(proof("m-" + id, 1, counts))
                            .with(
                                    new Proposal(
                                            id,
                                            "m-" + id,
                                            CommitmentKind.PURCHASE,
                                            "1405",
                                            1,
                                            proposed,
                                            "omid",
                                            DAY,
                                            false));
            Contract contract =
                    new Contract(
                            "m-" + id,
                            firms.getOrDefault(id, ""),
                            "f-9",
                            DAY,
                            counts,
                            counts == 0 ? null : DAY,
                            counts == 0);
            RuleVersions rules =
                    new RuleVersions(
                            List.of(new RuleVersions.Version(1, RULES, Set.of("dara"), DAY)));
            return new Backing(pioneer, 7, rules, contract);
        }
    }

    private static Proof proof(String id, int commitment, long counts) {
        return new Proof(id, commitment, "", counts, counts, "", DAY, "", false);
    }

    private static LocalDate day(JsonNode node, String field) {
        return LocalDate.parse(node.get(field).asString());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static JsonNode table() {
        try (InputStream in =
                PioneersVectorsTest.class.getResourceAsStream("/pioneers/cases.json")) {
            return JSON.readTree(in);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
