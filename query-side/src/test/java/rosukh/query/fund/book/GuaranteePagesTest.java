package rosukh.query.fund.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.events.fund.ClaimEvent.ClaimOverdue;
import rosukh.events.fund.FundPolicy;
import rosukh.events.fund.FundPolicyEvent.PolicyDrafted;
import rosukh.events.fund.GuaranteeEvent.ExposureReviewed;
import rosukh.events.fund.GuaranteeEvent.GuaranteeCancelled;
import rosukh.events.fund.GuaranteeEvent.GuaranteeDeclined;
import rosukh.events.fund.GuaranteeEvent.ReviewRaised;
import rosukh.events.fund.Line;
import rosukh.events.fund.Money;
import rosukh.events.fund.PartyEvent.GroupProposed;
import rosukh.events.fund.ReviewResult;
import rosukh.query.harness.Browser;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;

/// Guarantees, capital, policy and parties on their pages.
@ViewTest
class GuaranteePagesTest extends FundScenario {

    @Nested
    class the_list {

        @Test
        void filters_and_sorts_and_is_had_as_files() throws Exception {
            assertThat(officer.en("/fund/guarantees?sort=-exposure"))
                    .containsSubsequence("guarantee-g-1", "guarantee-g-2", "guarantee-g-3")
                    .contains("/fund/guarantees/new");
            assertThat(officer.fa("/fund/guarantees?stage=RATED&line=STANDARD&bank=bank-a"))
                    .contains("guarantee-g-3")
                    .doesNotContain("guarantee-g-1");
            assertThat(manager.en("/fund/guarantees?q=g-2")).doesNotContain("guarantee-g-1");
            assertThat(officer.answer("/fund/guarantees/export.csv?lang=en").getContentAsString())
                    .contains("g-1,ذوب آهن یک,Issued,KB,Bank A,24")
                    .contains("80000000002,40000000001");
            assertThat(
                            officer.answer("/fund/guarantees/export.ndjson?stage=ISSUED")
                                    .getContentAsString()
                                    .lines())
                    .hasSize(1);
            assertThat(api("/api/v1/fund/guarantees?province=YZD").path("total").asInt())
                    .isEqualTo(1);
        }

        @Test
        void ends_at_the_readers_reach() throws Exception {
            assertThat(yazd.en("/fund/guarantees"))
                    .contains("guarantee-g-3")
                    .doesNotContain("guarantee-g-1");
            assertThat(yazd.answer("/fund/guarantees/g-1").getStatus()).isEqualTo(404);
            assertThat(yazd.answer("/api/v1/fund/guarantees/g-1").getStatus()).isEqualTo(404);
        }
    }

    @Nested
    class a_guarantee {

        @Test
        void says_why_it_was_approved_with_the_numbers_of_that_day() throws Exception {
            String page = officer.en("/fund/guarantees/g-2");
            assertThat(page)
                    .contains("Why it was approved", "Cap of the firm", "100,000,000,000 rials")
                    .contains("Multiple of the capital", "50,000,000,001,035 rials")
                    .contains("50,000,000,000 rials")
                    .contains("/fund/policy#version-1")
                    .doesNotContain("Broken");
            JsonNode sheet = api("/api/v1/fund/guarantees/g-2");
            assertThat(sheet.path("policyVersion").asInt()).isEqualTo(1);
            assertThat(sheet.path("findings").findValuesAsString("check"))
                    .contains("CAP_GROUP", "CAP_BANK", "FOUR_EYES");
            officer.fa("/fund/guarantees/g-1");
        }

        @Test
        void says_what_stands_in_the_way_of_an_approval() throws Exception {
            applied("g-4", "f-1", 24, Line.STANDARD, 70_000_000_000L);
            log.append(rated("g-4"));
            assertThat(manager.en("/fund/guarantees/g-4"))
                    .contains("If it were approved now", "110,000,000,001 rials", "Broken");
            log.append(new GuaranteeDeclined("g-4", "too much", "mina", DAY.plusDays(70)));
            assertThat(manager.fa("/fund/guarantees/g-4")).contains("قواعد هنگام رد");
            assertThat(manager.en("/fund/guarantees/g-4")).contains("too much");
        }

        @Test
        void offers_to_each_what_it_may_do() throws Exception {
            assertThat(officer.en("/fund/guarantees/g-3"))
                    .contains("do=RATE")
                    .doesNotContain("do=APPROVE");
            assertThat(manager.en("/fund/guarantees/g-3?do=APPROVE"))
                    .contains(
                            "/forms/fund/guarantees/g-3/approval", "name=\"revision\" value=\"2\"");
            assertThat(new Browser(mvc, "omid", "ROLE_manager").en("/fund/guarantees/g-3"))
                    .doesNotContain("do=APPROVE");
            for (String form : List.of("PAY_FEE", "RATE", "RELEASE", "LODGE_CLAIM", "CONTINUE")) {
                String of = form.equals("RATE") ? "g-3" : form.equals("PAY_FEE") ? "g-2" : "g-1";
                assertThat(officer.en("/fund/guarantees/" + of + "?do=" + form))
                        .contains("/forms/fund/guarantees");
            }
            assertThat(manager.fa("/fund/guarantees/g-2?do=CANCEL")).contains("g-2/cancellation");
            assertThat(manager.fa("/fund/guarantees/g-3?do=DECLINE")).contains("g-3/refusal");
            log.append(lodged());
            for (String form : List.of("PAY_CLAIM", "REJECT_CLAIM"))
                assertThat(manager.en("/fund/guarantees/g-1?do=" + form))
                        .contains("g-1/claims/open/");
            assertThat(new Browser(mvc, "omid", "ROLE_manager").en("/fund/guarantees/g-1"))
                    .as("another person than took it in decides a claim")
                    .contains("claim-1")
                    .doesNotContain("do=PAY_CLAIM", "do=REJECT_CLAIM");
            officer.fa("/fund/guarantees/new");
            assertThat(officer.en("/fund/guarantees")).contains("/fund/import");
            assertThat(officer.en("/fund/import"))
                    .contains("/forms/fund/import", "/forms/fund/import/template.csv");
            assertThat(officer.fa("/fund/import")).contains("ورود تقاضاها");
            assertThat(officer.en("/fund/guarantees/new")).contains("Bank A");
        }

        @Test
        void shows_claims_with_their_deadline_in_working_days() throws Exception {
            log.append(lodged());
            assertThat(officer.en("/fund/guarantees/g-1"))
                    .contains("claim-1", "20 working days", "Open");
            String due = api("/api/v1/fund/guarantees/g-1").at("/claims/0/due").asString();
            assertThat(due).isGreaterThan(DAY.plusDays(50).toString());
            log.append(
                    new ClaimOverdue(
                            "g-1", 1, DAY.plusDays(60), DAY.plusDays(61), DAY.plusDays(61)));
            assertThat(officer.fa("/fund/guarantees/g-1")).contains("دیرشده");
            assertThat(officer.en("/fund/guarantees?attention=CLAIM")).contains("guarantee-g-1");
        }

        @Test
        void shows_what_became_of_it() throws Exception {
            claimed();
            assertThat(officer.en("/fund/guarantees/g-1"))
                    .contains("1,000,000,003 rials", "100,000,001 rials", "Paid")
                    .contains("of=CLAIM_PAID&amp;guarantee=g-1");
            assertThat(officer.en("/fund/guarantees/g-1?do=RECOVER")).contains("g-1/recoveries");
            log.append(
                    new GuaranteeCancelled(
                            "g-2",
                            "f-2",
                            Money.rials(SMALL),
                            "given up",
                            "mina",
                            DAY.plusDays(70)));
            assertThat(officer.fa("/fund/guarantees/g-2")).contains("لغوشده");
            assertThat(replayed().reserved()).isZero();
        }

        @Test
        void is_looked_at_when_its_certificate_is_gone() throws Exception {
            log.append(
                    new ReviewRaised(
                            "g-1",
                            "f-1",
                            "KB-1",
                            Money.rials(BIG),
                            DAY.plusDays(20),
                            DAY.plusDays(20)));
            assertThat(officer.en("/fund/guarantees/g-1?do=REVIEW"))
                    .contains("was revoked", "g-1/reviews");
            assertThat(officer.en("/fund/guarantees?attention=REVIEW")).contains("guarantee-g-1");
            log.append(
                    new ExposureReviewed(
                            "g-1", ReviewResult.WATCHED, "monthly", "omid", DAY.plusDays(22)));
            assertThat(officer.fa("/fund/guarantees/g-1")).contains("زیر نظر");
            assertThat(officer.en("/fund/guarantees?attention=REVIEW"))
                    .doesNotContain("guarantee-g-1");
        }
    }

    @Test
    void the_capital_shows_each_increase_and_its_next_step() throws Exception {
        assertThat(officer.en("/fund/capital"))
                .contains("increase-i-1", "do=SUBSCRIBE", "do=PAY_IN", "do=PROPOSE")
                .contains("of=AGREED&amp;increase=i-1")
                .doesNotContain("do=DECREASE", "do=APPROVE");
        for (String step : List.of("SUBSCRIBE", "PAY_IN"))
            assertThat(officer.fa("/fund/capital?of=i-1&do=" + step))
                    .contains("/forms/fund/increases/i-1/");
        for (String step : List.of("PROPOSE", "DECREASE"))
            assertThat(manager.en("/fund/capital?do=" + step)).contains("/forms/fund/");
        JsonNode capital = api("/api/v1/fund/capital");
        assertThat(capital.path("paidIn").asLong()).isEqualTo(CAPITAL + 200);
        assertThat(capital.at("/increases/0/stage").asString()).isEqualTo("SUBSCRIBED");
    }

    @Test
    void a_draft_of_the_policy_is_published_by_who_did_not_write_it() throws Exception {
        assertThat(officer.en("/fund/policy")).contains("Published, from", "1.5%", "0.25%");
        log.append(
                new PolicyDrafted(
                        2, FundPolicy.FIRST, FundPolicy.FIRST.sha256(), "dara", DAY.plusDays(80)));
        assertThat(manager.fa("/fund/policy")).contains("policies/2/publication");
        assertThat(new Browser(mvc, "dara", "ROLE_manager").en("/fund/policy"))
                .doesNotContain("policies/2/publication");
        assertThat(api("/api/v1/fund/policies")).hasSize(2);
    }

    @Test
    void a_group_is_declared_by_a_second_person() throws Exception {
        log.append(
                new GroupProposed(
                        "gr-1", List.of("f-1", "f-2"), "owner", "omid", DAY.plusDays(61)));
        assertThat(manager.en("/fund/parties"))
                .contains("groups/gr-1/declaration", "Bank A", "/forms/fund/banks");
        assertThat(new Browser(mvc, "omid", "ROLE_manager").fa("/fund/parties"))
                .doesNotContain("groups/gr-1/declaration");
        grouped();
        assertThat(officer.en("/fund/parties")).contains("of=EXPOSURE&amp;group=gr-1");
        assertThat(api("/api/v1/fund/parties").path("groups")).hasSize(1);
    }
}
