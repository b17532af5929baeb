package rosukh.command.pioneers;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.pioneers.Programmes.DAY;
import static rosukh.command.pioneers.Programmes.FIRM;
import static rosukh.command.pioneers.Programmes.SHA;
import static rosukh.command.pioneers.Programmes.nominate;
import static rosukh.command.pioneers.Ruling.no;

import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.command.pioneers.PioneerCommand.DeclineNomination;
import rosukh.command.pioneers.PioneerCommand.NominatePioneer;
import rosukh.command.pioneers.Programmes.Story;
import rosukh.events.pioneers.Finding;
import rosukh.events.pioneers.PioneerEvent.FirmNominated;
import rosukh.events.pioneers.PioneerEvent.NominationDeclined;

/// A nomination by example.
class NominationTest {

    @Test
    void takes_the_size_from_the_register() {
        FirmNominated told = (FirmNominated) Story.nominated().last();
        assertThat(told.figures().size()).isEqualTo("LARGE");
        assertThat(told.round()).isEqualTo(1);
    }

    @Test
    void is_made_once() {
        no(Story.nominated(), nominate(), PioneerRefusal.PIONEER_IN_PROGRAMME);
        no(Story.qualified(), nominate(), PioneerRefusal.PIONEER_IN_PROGRAMME);
    }

    @Test
    void names_figures_document_and_grounds() {
        for (NominatePioneer bad :
                List.of(
                        new NominatePioneer(FIRM, -1, 1, 1, 1, SHA, "g", "omid", DAY),
                        new NominatePioneer(FIRM, 1, -1, 1, 1, SHA, "g", "omid", DAY),
                        new NominatePioneer(FIRM, 1, 1, -1, 1, SHA, "g", "omid", DAY),
                        new NominatePioneer(FIRM, 1, 1, 1, -1, SHA, "g", "omid", DAY),
                        new NominatePioneer(FIRM, Long.MAX_VALUE, 1, 1, 1, SHA, "g", "omid", DAY),
                        new NominatePioneer(FIRM, 1, Long.MAX_VALUE, 1, 1, SHA, "g", "omid", DAY)))
            no(new Story(), bad, PioneerRefusal.PIONEER_FIGURES_MALFORMED);
        no(
                new Story(),
                new NominatePioneer(FIRM, 1, 1, 1, 1, "A" + SHA, "g", "omid", DAY),
                PioneerRefusal.PIONEER_DOCUMENT_MALFORMED);
        no(
                new Story(),
                new NominatePioneer(FIRM, 1, 1, 1, 1, SHA, " ", "omid", DAY),
                PioneerRefusal.PIONEER_GROUNDS_MISSING);
        new Story().then(new NominatePioneer(FIRM, 0, 0, 0, 0, SHA, "g", "omid", DAY));
    }

    @Test
    void is_declined_by_a_second_person_with_every_criterion_measured() {
        Story story =
                new Story().then(new NominatePioneer(FIRM, 999, 20, 5, 2, SHA, "g", "omid", DAY));
        no(
                story,
                new DeclineNomination(FIRM, "no", "omid", DAY),
                PioneerRefusal.PIONEER_SECOND_PERSON);
        no(
                story,
                new DeclineNomination(FIRM, "", "mina", DAY),
                PioneerRefusal.PIONEER_GROUNDS_MISSING);
        no(
                story,
                new DeclineNomination(FIRM, "no", "mina", DAY.minusDays(1)),
                PioneerRefusal.PIONEER_DATE_BACKWARDS);
        story.then(new DeclineNomination(FIRM, "no", "mina", DAY));
        NominationDeclined told = (NominationDeclined) story.last();
        assertThat(told.findings())
                .extracting(Finding::met)
                .containsExactly(true, false, true, true, true);
        assertThat(told.rulesVersion()).isEqualTo(1);
        story.then(nominate());
        assertThat(((FirmNominated) story.last()).round()).isEqualTo(2);
    }
}
