package rosukh.command.pioneers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rosukh.command.pioneers.Programmes.DAY;
import static rosukh.command.pioneers.Programmes.FIRM;
import static rosukh.command.pioneers.Programmes.RULES;
import static rosukh.command.pioneers.Programmes.SHA;
import static rosukh.command.pioneers.Programmes.qualify;
import static rosukh.command.pioneers.Ruling.no;

import org.junit.jupiter.api.Test;
import rosukh.command.kernel.Refused;
import rosukh.command.pioneers.PioneerCommand.NominatePioneer;
import rosukh.command.pioneers.PioneerCommand.QualifyPioneer;
import rosukh.command.pioneers.Programmes.Story;
import rosukh.events.pioneers.Finding;
import rosukh.events.pioneers.PioneerEvent.FirmQualified;

/// A qualification by example.
class QualificationTest {

    @Test
    void pins_the_rules_and_explains_itself() {
        FirmQualified told = (FirmQualified) Story.qualified().last();
        assertThat(told.rulesVersion()).isEqualTo(1);
        assertThat(told.rulesSha256()).isEqualTo(RULES.sha256());
        assertThat(told.findings()).hasSize(5).allMatch(Finding::met);
    }

    @Test
    void needs_a_second_person_and_rules() {
        no(
                Story.nominated(),
                new QualifyPioneer(FIRM, "omid", DAY),
                PioneerRefusal.PIONEER_SECOND_PERSON);
        no(
                Story.nominated(),
                new QualifyPioneer(FIRM, "mina", DAY.minusDays(1)),
                PioneerRefusal.PIONEER_DATE_BACKWARDS);
        no(Story.nominated(), qualify(), Known.NOTHING, PioneerRefusal.PIONEER_RULES_NONE);
        no(new Story(), qualify(), PioneerRefusal.PIONEER_NOT_NOMINATED);
        no(Story.qualified(), qualify(), PioneerRefusal.PIONEER_NOT_NOMINATED);
    }

    @Test
    void is_refused_with_each_criterion_that_is_not_met() {
        Story story =
                new Story()
                        .then(
                                new NominatePioneer(FIRM, 999, 19, 4, 3, SHA, "g", "omid", DAY),
                                new Known("SMALL", RuleVersions.NONE, null, null, false));
        assertThatThrownBy(() -> story.then(qualify()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it ->
                                assertThat(it.violations())
                                        .extracting(each -> each.field())
                                        .containsExactly(
                                                "SIZE",
                                                "PURCHASES",
                                                "RD_SPEND",
                                                "YEARS",
                                                "BROKEN_CONTRACTS"));
    }
}
