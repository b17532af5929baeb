package rosukh.query.certification.own;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.figures;
import static rosukh.query.harness.Facts.helped;
import static rosukh.query.harness.Facts.notEligible;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.product;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.registered;
import static rosukh.query.harness.Facts.scheme;
import static rosukh.query.harness.Facts.submitted;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rosukh.events.certification.AppealEvent.AppealFiled;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.rules.Scheme;
import rosukh.query.harness.Browser;
import rosukh.query.harness.ViewTest;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The last day to object, by a scheme that gives ten working days: for the firm, and on the board.
@ViewTest
class TimeToObjectTest extends FirmWithCase {

    @BeforeEach
    void rules_with_a_last_day() {
        log.clear();
        log.by("omid", "officer", "isipo")
                .append(
                        published(limited()),
                        registered("f-1", "10100000001", "پرس سازان تهران"),
                        opened("f-1", "TEH-P01"));
        log.append(helped(CASE));
        log.append(product(CASE), figures(CASE), submitted(CASE), notEligible(CASE));
    }

    @Test
    void is_told_to_the_firm_while_it_runs_and_stands_on_the_board() throws Exception {
        log.append(refused(today()));
        LocalDate until = LocalDate.parse(own(0).path("objection").path("until").asString());
        assertThat(until).isAfter(today().plusDays(9));
        assertThat(firm.en("/my")).contains("You can object up to and including");
        assertThat(own(0).path("promises").findValuesAsString("stage")).doesNotContain("OBJECTION");
        assertThat(board()).contains(CASE, "Time to object");
        assertThat(Browser.officer(mvc).en("/cases/" + CASE + "/deadlines"))
                .contains("Time to object");
    }

    @Test
    void is_told_when_it_has_passed_and_nobody_is_late_by_it() throws Exception {
        log.append(refused(today().minusDays(60)));
        assertThat(firm.en("/my")).contains("The last day to object has passed");
        assertThat(board()).doesNotContain(CASE);
    }

    @Test
    void is_over_with_the_objection() throws Exception {
        log.append(
                refused(today().minusDays(2)),
                new AppealFiled(CASE, "f-1", "it is ours", "fatima", today()));
        assertThat(board()).doesNotContain(CASE);
    }

    private String board() throws Exception {
        return Browser.officer(mvc).en("/deadlines?stage=OBJECTION");
    }

    private static StatusRefused refused(LocalDate on) {
        return new StatusRefused(
                CASE, List.of("R_STAGE"), List.of("p1"), "a sketch", "kamran", "group", on);
    }

    private static Scheme limited() {
        String document =
                scheme("ir-kb-1402-02-18")
                        .document()
                        .replace("\"budgets\":{", "\"budgets\":{\"OBJECTION\":10,");
        return Scheme.parse(
                new JsonMapper().readValue(document, new TypeReference<Map<String, Object>>() {}));
    }
}
