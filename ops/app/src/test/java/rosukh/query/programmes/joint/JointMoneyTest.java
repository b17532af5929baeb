package rosukh.query.programmes.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.command.programmes.ProgrammeWalks;
import rosukh.command.programmes.ProgrammeWalks.Money;
import rosukh.events.programmes.ProgrammeEvent;

/// What pages show of the money and outputs of random programmes is what the rules know after a
/// full replay, to the rial.
class JointMoneyTest {

    private static final int PROGRAMMES = 120;

    @Test
    void the_read_side_agrees_with_the_rules_about_every_programme_and_their_sums() {
        List<JointProgrammeFile> files = new ArrayList<>();
        List<JointDeed> deeds = new ArrayList<>();
        long budget = 0;
        long funded = 0;
        long spent = 0;
        long outputs = 0;
        for (int seed = 0; seed < PROGRAMMES; seed++) {
            List<ProgrammeEvent> events = ProgrammeWalks.walk("pg-" + seed, seed);
            JointProgrammeFile file = filed(events, deeds);
            Money money = ProgrammeWalks.replay(events);
            assertThat(shown(file)).as("seed " + seed).isEqualTo(money);
            assertThat(
                            file.contributions().stream()
                                    .mapToLong(JointProgrammeFile.Paid::amount)
                                    .sum())
                    .isEqualTo(money.funded());
            files.add(file);
            budget += money.budget();
            funded += money.funded();
            spent += money.spent();
            outputs += money.outputs();
        }
        JointFigures figures = JointFigures.of(files, deeds);
        assertThat(figures.planned()).isEqualTo(budget).isPositive();
        assertThat(figures.paid()).isEqualTo(funded).isPositive();
        assertThat(figures.spent()).isEqualTo(spent).isPositive();
        assertThat(figures.outputs().stream().mapToLong(JointFigures.Outputs::count).sum())
                .isEqualTo(outputs)
                .isPositive();
    }

    private static Money shown(JointProgrammeFile file) {
        return new Money(
                file.agreedVersion() == 0 ? 0 : file.budget(),
                file.paid(),
                file.spent(),
                file.standing());
    }

    private static JointProgrammeFile filed(List<ProgrammeEvent> events, List<JointDeed> deeds) {
        JointProgrammeFile file = null;
        for (int i = 0; i < events.size(); i++) {
            JointFiling.Filed filed =
                    JointFiling.after(
                            file,
                            events.get(i),
                            new JointStored("omid", Instant.EPOCH, i, deeds.size()));
            file = filed.file();
            filed.deed().ifPresent(deeds::add);
        }
        return file;
    }
}
