package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.command.pioneers.RulesCommand.DraftPioneerRules;
import rosukh.command.pioneers.RulesCommand.PublishPioneerRules;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.events.pioneers.IncentiveShare;
import rosukh.events.pioneers.PioneerRules;

/// The forms of the rules that pioneers are judged by.
class PioneerRulesFormsTest extends EdgeTest {

    private static final String SHA = "a".repeat(64);

    private void sends(
            Object command, String role, String page, String done, String path, String... fields)
            throws Exception {
        commands.clear();
        perform(form(path, fields), role)
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", page + "?minPosition=41"))
                .andExpect(flash().attribute("done", "done." + done));
        assertThat(commands.only().command()).isEqualTo(command);
    }

    @Test
    void draft_and_publish_the_rules() throws Exception {
        sends(
                new DraftPioneerRules(
                        new PioneerRules(
                                "MEDIUM",
                                1000,
                                20,
                                5,
                                2,
                                List.of(new IncentiveShare(CommitmentKind.MENTORING, 300, 9)),
                                5000,
                                60,
                                7000,
                                3000),
                        "ali",
                        today()),
                "officer",
                "/pioneers/rules",
                "draft-pioneer-rules",
                "/forms/pioneer-rules/drafts",
                "smallestSize",
                "MEDIUM",
                "leastPurchases",
                "1,000",
                "leastRdSpend",
                "20",
                "leastYears",
                "5",
                "mostBrokenContracts",
                "2",
                "share-MENTORING",
                "300",
                "cap-MENTORING",
                "9",
                "reducedShare",
                "5000",
                "pioneerCap",
                "60",
                "keepFrom",
                "7000",
                "lowerFrom",
                "3000");
        sends(
                new PublishPioneerRules(1, SHA, LocalDate.of(2027, 3, 21), "ali", today()),
                "manager",
                "/pioneers/rules",
                "publish-pioneer-rules",
                "/forms/pioneer-rules/versions/1/publication",
                "sha256",
                SHA,
                "from",
                "1406-01-01");
    }
}
