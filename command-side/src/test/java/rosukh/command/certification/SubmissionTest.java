package rosukh.command.certification;

import static rosukh.command.certification.Scenarios.CASE;
import static rosukh.command.certification.Scenarios.DAY;
import static rosukh.command.certification.Scenarios.DOCUMENTS;
import static rosukh.command.certification.Scenarios.attached;
import static rosukh.command.certification.Scenarios.declared;
import static rosukh.command.certification.Scenarios.documented;
import static rosukh.command.certification.Scenarios.facts;
import static rosukh.command.certification.Scenarios.identified;
import static rosukh.command.certification.Scenarios.planned;
import static rosukh.command.certification.Scenarios.product;
import static rosukh.command.certification.Scenarios.recommendedAgainst;
import static rosukh.command.certification.Scenarios.refusal;
import static rosukh.command.certification.Scenarios.submitted;
import static rosukh.command.certification.Scenarios.then;
import static rosukh.command.certification.Scenarios.without;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.TestSchemes;
import rosukh.command.certification.CertificationCommand.SubmitApplication;
import rosukh.events.certification.Answer;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.ApplicationSubmitted;
import rosukh.events.certification.CertificationEvent.FactsDeclared;
import rosukh.events.certification.CertificationEvent.ProductDeclared;
import rosukh.events.certification.CertificationEvent.TalentIdentified;

class SubmissionTest extends Rulings {

    @Nested
    class submitting_an_application {

        @Test
        void pins_the_version_in_force_with_its_hash() {
            given(documented())
                    .when(submit())
                    .happens(
                            new ApplicationSubmitted(
                                    CASE,
                                    TestSchemes.KB,
                                    TestSchemes.TODAY,
                                    TestSchemes.scheme(TestSchemes.TODAY).sha256(),
                                    "farid",
                                    DAY));
        }

        @Test
        void is_refused_a_second_time() {
            given(submitted()).when(submit()).isRefused(CaseRefusal.CASE_ALREADY_SUBMITTED);
        }

        @Test
        void is_refused_before_talent_was_identified() {
            given(without(documented(), TalentIdentified.class))
                    .when(submit())
                    .isRefused(CaseRefusal.CASE_TALENT_NOT_IDENTIFIED);
        }

        @Test
        void does_not_wait_for_a_plan_or_its_items() {
            List<CertificationEvent> unplanned = complete(identified());
            given(unplanned).when(submit()).isAccepted();
            given(complete(planned())).when(submit()).isAccepted();
        }

        @Test
        void is_accepted_even_if_the_figures_speak_against_the_firm() {
            given(then(documented(), product("p1", "LOW", "IDEA"))).when(submit()).isAccepted();
        }
    }

    @Nested
    class an_incomplete_application {

        @Test
        void is_sent_back_with_everything_that_is_missing() {
            given(identified())
                    .when(submit())
                    .isRefused(
                            CaseRefusal.CASE_INCOMPLETE,
                            "E_MISSING:OFFICIAL_GAZETTE",
                            "E_MISSING:TAX_RETURN",
                            "E_MISSING:TRIAL_BALANCE",
                            "E_MISSING:INSURANCE_LIST",
                            "E_MISSING:TECHNICAL_FILE",
                            "E_MISSING:PROTOTYPE_MEDIA",
                            "E_MISSING:ORG_CHART",
                            "E_MISSING:SALES_INVOICES",
                            "E_MISSING:GROWTH_PLAN",
                            "M:products",
                            "M:operatingRevenueRial",
                            "M:kbSalesRial",
                            "M:totalSalesRial");
        }

        @Test
        void lacks_documents_that_have_become_too_old() {
            LocalDate later = DAY.plusMonths(3).plusDays(1);
            given(documented())
                    .when(submit(later, intact()))
                    .isRefused(CaseRefusal.CASE_INCOMPLETE, "E_TOO_OLD:INSURANCE_LIST");
        }

        @Test
        void lacks_the_documents_its_own_figures_ask_for() {
            given(then(documented(), facts("60000000000")))
                    .when(submit())
                    .isRefused(CaseRefusal.CASE_INCOMPLETE, "E_MISSING:SALES_INVOICES");
        }

        @Test
        void lacks_a_figure_of_a_product() {
            ProductDeclared half =
                    new ProductDeclared(
                            CASE, "p1", "Pump", List.of(Answer.of("stage", "PILOT")), DAY);
            given(then(documented(), half))
                    .when(submit())
                    .isRefused(
                            CaseRefusal.CASE_INCOMPLETE, "M:p1.technologyLevel", "M:p1.rdDesign");
        }
    }

    @Nested
    class a_file_whose_content_changed {

        @Test
        void stands_in_the_way() {
            given(documented())
                    .when(submit(DAY, intactBut("e-TAX_RETURN")))
                    .isRefused(CaseRefusal.EVIDENCE_CHANGED, "EVIDENCE_CHANGED:TAX_RETURN");
        }

        @Test
        void stands_in_the_way_even_if_nobody_asked_for_it() {
            given(then(documented(), attached("PATENT", DAY)))
                    .when(submit(DAY, intact()))
                    .isRefused(CaseRefusal.EVIDENCE_CHANGED, "EVIDENCE_CHANGED:PATENT");
        }

        @Test
        void is_made_good_by_a_later_one() {
            List<CertificationEvent> again = then(documented(), attached("e-2", "TAX_RETURN", DAY));
            given(again).when(submit(DAY, intactBut("e-TAX_RETURN", "e-2"))).isAccepted();
        }

        @Test
        void is_not_made_good_by_a_later_one_that_changed_too() {
            List<CertificationEvent> again = then(documented(), attached("e-2", "TAX_RETURN", DAY));
            given(again)
                    .when(submit(DAY, intactBut("e-TAX_RETURN")))
                    .isRefused(
                            CaseRefusal.EVIDENCE_CHANGED,
                            "EVIDENCE_CHANGED:TAX_RETURN",
                            "EVIDENCE_CHANGED:TAX_RETURN");
        }

        @Test
        void is_not_made_good_by_an_earlier_one() {
            List<CertificationEvent> again = then(documented(), attached("e-2", "TAX_RETURN", DAY));
            given(again)
                    .when(submit(DAY, intact()))
                    .isRefused(CaseRefusal.EVIDENCE_CHANGED, "EVIDENCE_CHANGED:TAX_RETURN");
        }
    }

    @Nested
    class after_an_earlier_refusal {

        private final List<CertificationEvent> refusedFor =
                then(recommendedAgainst(), refusal("R_TECH_LEVEL"));

        @Test
        void the_firm_waits_a_year_and_brings_a_new_product() {
            given(refusedFor, SecondCase.of(documented()))
                    .when(second(DAY))
                    .isRefused(
                            CaseRefusal.CASE_BARRED, "R_REENTRY_WAIT:", "R_REENTRY_SAME_PRODUCT:");
        }

        @Test
        void a_new_product_alone_does_not_shorten_the_year() {
            given(refusedFor, SecondCase.of(then(documented(), product("p2", "HIGH", "PILOT"))))
                    .when(second(DAY))
                    .isRefused(CaseRefusal.CASE_BARRED, "R_REENTRY_WAIT:");
        }

        @Test
        void other_reasons_bar_nobody() {
            given(then(recommendedAgainst(), refusal("R_STAGE")), SecondCase.of(documented()))
                    .when(second(DAY))
                    .isAccepted();
        }
    }

    @Nested
    class values_that_a_new_version_refuses {

        @Test
        void are_refused_at_the_submission() {
            FactsDeclared contradiction =
                    new FactsDeclared(
                            CASE, List.of(Answer.of("totalSalesRial", "10000000000")), DAY);
            given(then(documented(), contradiction))
                    .when(submit())
                    .isRefused(CaseRefusal.CASE_ANSWER_INVALID, "V_AT_MOST:kbSalesRial");
        }
    }

    private static List<CertificationEvent> complete(List<CertificationEvent> before) {
        List<CertificationEvent> all = new ArrayList<>(before);
        List<CertificationEvent> given = documented();
        all.addAll(given.subList(declared().size() - 2, given.size()));
        return all;
    }

    private static SubmitApplication submit() {
        return submit(DAY, intact());
    }

    private static SubmitApplication submit(LocalDate on, Set<String> intact) {
        return new SubmitApplication(CASE, "farid", intact, false, on);
    }

    private static SubmitApplication second(LocalDate on) {
        return new SubmitApplication(SecondCase.ID, "farid", intact(), false, on);
    }

    private static Set<String> intact() {
        return DOCUMENTS.stream().map(code -> "e-" + code).collect(Collectors.toSet());
    }

    private static Set<String> intactBut(String changed, String... more) {
        Set<String> intact = intact();
        intact.remove(changed);
        intact.addAll(Arrays.asList(more));
        return intact;
    }
}
