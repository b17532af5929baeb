package rosukh.command.letters;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.kernel.Refused;
import rosukh.command.letters.TemplateCommand.ApproveTemplate;
import rosukh.command.letters.TemplateCommand.DraftTemplate;
import rosukh.command.letters.TemplateCommand.RetireTemplate;
import rosukh.events.letters.LetterKind;
import rosukh.events.letters.LetterTemplateEvent;
import rosukh.events.letters.LetterTemplateEvent.TemplateApproved;
import rosukh.events.letters.LetterTemplateEvent.TemplateDrafted;
import rosukh.events.letters.LetterTemplateEvent.TemplateRetired;

/// Random commands to the templates of one kind: whatever is accepted, the versions make sense.
class TemplateWalkTest {

    private static final int SEEDS = Integer.getInteger("walk.seeds", 200);
    private static final int COMMANDS = 60;
    private static final LocalDate DAY = Correspondents.ON;

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keeps_the_versions_of_a_template_true(int seed) {
        Random random = new Random(seed);
        List<LetterTemplateEvent> history = new ArrayList<>();
        TemplateVersions state = TemplateVersions.NONE;
        for (int i = 0; i < COMMANDS; i++) {
            try {
                LetterTemplateEvent event =
                        state.decide(anything(random, DAY.plusDays(i / 4)), null);
                history.add(event);
                state = state.evolve(event, null);
                holds(history, state);
                assertThat(TemplateVersions.of(history)).isEqualTo(state);
            } catch (Refused refused) {
                assertThat(refused.code()).isNotBlank();
            }
        }
        assertThat(history).hasSizeGreaterThan(1);
    }

    /// Versions are numbered without gaps; what was approved never changes and was not approved by
    /// who wrote on it; the version in force is recomputed from the history.
    private static void holds(List<LetterTemplateEvent> history, TemplateVersions state) {
        Map<Integer, Set<String>> drafters = new HashMap<>();
        Map<Integer, String> hashes = new HashMap<>();
        Map<Integer, LocalDate> from = new HashMap<>();
        Map<Integer, LocalDate> to = new HashMap<>();
        for (LetterTemplateEvent event : history)
            switch (event) {
                case TemplateDrafted e -> {
                    assertThat(from).doesNotContainKey(e.version());
                    assertThat(e.version()).isBetween(1, drafters.size() + 1);
                    if (e.version() > 1) assertThat(from).containsKey(e.version() - 1);
                    drafters.computeIfAbsent(e.version(), _ -> new HashSet<>()).add(e.draftedBy());
                    hashes.put(e.version(), e.sha256());
                    assertThat(e.texts().sha256()).isEqualTo(e.sha256());
                }
                case TemplateApproved e -> {
                    assertThat(drafters.get(e.version())).doesNotContain(e.approvedBy());
                    assertThat(e.sha256()).isEqualTo(hashes.get(e.version()));
                    assertThat(e.inForceFrom()).isAfterOrEqualTo(e.approvedOn());
                    assertThat(from.put(e.version(), e.inForceFrom())).isNull();
                }
                case TemplateRetired e -> {
                    assertThat(from).containsKey(e.version());
                    assertThat(e.retiredFrom()).isAfterOrEqualTo(e.retiredOn());
                    assertThat(to.put(e.version(), e.retiredFrom())).isNull();
                }
            }
        for (LocalDate day = DAY; day.isBefore(DAY.plusDays(25)); day = day.plusDays(1)) {
            LocalDate at = day;
            Integer expected =
                    from.keySet().stream()
                            .filter(each -> !from.get(each).isAfter(at))
                            .filter(each -> !to.containsKey(each) || to.get(each).isAfter(at))
                            .max(Integer::compare)
                            .orElse(null);
            assertThat(state.inForceOn(at).map(TemplateVersions.Version::number).orElse(null))
                    .isEqualTo(expected);
        }
    }

    private static TemplateCommand anything(Random random, LocalDate on) {
        String who = new String[] {"omid", "sara", "mina"}[random.nextInt(3)];
        LocalDate from = on.plusDays(random.nextInt(-1, 6));
        int version = random.nextInt(0, 7);
        return switch (random.nextInt(4)) {
            case 0 ->
                    new DraftTemplate(
                            LetterKind.CUSTOM,
                            Correspondents.texts(
                                    "{{topic}}",
                                    random.nextInt(8) == 0
                                            ? "nothing"
                                            : "{{message}} " + random.nextInt(3)),
                            who,
                            on);
            case 1, 2 -> new ApproveTemplate(LetterKind.CUSTOM, version, from, who, on);
            default -> new RetireTemplate(LetterKind.CUSTOM, version, from, who, on);
        };
    }
}
