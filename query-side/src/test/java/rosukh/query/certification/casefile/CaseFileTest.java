package rosukh.query.certification.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.certified;
import static rosukh.query.harness.Facts.eligible;
import static rosukh.query.harness.Facts.evidence;
import static rosukh.query.harness.Facts.figures;
import static rosukh.query.harness.Facts.found;
import static rosukh.query.harness.Facts.granted;
import static rosukh.query.harness.Facts.helped;
import static rosukh.query.harness.Facts.notEligible;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.product;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.refused;
import static rosukh.query.harness.Facts.registered;
import static rosukh.query.harness.Facts.scheme;
import static rosukh.query.harness.Facts.submitted;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.events.certification.Answer;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.rules.Criterion;
import rosukh.query.harness.Browser;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;

@ViewTest
class CaseFileTest extends OpenCase {

    @Nested
    class opening {

        @Test
        void finds_the_firm_even_when_both_come_in_one_batch() throws Exception {
            log.appendInOneBatch(
                    registered("f-9", "10100000009", "Batch Works"), opened("f-9", "YAZ-P01"));
            assertThat(officer.en("/cases/f-9.1")).contains("Batch Works", "10100000009");
        }

        @Test
        void shows_head_path_and_first_step_in_both_languages() throws Exception {
            String fa = officer.fa("/cases/" + CASE);
            assertThat(fa)
                    .contains("پرس سازان کرمان", "10100000001", "گشوده", "شناسایی استعداد")
                    .contains("/forms/cases/f-1.1/talent", "ماشین‌آلات و تجهیزات پیشرفته");
            String en = officer.en("/cases/" + CASE);
            assertThat(en)
                    .contains("Identify talent", "Kerman", "version 1402-02-18 in force today")
                    .contains("name=\"version\" value=\"0\"", "name=\"key\"", "name=\"back\"");
        }

        @Test
        void tells_who_comes_next_to_those_who_cannot_act() throws Exception {
            assertThat(assessor.en("/cases/" + CASE))
                    .contains("Next: Identify talent (officer)")
                    .doesNotContain("/forms/cases/");
        }

        @Test
        void asks_for_the_field_in_words_where_the_scheme_lists_none() throws Exception {
            log.append(
                    published("in-dpiit-2019"),
                    new CaseOpened("f-1.2", "f-1", 2, "in-dpiit", "KRM-P01", "KRM", OPENED));
            assertThat(officer.en("/cases/f-1.2?do=TALENT"))
                    .containsPattern("<input type=\"text\" id=\"in-field\" name=\"field\"")
                    .doesNotContain("<select id=\"in-field\"");
            assertThat(officer.en("/cases/" + CASE)).contains("<select id=\"in-field\"");
        }

        @Test
        void is_out_of_reach_elsewhere() throws Exception {
            Browser yazd = new Browser(mvc, "y", "ROLE_officer", "PROVINCE_YAZ");
            assertThat(yazd.answer("/cases/" + CASE).getStatus()).isEqualTo(404);
            Browser other = new Browser(mvc, "x", "ROLE_firm", "FIRM_f-2");
            assertThat(other.answer("/api/v1/cases/" + CASE).getStatus()).isEqualTo(404);
            Browser own = new Browser(mvc, "z", "ROLE_firm", "FIRM_f-1");
            assertThat(own.en("/cases/" + CASE)).contains("/forms/cases/f-1.1/products");
        }
    }

    @Nested
    class preparing {

        @Test
        void lists_what_is_missing_until_nothing_is() throws Exception {
            log.append(helped(CASE));
            assertThat(officer.en("/cases/" + CASE))
                    .contains("Still missing under version 1402-02-18")
                    .contains("Evidence is missing: Tax return of the last year")
                    .contains("Acceleration plan", "Book the laboratory", "5 of 12");
            log.append(product(CASE), figures(CASE));
            attachEverything();
            assertThat(officer.en("/cases/" + CASE))
                    .contains("Nothing is missing under version 1402-02-18");
            assertThat(officer.fa("/cases/" + CASE)).contains("چیزی کم نیست", "۴۸٬۰۰۰٬۰۰۰٬۰۰۰");
        }

        @Test
        void says_when_a_paper_is_too_old() throws Exception {
            log.append(
                    evidence(CASE, "INSURANCE_LIST", hash(), PAPER.length, today().minusYears(1)));
            assertThat(officer.en("/cases/" + CASE)).contains("too old", "سند-INSURANCE_LIST.pdf");
        }

        @Test
        void shows_every_form_of_the_path() throws Exception {
            for (String form : new String[] {"PRODUCT", "FACTS", "EVIDENCE", "SUBMIT"}) {
                assertThat(officer.en("/cases/" + CASE + "?do=" + form)).contains("<form");
                assertThat(officer.fa("/cases/" + CASE + "?do=" + form)).contains("<form");
            }
            assertThat(officer.en("/cases/" + CASE + "?do=FACTS"))
                    .contains("name=\"f.operatingRevenueRial\"", "rials");
            assertThat(officer.en("/cases/" + CASE + "?do=PRODUCT"))
                    .contains("name=\"f.rdDesign\" value=\"PROCESS\"", "medium-high");
            log.append(helped(CASE)[0]);
            assertThat(officer.en("/cases/" + CASE)).contains("needs-assessments", "needCode");
            log.append(helped(CASE)[1]);
            assertThat(officer.fa("/cases/" + CASE)).contains("acceleration-plans", "itemDue");
            log.append(helped(CASE)[2]);
            assertThat(officer.en("/cases/" + CASE)).contains("plan-items", "A1 – Book");
        }
    }

    @Nested
    class judging {

        @BeforeEach
        void a_submitted_application() {
            log.append(helped(CASE));
            log.append(product(CASE), figures(CASE));
            attachEverything();
            log.append(submitted(CASE));
        }

        @Test
        void asks_the_assessor_criterion_by_criterion() throws Exception {
            assertThat(assessor.en("/cases/" + CASE))
                    .contains("Technology level medium-high or high", "Servo press", "high")
                    .contains(
                            "/forms/cases/f-1.1/criterion-assessments",
                            "name=\"f.technologyLevel\"")
                    .contains("pinned at submission");
            log.append(found(CASE, "P1", "P-1", Answer.of("technologyLevel", "MEDIUM_HIGH")));
            assertThat(assessor.en("/cases/" + CASE))
                    .contains("medium-high", "Seen on the line", "lab-two", "name=\"f.rdDesign\"");
            assertThat(assessor.fa("/cases/" + CASE + "?do=RECOMMEND"))
                    .contains("/forms/cases/f-1.1/recommendations");
        }

        /// As the commands judge it: what was asked for later counts as of the submission.
        @Test
        void takes_papers_dated_after_the_submission_for_good() throws Exception {
            assertThat(today().minusDays(5)).isAfter(submitted(CASE).submittedOn());
            assertThat(assessor.en("/cases/" + CASE))
                    .contains(">good<")
                    .doesNotContain("Evidence is missing");
        }

        @Test
        void offers_the_working_group_only_what_the_outcome_allows() throws Exception {
            log.append(eligible(CASE));
            assertThat(committee.en("/cases/" + CASE))
                    .contains("/forms/cases/f-1.1/grants")
                    .doesNotContain("/forms/cases/f-1.1/refusals");
        }

        @Test
        void refuses_with_coded_reasons_in_words() throws Exception {
            log.append(notEligible(CASE));
            assertThat(committee.en("/cases/" + CASE))
                    .contains("/forms/cases/f-1.1/refusals", "name=\"reasons\" value=\"R_DESIGN\"");
            log.by("member", "committee", "working-group").append(refused(CASE));
            assertThat(officer.en("/cases/" + CASE))
                    .contains("Technology level of the product is below medium-high")
                    .contains("The press is bought in", "This case has ended.", "R_TECH_LEVEL");
            assertThat(officer.fa("/cases/" + CASE))
                    .contains("سطح فناوری محصول پایین‌تر از متوسط رو به بالا است", "رد شد");
        }

        @Test
        void ends_with_the_certificate() throws Exception {
            log.append(eligible(CASE), granted(CASE));
            assertThat(officer.en("/cases/" + CASE)).contains("/forms/cases/f-1.1/certificates");
            log.append(certified(CASE));
            assertThat(officer.en("/cases/" + CASE)).contains("KB-1405-000001", "start-up (nopa)");
            assertThat(officer.fa("/cases/" + CASE)).contains("KB-1405-000001", "نوپا");
            JsonNode json = json("/api/v1/cases/" + CASE);
            JsonNode certificate = json.path("judgement").path("certificate");
            assertThat(certificate.path("certificateNumber").asString())
                    .isEqualTo("KB-1405-000001");
            assertThat(certificate.path("validTo").asString()).isEqualTo("2028-07-10");
            assertThat(json.path("stage").asString()).isEqualTo("CERTIFIED");
        }
    }

    @Nested
    class waiting {

        @BeforeEach
        void a_submitted_application_beside_an_open_plan() {
            Object[] help = helped(CASE);
            log.append(help[0], help[1], help[2], product(CASE), figures(CASE));
            attachEverything();
            log.append(submitted(CASE));
        }

        @Test
        void names_the_step_that_brings_the_case_on_and_whose_it_is() throws Exception {
            for (Browser other : new Browser[] {officer, committee})
                assertThat(other.en("/cases/" + CASE))
                        .contains("Next: Judge the criteria (assessor)");
            assertThat(officer.en("/cases/" + CASE)).contains("/plan-items");
            judgeEverything();
            assertThat(officer.en("/cases/" + CASE))
                    .contains("Next: Recommend an outcome (assessor)");
            assertThat(assessor.en("/cases/" + CASE)).contains("/forms/cases/f-1.1/recommendation");
            log.append(eligible(CASE));
            assertThat(officer.en("/cases/" + CASE))
                    .contains("Next: Grant the status (working group)");
            assertThat(officer.fa("/cases/" + CASE)).contains("گام بعد: تأیید");
        }

        @Test
        void knows_what_the_recommendation_leads_to() throws Exception {
            log.append(notEligible(CASE));
            assertThat(officer.en("/cases/" + CASE))
                    .contains("Next: Refuse the status (working group)");
        }

        private void judgeEverything() {
            for (Criterion criterion : scheme("ir-kb-1402-02-18").criteria())
                for (String field : criterion.fields())
                    log.append(
                            found(
                                    CASE,
                                    criterion.code(),
                                    criterion.subject() == Criterion.Subject.FIRM ? "" : "P-1",
                                    Answer.of(field, "1")));
        }
    }

    @Nested
    class replaying {

        @Test
        void changes_nothing_and_rebuilds_the_same() {
            log.append(helped(CASE));
            log.append(product(CASE), submitted(CASE), eligible(CASE), granted(CASE));
            String live = log.digest(CaseFiles.COLLECTION);
            log.handOverAgain(CaseFileProjection.GROUP);
            assertThat(log.digest(CaseFiles.COLLECTION)).isEqualTo(live);
            log.rebuild(CaseFileProjection.GROUP);
            assertThat(log.digest(CaseFiles.COLLECTION)).isEqualTo(live);
        }
    }
}
