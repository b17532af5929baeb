package rosukh.query.pioneers.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.events.pioneers.PioneerEvent.EndingProposed;
import rosukh.events.pioneers.PioneerEvent.PioneerEnded;
import rosukh.events.pioneers.PioneerEvent.ReviewDue;
import rosukh.query.harness.Browser;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;

/// Who is in the programme, and the page of each.
@ViewTest
class ProgrammeTest extends ProgrammeScenario {

    @Nested
    class the_list {

        @Test
        void has_who_has_most_verified_first_and_filters() throws Exception {
            assertThat(officer.en("/pioneers"))
                    .containsSubsequence("pioneer-f-1", "pioneer-f-2", "pioneer-f-3")
                    .contains("Nominate a firm");
            assertThat(officer.fa("/pioneers?state=NOMINATED"))
                    .contains("pioneer-f-3")
                    .doesNotContain("pioneer-f-1");
            assertThat(manager.en("/pioneers?q=%D9%BE%DB%8C%D8%B4%D8%B1%D8%A7%D9%86&sort=name"))
                    .contains("pioneer-f-1", "pioneer-f-2")
                    .doesNotContain("pioneer-f-3", "Nominate a firm");
            assertThat(api("/api/v1/pioneers?state=PIONEER").path("total").asInt()).isEqualTo(2);
        }

        @Test
        void ends_at_the_readers_reach() throws Exception {
            assertThat(yazd.en("/pioneers")).doesNotContain("pioneer-f-1");
            assertThat(yazd.answer("/pioneers/f-1").getStatus()).isEqualTo(404);
            assertThat(yazd.answer("/api/v1/pioneers/f-1").getStatus()).isEqualTo(404);
            assertThat(yazd.en("/pioneers/deeds")).doesNotContain("deed-");
        }

        @Test
        void refuses_what_it_does_not_know() throws Exception {
            for (String bad :
                    List.of(
                            "/pioneers?state=NEVER",
                            "/pioneers?due=maybe",
                            "/pioneers?sort=size",
                            "/pioneers/figures?period=2026",
                            "/pioneers/deeds?kind=NONE"))
                assertThat(officer.answer(bad).getStatus()).as(bad).isEqualTo(400);
            assertThat(officer.answer("/pioneers/f-7").getStatus()).isEqualTo(404);
            assertThat(officer.answer("/pioneers/budgets/1390").getStatus()).isEqualTo(404);
            assertThat(officer.answer("/api/v1/incentive-budgets/1390").getStatus()).isEqualTo(404);
        }

        @Test
        void is_had_as_a_file() throws Exception {
            assertThat(officer.answer("/pioneers/export.csv?lang=en").getContentAsString())
                    .contains("f-1,پیشران یک,Pioneer")
                    .contains("100900,50000");
        }
    }

    @Nested
    class a_pioneer {

        @Test
        void shows_what_it_committed_what_counts_and_how_incentives_were_counted()
                throws Exception {
            assertThat(officer.en("/pioneers/f-1"))
                    .contains("Met", "100,000", "50,000", "m-1", "دانش هشت", "KB-1", "f-1-i1")
                    .contains("30,000 rials verified × 3%", "do=COMMIT", "do=REPORT")
                    .doesNotContain("do=QUALIFY", "do=REVIEW");
            officer.fa("/pioneers/f-1");
            JsonNode file = api("/api/v1/pioneers/f-1");
            assertThat(file.path("verified").asLong()).isEqualTo(50_000);
            assertThat(file.path("committed").asLong()).isEqualTo(100_900);
        }

        @Test
        void offers_to_a_second_person_what_it_may_decide() throws Exception {
            assertThat(manager.en("/pioneers/f-3")).contains("do=QUALIFY", "do=DECLINE_NOMINATION");
            assertThat(new Browser(mvc, "omid", "ROLE_manager").en("/pioneers/f-3"))
                    .doesNotContain("do=QUALIFY");
            assertThat(officer.en("/pioneers/f-3")).doesNotContain("do=QUALIFY");
            assertThat(manager.en("/pioneers/f-3?do=QUALIFY"))
                    .contains("/forms/pioneers/f-3/qualification");
        }

        @Test
        void offers_every_form_it_names() throws Exception {
            log.append(
                    report("D1"),
                    proposed("f-2", "m-3", 300),
                    new EndingProposed("f-2", 1, "stopped", "omid", DAY));
            for (String action : List.of("COMMIT", "REPORT", "PROPOSE_ENDING"))
                assertThat(officer.en("/pioneers/f-1?do=" + action))
                        .contains("/forms/pioneers/f-1/");
            for (String action : List.of("VERIFY&of=D1", "REJECT&of=D1"))
                assertThat(manager.fa("/pioneers/f-1?do=" + action)).contains("supports/D1/");
            assertThat(officer.en("/pioneers/f-1?do=PROPOSE&of=m-2"))
                    .contains("name=\"verification\" value=\"m-2\"");
            for (String action : List.of("GRANT&of=f-2-i1", "DECLINE_INCENTIVE&of=f-2-i1"))
                assertThat(manager.en("/pioneers/f-2?do=" + action)).contains("incentives/f-2-i1/");
            for (String action : List.of("END", "DECLINE_ENDING"))
                assertThat(manager.fa("/pioneers/f-2?do=" + action))
                        .contains("/forms/pioneers/f-2/end");
            officer.fa("/pioneers/new");
            assertThat(officer.en("/pioneers/import")).contains("/forms/pioneers/import");
            officer.en("/pioneers/new");
        }

        @Test
        void tells_when_its_review_is_due() throws Exception {
            log.append(new ReviewDue("f-1", 1, 1, DAY.plusYears(1), DAY.plusYears(1)));
            assertThat(officer.en("/pioneers/f-1")).contains("The yearly review is due.");
            assertThat(officer.en("/pioneers?due=true"))
                    .contains("pioneer-f-1")
                    .doesNotContain("pioneer-f-2");
        }

        @Test
        void that_ended_may_begin_another_round() throws Exception {
            log.append(
                    new PioneerEnded("f-2", 1, "stopped", "omid", "mina", DAY.plusDays(90)),
                    nominated("f-2", 2),
                    qualified("f-2", 2));
            assertThat(api("/api/v1/pioneers/f-2").path("round").asInt()).isEqualTo(2);
            assertThat(api("/api/v1/pioneers/f-2").path("committed").asLong()).isZero();
            assertThat(figures().entrants()).isEqualTo(2);
            assertThat(figures().qualified()).isEqualTo(3);
        }
    }
}
