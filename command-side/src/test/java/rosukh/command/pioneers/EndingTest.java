package rosukh.command.pioneers;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.pioneers.Programmes.DAY;
import static rosukh.command.pioneers.Programmes.FIRM;
import static rosukh.command.pioneers.Programmes.MATCH;
import static rosukh.command.pioneers.Programmes.contract;
import static rosukh.command.pioneers.Programmes.knowing;
import static rosukh.command.pioneers.Programmes.nominate;
import static rosukh.command.pioneers.Programmes.propose;
import static rosukh.command.pioneers.Programmes.purchase;
import static rosukh.command.pioneers.Ruling.no;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import rosukh.command.pioneers.PioneerCommand.DeclineEnding;
import rosukh.command.pioneers.PioneerCommand.EndPioneer;
import rosukh.command.pioneers.PioneerCommand.ProposeEnding;
import rosukh.command.pioneers.Programmes.Story;
import rosukh.events.pioneers.PassedOver;
import rosukh.events.pioneers.PioneerEvent.FirmNominated;
import rosukh.events.pioneers.PioneerEvent.PioneerEnded;
import rosukh.events.pioneers.PioneerEvent.PurchasePassedOver;
import rosukh.events.pioneers.PioneerEvent.PurchaseVerified;

/// How a pioneer ends, by example.
class EndingTest {

    private static final LocalDate ON = DAY.plusDays(20);

    @Test
    void is_proposed_by_one_and_decided_by_another() {
        Story story = Story.committed();
        no(story, new EndPioneer(FIRM, "mina", ON), PioneerRefusal.ENDING_NOT_PROPOSED);
        no(story, new ProposeEnding(FIRM, "", "omid", ON), PioneerRefusal.PIONEER_GROUNDS_MISSING);
        story.then(new ProposeEnding(FIRM, "stopped", "omid", ON));
        no(
                story,
                new ProposeEnding(FIRM, "again", "omid", ON),
                PioneerRefusal.ENDING_ALREADY_PROPOSED);
        no(story, new EndPioneer(FIRM, "omid", ON), PioneerRefusal.PIONEER_SECOND_PERSON);
        no(
                story,
                new EndPioneer(FIRM, "mina", ON.minusDays(1)),
                PioneerRefusal.PIONEER_DATE_BACKWARDS);
        story.then(new EndPioneer(FIRM, "mina", ON));
        assertThat(story.last())
                .isEqualTo(new PioneerEnded(FIRM, 1, "stopped", "omid", "mina", ON));
    }

    @Test
    void may_be_turned_down() {
        Story story = Story.committed().then(new ProposeEnding(FIRM, "s", "omid", ON));
        story.then(new DeclineEnding(FIRM, "two contracts", "mina", ON));
        no(story, new EndPioneer(FIRM, "mina", ON), PioneerRefusal.ENDING_NOT_PROPOSED);
        no(story, new DeclineEnding(FIRM, "g", "mina", ON), PioneerRefusal.ENDING_NOT_PROPOSED);
    }

    @Test
    void ends_the_commitments_too() {
        Story story =
                Story.committed()
                        .then(new ProposeEnding(FIRM, "s", "omid", ON))
                        .then(new EndPioneer(FIRM, "mina", ON));
        no(story, propose(MATCH, 0), PioneerRefusal.PIONEER_NOT_QUALIFIED);
        story.then(purchase(), knowing(contract(9, ON.plusDays(1)), "KB-1"));
        assertThat(((PurchasePassedOver) story.last()).cause()).isEqualTo(PassedOver.NO_COMMITMENT);
        story.then(purchase(), knowing(contract(9, ON), "KB-1"));
        assertThat(story.last()).isInstanceOf(PurchaseVerified.class);
        story.then(nominate());
        assertThat(((FirmNominated) story.last()).round()).isEqualTo(2);
    }
}
