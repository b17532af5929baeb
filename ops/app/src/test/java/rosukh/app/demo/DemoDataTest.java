package rosukh.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rosukh.command.certification.EvidenceStore;
import rosukh.command.indicators.Measuring;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Provenance;
import rosukh.command.kernel.SignIns;
import rosukh.command.schemes.SchemeCommand.PublishVersion;
import rosukh.command.schemes.SchemeCommand.ValidateVersion;
import rosukh.eventstore.CommitLog;
import rosukh.eventstore.CommitRef;

class DemoDataTest {

    private final Commands commands = mock();

    @Test
    void nothing_is_made_where_all_is_there_or_where_the_log_is_somebody_elses() {
        start(Set.of(DemoScript.FIRST, DemoScript.LAST));
        start(Set.of());
        verifyNoInteractions(commands);
    }

    @Test
    void the_script_is_made_where_it_has_to_go_on() {
        assertThatThrownBy(() -> start(Set.of(DemoScript.FIRST))).hasMessage("made");
    }

    @Test
    void the_keys_that_are_asked_for_are_those_of_the_first_and_the_last_command() {
        DemoScript script = DemoScript.make();
        assertThat(key(script.schemes().getFirst())).isEqualTo(DemoScript.FIRST);
        assertThat(key(script.last().getLast())).isEqualTo(DemoScript.LAST);
    }

    @Test
    void every_scheme_is_drafted_validated_and_published_by_two_persons_and_one_draft_is_left() {
        List<Step> steps = DemoScript.make().schemes();
        assertThat(steps).hasSize(9 * 3 + 2);
        assertThat(steps).filteredOn(step -> step.command() instanceof PublishVersion).hasSize(9);
        for (Step step : steps)
            assertThat(step.actor())
                    .isEqualTo(
                            step.command() instanceof PublishVersion ? Cast.MANAGER : Cast.DRAFTER);
        assertThat(steps.getLast().command()).isInstanceOf(ValidateVersion.class);
        assertThat(steps.getLast().key()).isEqualTo("demo-validation-ir-kb-1406-01-01");
    }

    @Test
    void two_sessions_are_called_and_one_of_them_is_held_before_the_last_firm() {
        DemoScript script = DemoScript.make();
        assertThat(script.plan().heldOn()).isBefore(LocalDate.of(2026, 11, 21));
        assertThat(script.sessions())
                .extracting(Step::key)
                .contains("demo-s-demo-0001-conclude-2", "demo-s-demo-0002-item-2")
                .doesNotHaveDuplicates();
        assertThat(script.firms().stream().flatMap(List::stream).map(Step::key))
                .doesNotContain("demo-" + script.plan().granted().caseId() + "-grant")
                .doesNotContain("demo-" + script.plan().refused().caseId() + "-refuse");
    }

    private static String key(Step step) {
        return Provenance.requestKey(step.actor().account(), step.key());
    }

    private void start(Set<String> keys) {
        CommitLog log = new Log(keys);
        new DemoData(
                        commands,
                        log,
                        mock(EvidenceStore.class),
                        mock(SessionDesk.class),
                        mock(BrokerDesk.class),
                        mock(SignIns.class),
                        mock(Measuring.class),
                        () -> {
                            throw new AssertionError("made");
                        })
                .fill();
    }

    /// A log that is not empty.
    private record Log(Set<String> keys) implements CommitLog {

        @Override
        public long head() {
            return 7;
        }

        @Override
        public Optional<CommitRef> findByKey(String key) {
            return keys.contains(key)
                    ? Optional.of(new CommitRef(0, 1, "c", Instant.EPOCH, List.of()))
                    : Optional.empty();
        }
    }
}
