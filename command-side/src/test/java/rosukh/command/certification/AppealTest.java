package rosukh.command.certification;

import static rosukh.command.certification.Scenarios.CASE;
import static rosukh.command.certification.Scenarios.DAY;
import static rosukh.command.certification.Scenarios.FIRM;
import static rosukh.command.certification.Scenarios.answers;
import static rosukh.command.certification.Scenarios.assessed;
import static rosukh.command.certification.Scenarios.certified;
import static rosukh.command.certification.Scenarios.opened;
import static rosukh.command.certification.Scenarios.recommended;
import static rosukh.command.certification.Scenarios.refusal;
import static rosukh.command.certification.Scenarios.refusedForTechnology;
import static rosukh.command.certification.Scenarios.then;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.command.certification.AppealCommand.FileAppeal;
import rosukh.command.certification.AppealCommand.GiveAppealOpinion;
import rosukh.command.certification.AppealCommand.NewProduct;
import rosukh.command.certification.AppealCommand.RejectAppeal;
import rosukh.command.certification.AppealCommand.UpholdAppeal;
import rosukh.events.certification.Answer;
import rosukh.events.certification.AppealEvent.AppealFiled;
import rosukh.events.certification.AppealEvent.AppealOpinionGiven;
import rosukh.events.certification.AppealEvent.AppealRejected;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CertificationEvent.ProductDeclared;
import rosukh.events.certification.ClockEvent.ClockSuspended;

class AppealTest extends Rulings {

    private static final LocalDate A_YEAR_ON = DAY.plusMonths(12);
    private static final NewProduct FILTER =
            new NewProduct("p9", "Filter", answers("HIGH", "COMMERCIAL"));

    @Nested
    class filing {

        @Test
        void an_ordinary_refusal_can_be_objected_to_at_once() {
            given(refusedForStage()).when(file(DAY)).happens(filed(DAY));
        }

        @Test
        void a_refusal_for_technology_bars_it_for_a_year() {
            given(refusedForTechnology())
                    .when(file(A_YEAR_ON.minusDays(1), FILTER))
                    .isRefused(CaseRefusal.CASE_APPEAL_BARRED, "R_REENTRY_WAIT:");
        }

        @Test
        void a_refusal_for_technology_needs_a_new_product() {
            given(refusedForTechnology())
                    .when(file(A_YEAR_ON))
                    .isRefused(CaseRefusal.CASE_APPEAL_BARRED, "R_REENTRY_SAME_PRODUCT:");
        }

        @Test
        void after_a_year_and_with_a_new_product_it_is_looked_at() {
            given(refusedForTechnology())
                    .when(file(A_YEAR_ON, FILTER))
                    .happens(
                            filed(A_YEAR_ON),
                            new ProductDeclared(
                                    CASE,
                                    "p9",
                                    "Filter",
                                    answers("HIGH", "COMMERCIAL"),
                                    A_YEAR_ON));
        }

        @Test
        void needs_a_refusal() {
            given(certified()).when(file(DAY)).isRefused(CaseRefusal.CASE_NOT_REFUSED);
            given(recommended()).when(file(DAY)).isRefused(CaseRefusal.CASE_NOT_REFUSED);
        }

        @Test
        void happens_once() {
            given(appealed()).when(file(DAY)).isRefused(CaseRefusal.CASE_APPEALED_BEFORE);
            given(then(appealed(), rejected()))
                    .when(file(DAY))
                    .isRefused(CaseRefusal.CASE_APPEALED_BEFORE);
        }

        @Test
        void is_too_late_once_the_firm_has_a_later_case() {
            streams.with(SecondCase.ID, List.of(opened(2)));
            given(refusedForStage())
                    .when(file(DAY))
                    .isRefused(CaseRefusal.CASE_FOLLOWED_BY_ANOTHER);
        }

        @Test
        void says_what_it_objects_to() {
            given(refusedForStage())
                    .when(new FileAppeal(CASE, " ", List.of(), "farid", DAY))
                    .isRefused(CaseRefusal.CASE_GROUNDS_MISSING);
        }

        @Test
        void brings_only_products_that_are_new_and_well_formed() {
            given(refusedForStage())
                    .when(file(DAY, new NewProduct("p1", "Pump", List.of())))
                    .isRefused(CaseRefusal.CASE_PRODUCT_KNOWN);
            given(refusedForStage())
                    .when(file(DAY, FILTER, FILTER))
                    .isRefused(CaseRefusal.CASE_PRODUCT_KNOWN);
            given(refusedForStage())
                    .when(file(DAY, new NewProduct("p.9", "Filter", List.of())))
                    .isRefused(CaseRefusal.CASE_PRODUCT_MALFORMED);
            given(refusedForStage())
                    .when(file(DAY, product(Answer.of("colour", "RED"))))
                    .isRefused(CaseRefusal.CASE_FIELD_UNKNOWN);
            given(refusedForStage())
                    .when(file(DAY, product(Answer.of("stage", "PERFECT"))))
                    .isRefused(CaseRefusal.CASE_ANSWER_INVALID);
        }

        @Test
        void is_not_dated_before_the_refusal() {
            given(refusedForStage())
                    .when(file(DAY.minusDays(1)))
                    .isRefused(CaseRefusal.CASE_DATE_BACKWARDS);
        }
    }

    @Nested
    class hearing {

        @Test
        void somebody_else_says_what_should_become_of_it() {
            given(appealed())
                    .when(opine("bita", "board", "fair"))
                    .happens(new AppealOpinionGiven(CASE, true, "fair", "bita", "board", DAY));
        }

        @ParameterizedTest
        @ValueSource(strings = {"azar", "arash", "kamran"})
        void nobody_who_had_a_part_in_the_refusal_hears_it(String person) {
            given(appealed())
                    .when(opine(person, "board", "fair"))
                    .isRefused(CaseRefusal.CASE_APPEAL_NEEDS_OTHERS);
            given(heard())
                    .when(uphold(person, "council"))
                    .isRefused(CaseRefusal.CASE_APPEAL_NEEDS_OTHERS);
        }

        @ParameterizedTest
        @CsvSource({"hana, board", "bita, helpers"})
        void nobody_who_helped_the_firm_hears_it(String person, String organisation) {
            given(appealed())
                    .when(opine(person, organisation, "fair"))
                    .isRefused(CaseRefusal.CASE_APPEAL_NEEDS_OTHERS);
        }

        @Test
        void an_opinion_is_given_in_words_by_a_named_person() {
            given(appealed())
                    .when(opine("bita", "board", " "))
                    .isRefused(CaseRefusal.CASE_GROUNDS_MISSING);
            given(appealed())
                    .when(opine("", "board", "fair"))
                    .isRefused(CaseRefusal.CASE_PERSON_MISSING);
        }

        @Test
        void there_must_be_an_appeal() {
            given(recommended())
                    .when(opine("bita", "board", "fair"))
                    .isRefused(CaseRefusal.CASE_NOT_APPEALED);
        }
    }

    @Nested
    class deciding {

        @Test
        void a_second_person_and_body_lifts_the_refusal() {
            given(heard())
                    .when(uphold("dara", "council"))
                    .happens(new AppealUpheld(CASE, "fair", "dara", "council", DAY));
        }

        @Test
        void a_second_person_and_body_lets_it_stand() {
            given(heard())
                    .when(new RejectAppeal(CASE, "late", "dara", "council", DAY))
                    .happens(rejected());
        }

        @Test
        void needs_an_opinion() {
            given(appealed())
                    .when(uphold("dara", "council"))
                    .isRefused(CaseRefusal.CASE_OPINION_MISSING);
        }

        @ParameterizedTest
        @CsvSource({"bita, council", "dara, board"})
        void is_not_for_who_gave_the_opinion(String person, String organisation) {
            given(heard())
                    .when(uphold(person, organisation))
                    .isRefused(CaseRefusal.CASE_RECOMMENDER_MAY_NOT_DECIDE);
            given(heard())
                    .when(new RejectAppeal(CASE, "late", person, organisation, DAY))
                    .isRefused(CaseRefusal.CASE_RECOMMENDER_MAY_NOT_DECIDE);
        }

        @Test
        void is_explained() {
            given(heard())
                    .when(new UpholdAppeal(CASE, " ", "dara", "council", DAY))
                    .isRefused(CaseRefusal.CASE_EXPLANATION_MISSING);
            given(heard())
                    .when(new RejectAppeal(CASE, "", "dara", "council", DAY))
                    .isRefused(CaseRefusal.CASE_EXPLANATION_MISSING);
        }

        @Test
        void waits_while_the_clock_stands() {
            given(then(heard(), new ClockSuspended(CASE, "COURT_ORDER", "12", "omid", DAY)))
                    .when(uphold("dara", "council"))
                    .isRefused(CaseRefusal.CASE_CLOCK_STANDS);
        }
    }

    private static List<CertificationEvent> refusedForStage() {
        return then(
                assessed(),
                new OutcomeRecommended(
                        CASE,
                        "REFUSED",
                        null,
                        List.of("R_STAGE"),
                        "no prototype",
                        "arash",
                        "assessors",
                        DAY),
                refusal("R_STAGE"));
    }

    private static List<CertificationEvent> appealed() {
        return then(refusedForStage(), filed(DAY));
    }

    static List<CertificationEvent> heard() {
        return then(appealed(), new AppealOpinionGiven(CASE, true, "fair", "bita", "board", DAY));
    }

    private static FileAppeal file(LocalDate on, NewProduct... products) {
        return new FileAppeal(CASE, "grounds", List.of(products), "farid", on);
    }

    private static AppealFiled filed(LocalDate on) {
        return new AppealFiled(CASE, FIRM, "grounds", "farid", on);
    }

    private static AppealRejected rejected() {
        return new AppealRejected(CASE, "late", "dara", "council", DAY);
    }

    private static NewProduct product(Answer... answers) {
        return new NewProduct("p9", "Filter", List.of(answers));
    }

    private static GiveAppealOpinion opine(String person, String organisation, String opinion) {
        return new GiveAppealOpinion(CASE, true, opinion, person, organisation, DAY);
    }

    private static UpholdAppeal uphold(String person, String organisation) {
        return new UpholdAppeal(CASE, "fair", person, organisation, DAY);
    }
}
