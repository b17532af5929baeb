package rosukh.command.pioneers;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.pioneers.Programmes.DAY;
import static rosukh.command.pioneers.Programmes.FIRM;
import static rosukh.command.pioneers.Programmes.SHA;
import static rosukh.command.pioneers.Programmes.commit;
import static rosukh.command.pioneers.Ruling.no;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import rosukh.command.pioneers.PioneerCommand.MakeCommitment;
import rosukh.command.pioneers.Programmes.Story;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.events.pioneers.PioneerEvent.CommitmentMade;

/// A commitment by example.
class CommitmentTest {

    @Test
    void begins_when_it_is_made_at_the_earliest_and_is_numbered() {
        CommitmentMade told = (CommitmentMade) Story.committed().last();
        assertThat(told.commitment()).isEqualTo(2);
        LocalDate on = DAY.plusDays(1);
        for (LocalDate[] term :
                new LocalDate[][] {
                    {on.minusDays(1), on.plusDays(9)},
                    {on, on},
                    {on, on.plusYears(5).plusDays(1)}
                })
            no(
                    Story.qualified(),
                    new MakeCommitment(
                            FIRM, CommitmentKind.PURCHASE, 1, term[0], term[1], SHA, "omid", on),
                    PioneerRefusal.COMMITMENT_TERM_RANGE);
        Story.qualified()
                .then(
                        new MakeCommitment(
                                FIRM,
                                CommitmentKind.PURCHASE,
                                1,
                                on,
                                on.plusYears(5),
                                SHA,
                                "omid",
                                on));
    }

    @Test
    void is_of_a_pioneer_and_of_an_amount() {
        no(
                Story.nominated(),
                commit(CommitmentKind.PURCHASE, 5),
                PioneerRefusal.PIONEER_NOT_QUALIFIED);
        no(
                Story.qualified(),
                commit(CommitmentKind.PURCHASE, 0),
                PioneerRefusal.PIONEER_AMOUNT_RANGE);
        no(
                Story.qualified(),
                commit(CommitmentKind.PURCHASE, Checks.AMOUNT_MAX + 1),
                PioneerRefusal.PIONEER_AMOUNT_RANGE);
        Story.qualified().then(commit(CommitmentKind.PURCHASE, Checks.AMOUNT_MAX));
    }
}
