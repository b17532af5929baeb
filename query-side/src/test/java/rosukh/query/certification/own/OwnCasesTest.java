package rosukh.query.certification.own;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.eligible;
import static rosukh.query.harness.Facts.evidence;
import static rosukh.query.harness.Facts.figures;
import static rosukh.query.harness.Facts.helped;
import static rosukh.query.harness.Facts.notEligible;
import static rosukh.query.harness.Facts.product;
import static rosukh.query.harness.Facts.refused;
import static rosukh.query.harness.Facts.submitted;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.events.calendars.CalendarEvent.ClosureDeclared;
import rosukh.events.calendars.ClosureCause;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.ClockEvent.ClockResumed;
import rosukh.events.certification.ClockEvent.ClockSuspended;
import rosukh.events.certification.ClockEvent.DeadlineExtended;
import rosukh.events.certification.ClockEvent.MoreRequested;
import rosukh.query.harness.Browser;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;

@ViewTest
class OwnCasesTest extends FirmWithCase {

    private static final String HASH = "0".repeat(64);

    @Nested
    class a_promise {

        /// Five working days from Saturday 2 May: Saturday 9 May, since Thursday and Friday are
        /// off. One day closed: Sunday 10 May. Stopped: no date. Two working days lost: Tuesday 12
        /// May. Three more, past Thursday and Friday: Sunday 17 May.
        @Test
        void is_told_with_every_move_and_its_reason() throws Exception {
            log.append(
                    new ClosureDeclared(
                            "c-1",
                            List.of("TEH"),
                            OPENED.plusDays(1),
                            OPENED.plusDays(1),
                            ClosureCause.AIR_POLLUTION,
                            "Circular 8",
                            "sara",
                            OPENED),
                    new ClockSuspended(CASE, "COURT_ORDER", "Order 12", "omid", OPENED.plusDays(2)),
                    new ClockResumed(CASE, "Order lifted", "omid", OPENED.plusDays(4)),
                    new DeadlineExtended(
                            CASE, "INTAKE", 3, "New machines", "omid", OPENED.plusDays(4)));
            JsonNode moves = own(0).path("promises").path(0).path("moves");
            assertThat(moves.valueStream().map(each -> each.path("from").asString("none")))
                    .containsExactly("none", "2026-05-09", "2026-05-10", "none", "2026-05-12");
            assertThat(moves.valueStream().map(each -> each.path("to").asString("none")))
                    .containsExactly(
                            "2026-05-09", "2026-05-10", "none", "2026-05-12", "2026-05-17");
            assertThat(moves.valueStream().map(each -> each.path("event").asString()))
                    .containsExactly(
                            "certification.case-opened",
                            "calendars.closure-declared",
                            "certification.clock-suspended",
                            "certification.clock-resumed",
                            "certification.deadline-extended");
            assertThat(moves.valueStream().map(each -> each.path("why").path("en").asString()))
                    .satisfiesExactly(
                            why -> assertThat(why).contains("opened"),
                            why -> assertThat(why).contains("air pollution", "Circular 8"),
                            why -> assertThat(why).contains("Order 12"),
                            why -> assertThat(why).contains("Order lifted"),
                            why -> assertThat(why).contains("New machines"));
            assertThat(firm.en("/my?calendar=gregorian"))
                    .contains("Moved from 9 May 2026 to 10 May 2026", "Circular 8")
                    .contains("/calendar#p3", "/cases/f-1.1#p4", "New machines")
                    .doesNotContain("sara", "omid");
            assertThat(firm.fa("/my")).contains("آلودگی", "New machines");
        }
    }

    @Nested
    class documents {

        @Test
        void are_missing_too_old_waiting_or_accepted() throws Exception {
            log.append(helped(CASE));
            log.append(product(CASE), figures(CASE));
            log.append(
                    evidence(CASE, "TAX_RETURN", HASH, 5, today().minusDays(5)),
                    evidence(CASE, "INSURANCE_LIST", HASH, 5, today().minusYears(3)));
            assertThat(state("OFFICIAL_GAZETTE")).isEqualTo("MISSING");
            assertThat(state("TAX_RETURN")).isEqualTo("WAITING");
            assertThat(state("INSURANCE_LIST")).isEqualTo("TOO_OLD");
            assertThat(own(0).path("missing").toString()).contains("E_MISSING:OFFICIAL_GAZETTE");
            assertThat(firm.en("/my")).contains("waiting for a check", "too old", "missing");
            log.append(submitted(CASE), eligible(CASE));
            assertThat(state("TAX_RETURN")).isEqualTo("ACCEPTED");
            assertThat(firm.fa("/my")).contains("پذیرفته شد");
        }

        private String state(String requirement) throws Exception {
            return own(0).path("documents")
                    .valueStream()
                    .filter(each -> each.path("requirement").asString().equals(requirement))
                    .findFirst()
                    .orElseThrow()
                    .path("state")
                    .asString();
        }
    }

    @Nested
    class what_is_asked {

        @Test
        void stands_first_with_its_last_day_and_the_form_to_answer() throws Exception {
            log.append(helped(CASE));
            log.append(product(CASE), figures(CASE), submitted(CASE));
            log.append(
                    new MoreRequested(
                            CASE,
                            "r-1",
                            List.of("TECHNICAL_FILE"),
                            "Which drawings are yours?",
                            today().plusDays(9),
                            "lab",
                            today()));
            assertThat(firm.en("/my"))
                    .contains("Which drawings are yours?", "Answer by", "Technical file")
                    .contains("/forms/cases/f-1.1/answers", "Next: it is your turn.");
            assertThat(own(0).path("asked").path("answerBy").asString())
                    .isEqualTo(today().plusDays(9).toString());
        }

        @Test
        void every_form_of_the_firm_is_right_there() throws Exception {
            log.append(helped(CASE));
            assertThat(firm.en("/my?case=f-1.1&do=EVIDENCE"))
                    .contains("/forms/cases/f-1.1/evidence", "multipart/form-data")
                    .contains("name=\"back\" value=\"/my?case=f-1.1&amp;do=EVIDENCE\"");
            assertThat(firm.en("/my?case=f-1.1&do=WITHDRAW"))
                    .contains("/forms/cases/f-1.1/withdrawals");
            log.append(product(CASE), figures(CASE), submitted(CASE));
            log.append(notEligible(CASE), refused(CASE));
            assertThat(firm.en("/my?do=APPEAL")).contains("/forms/cases/f-1.1/appeals");
        }
    }

    @Nested
    class a_refusal {

        @Test
        void is_told_with_its_reasons_and_on_what_terms_it_can_be_objected_to() throws Exception {
            log.append(helped(CASE));
            log.append(product(CASE), figures(CASE), submitted(CASE));
            log.append(notEligible(CASE), refused(CASE));
            JsonNode own = own(0);
            LocalDate decided = OPENED.plusDays(70);
            assertThat(own.path("decision").path("reasons").path(0).asString())
                    .isEqualTo("R_TECH_LEVEL");
            assertThat(own.path("objection").path("terms").path("from").asString())
                    .isEqualTo(decided.plusYears(1).toString());
            assertThat(own.path("objection").path("terms").path("newProduct").asBoolean()).isTrue();
            assertThat(firm.en("/my?calendar=gregorian"))
                    .contains("The press is bought in", "11 Jul 2027", "with a new product")
                    .contains("set no last day");
        }
    }

    @Nested
    class the_page {

        @Test
        void begins_with_the_newest_case() throws Exception {
            log.append(new CaseOpened("f-1.2", "f-1", 2, "ir-kb", "TEH-P01", "TEH", OPENED));
            assertThat(own(0).path("caseId").asString()).isEqualTo("f-1.2");
            assertThat(firm.en("/my")).containsSubsequence("id=\"case-2\"", "id=\"case-1\"");
        }

        @Test
        void shows_nothing_of_other_firms() throws Exception {
            Browser other = new Browser(mvc, "o", "ROLE_firm", "FIRM_f-2");
            assertThat(other.en("/my")).contains("No case yet").doesNotContain("f-1.1");
            assertThat(other.answer("/api/v1/my/cases").getContentAsString())
                    .contains("\"total\":0");
        }

        @Test
        void is_where_a_firm_begins() throws Exception {
            assertThat(firm.answer("/").getRedirectedUrl()).isEqualTo("/my");
            assertThat(Browser.officer(mvc).answer("/").getRedirectedUrl()).isEqualTo("/work");
            assertThat(firm.en("/my")).contains("href=\"/my\" aria-current=\"page\"");
            assertThat(Browser.officer(mvc).en("/cases")).doesNotContain("href=\"/my\"");
        }
    }
}
