package rosukh.query.certification.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.certified;
import static rosukh.query.harness.Facts.eligible;
import static rosukh.query.harness.Facts.found;
import static rosukh.query.harness.Facts.granted;
import static rosukh.query.harness.Facts.helped;
import static rosukh.query.harness.Facts.notEligible;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.product;
import static rosukh.query.harness.Facts.refused;
import static rosukh.query.harness.Facts.registered;
import static rosukh.query.harness.Facts.submitted;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.events.certification.Answer;
import rosukh.events.certification.AppealEvent.AppealFiled;
import rosukh.events.certification.AppealEvent.AppealOpinionGiven;
import rosukh.events.certification.AppealEvent.AppealRejected;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CertificationEvent.VisitRecorded;
import rosukh.events.certification.ClockEvent.ClockResumed;
import rosukh.events.certification.ClockEvent.ClockSuspended;
import rosukh.events.certification.ClockEvent.DeadlineExtended;
import rosukh.events.certification.ClockEvent.MoreRequested;
import rosukh.events.certification.ClockEvent.RequestAnswered;
import rosukh.events.certification.ClockEvent.RequestLapsed;
import rosukh.events.certification.CourseEvent.CaseLinked;
import rosukh.events.certification.CourseEvent.CaseMerged;
import rosukh.events.certification.CourseEvent.CaseReopened;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.certification.CourseEvent.SchemeSwitchDeclined;
import rosukh.events.certification.CourseEvent.SchemeSwitchProposed;
import rosukh.events.certification.CourseEvent.SchemeVersionSwitched;
import rosukh.events.certification.SupportEvent.BrokerAssigned;
import rosukh.events.certification.SupportEvent.TechnologyNeedRegistered;
import rosukh.events.certification.SupportEvent.TechnologyNeedResolved;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Facts;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;

/// What leads a case off the straight path, from its events to the page.
@ViewTest
class CourseOfCaseTest extends OpenCase {

    private static final LocalDate LATER = OPENED.plusDays(80);

    @Test
    void a_request_stops_the_clock_and_the_firm_is_asked_to_answer() throws Exception {
        log.append(helped(CASE));
        log.append(submitted(CASE));
        log.append(asked());
        Browser firm = new Browser(mvc, "firm", "ROLE_firm", "FIRM_f-1");
        assertThat(firm.en("/cases/" + CASE))
                .contains("The clock stands", "Send the drawings", "Technical file")
                .contains("/forms/cases/f-1.1/answers");
        assertThat(assessor.en("/cases/" + CASE))
                .contains("Next: Answer the request")
                .doesNotContain("do=RECOMMEND", "do=REQUEST");
        log.append(
                new RequestAnswered(CASE, "Q1", "Attached", "firm", LATER),
                new ClockResumed(CASE, "", "firm", LATER));
        assertThat(assessor.en("/cases/" + CASE))
                .contains("do=REQUEST", "The firm answered: Attached")
                .doesNotContain("The clock stands");
    }

    @Test
    void a_clock_that_stands_for_another_reason_waits_for_the_officer() throws Exception {
        log.append(new ClockSuspended(CASE, "COURT_ORDER", "Order 12", "officer", OPENED));
        assertThat(officer.en("/cases/" + CASE))
                .contains("Order of a court", "Order 12", "/clock-resumptions")
                .doesNotContain("do=SUBMIT", "do=SUSPEND");
        log.append(new ClockResumed(CASE, "Lifted", "officer", OPENED));
        assertThat(officer.en("/cases/" + CASE)).contains("do=SUBMIT", "do=SUSPEND");
    }

    @Test
    void an_appeal_goes_from_the_firm_to_an_opinion_and_a_decision() throws Exception {
        refuse();
        assertThat(officer.en("/cases/" + CASE + "?do=APPEAL"))
                .contains("/forms/cases/f-1.1/appeals", "name=\"productId\"", "f.technologyLevel");
        log.append(new AppealFiled(CASE, "f-1", "The line was not seen", "firm", LATER));
        assertThat(count("stage=APPEALED")).isEqualTo(1);
        assertThat(count("outcome=REFUSED")).isEqualTo(1);
        assertThat(committee.en("/cases/" + CASE))
                .contains("The line was not seen", "Next: Give an opinion on the appeal")
                .doesNotContain("/appeals/upholding");
        log.append(new AppealOpinionGiven(CASE, true, "It should be", "elham", "academy", LATER));
        assertThat(committee.en("/cases/" + CASE))
                .contains("/appeals/upholding", "do=REJECT", "It should be");
    }

    @Test
    void an_upheld_appeal_has_the_application_judged_anew() throws Exception {
        refuse();
        log.append(
                new AppealFiled(CASE, "f-1", "The line was not seen", "firm", LATER),
                new AppealUpheld(CASE, "Right", "member-two", "working-group", LATER));
        JsonNode file = json("/api/v1/cases/" + CASE);
        assertThat(file.path("stage").asString()).isEqualTo("SUBMITTED");
        assertThat(file.path("judgement").path("findings")).isEmpty();
        assertThat(file.path("judgement").path("decision").isNull()).isTrue();
        assertThat(file.path("milestones").path("decidedOn").isNull()).isTrue();
        assertThat(count("outcome=REFUSED")).isZero();
        assertThat(count("outcome=RUNNING")).isEqualTo(1);
        assertThat(officer.en("/cases/" + CASE)).contains("Upheld", "Next: Judge the criteria");
    }

    @Test
    void a_firm_refused_again_after_an_upheld_appeal_can_object_again() throws Exception {
        refuse();
        log.append(
                new AppealFiled(CASE, "f-1", "The line was not seen", "firm", LATER),
                new AppealUpheld(CASE, "Right", "member-two", "working-group", LATER),
                notEligible(CASE),
                refused(CASE));
        assertThat(officer.en("/cases/" + CASE)).contains("/forms/cases/f-1.1/appeals");
    }

    @Test
    void a_rejected_appeal_leaves_the_refusal_and_cannot_be_repeated() throws Exception {
        refuse();
        log.append(
                new AppealFiled(CASE, "f-1", "The line was not seen", "firm", LATER),
                new AppealRejected(CASE, "Nothing new", "member-two", "working-group", LATER));
        assertThat(count("stage=REFUSED&outcome=REFUSED")).isEqualTo(1);
        assertThat(officer.en("/cases/" + CASE))
                .contains("Rejected", "Nothing new")
                .doesNotContain("do=APPEAL");
    }

    @Test
    void a_withdrawn_case_is_neither_running_nor_decided_until_it_is_reopened() throws Exception {
        log.append(helped(CASE));
        log.append(submitted(CASE));
        log.append(new CaseWithdrawn(CASE, "The owner died", "firm", LATER));
        assertThat(count("stage=WITHDRAWN&outcome=WITHDRAWN")).isEqualTo(1);
        assertThat(count("outcome=RUNNING")).isZero();
        assertThat(json("/api/v1/pipeline").path("funnel").path("withdrawn").asInt()).isEqualTo(1);
        assertThat(officer.en("/cases/" + CASE + "?do=REOPEN"))
                .contains("/forms/cases/f-1.1/reopenings");
        log.append(new CaseReopened(CASE, "f-1", "By mistake", "officer", LATER));
        JsonNode file = json("/api/v1/cases/" + CASE);
        assertThat(file.path("stage").asString()).isEqualTo("HELPED");
        assertThat(file.path("application").path("submission").isNull()).isTrue();
        assertThat(count("outcome=RUNNING")).isEqualTo(1);
    }

    @Test
    void another_version_waits_for_a_second_person_and_then_counts() throws Exception {
        log.append(helped(CASE));
        log.append(submitted(CASE));
        log.append(found(CASE, "P1", "P-1", Answer.of("technologyLevel", "HIGH")));
        log.append(
                new SchemeSwitchProposed(
                        CASE, "1396-10-02", "The firm asked", "officer", "isipo", LATER));
        assertThat(committee.en("/cases/" + CASE))
                .contains("1396-10-02", "do=SWITCH_DECLINE", "do=SWITCH_APPROVE");
        assertThat(committee.en("/cases/" + CASE + "?do=SWITCH_APPROVE"))
                .contains("/scheme-switches/approval");
        log.append(
                new SchemeVersionSwitched(
                        CASE, "1396-10-02", "aa", "member", "working-group", LATER));
        JsonNode file = json("/api/v1/cases/" + CASE);
        assertThat(file.path("application").path("submission").path("version").asString())
                .isEqualTo("1396-10-02");
        assertThat(file.path("judgement").path("findings")).isEmpty();
    }

    @Test
    void a_linked_case_opens_by_its_link_and_a_merged_one_has_ended() throws Exception {
        log.append(registered("f-2", "10100000002", "Second"), opened("f-2", "YAZ-P01"));
        log.append(
                new CaseLinked(CASE, "DUPLICATE_OF", "f-2.1", "Twice", "officer", OPENED),
                new CaseMerged(CASE, "f-2.1", "Twice", "officer", OPENED));
        assertThat(officer.en("/cases/" + CASE))
                .contains("href=\"/cases/f-2.1\"", "Duplicate of", "This case has ended.");
        assertThat(officer.en("/firms/f-1")).contains("withdrawn");
    }

    @Test
    void help_technology_and_visits_are_shown() throws Exception {
        log.append(helped(CASE));
        log.append(
                new BrokerAssigned(CASE, "broker-two", "officer", OPENED),
                new TechnologyNeedRegistered(CASE, "T1", "Vacuum furnace", OPENED));
        assertThat(officer.en("/cases/" + CASE + "?do=TECHNOLOGY_SOLUTION"))
                .contains("Vacuum furnace", "T1 – Vacuum furnace");
        log.append(new TechnologyNeedResolved(CASE, "T1", "From a university", OPENED));
        log.append(submitted(CASE));
        log.append(new VisitRecorded(CASE, "KRM-P01", "Three batches", "azar", "lab", LATER));
        assertThat(officer.en("/cases/" + CASE))
                .contains("From a university", "Three batches", "broker-two")
                .doesNotContain("do=TECHNOLOGY_SOLUTION");
    }

    @Test
    void what_lies_beside_the_path_is_offered_but_not_opened_by_itself() throws Exception {
        log.append(new CaseWithdrawn(CASE, "The owner died", "firm", OPENED));
        assertThat(officer.en("/cases/" + CASE))
                .contains("do=REOPEN", "do=LINK", "id=\"evidence\"")
                .doesNotContain("/forms/cases/f-1.1/reopenings", "id=\"criteria\"");
    }

    @Test
    void a_certificate_with_an_end_can_be_renewed_from_its_case() throws Exception {
        log.append(helped(CASE));
        log.append(submitted(CASE), eligible(CASE), granted(CASE), certified(CASE));
        assertThat(officer.en("/cases/" + CASE + "?do=RENEW"))
                .contains("/forms/firms/f-1/renewals", "name=\"renewalOf\" value=\"f-1.1\"");
    }

    @Test
    void there_is_a_text_for_everything_that_can_happen() throws Exception {
        log.append(asked());
        log.append(
                new MoreRequested(CASE, "Q2", List.of(), "More", LATER, "azar", OPENED),
                new RequestLapsed(CASE, "Q2", LATER),
                new DeadlineExtended(CASE, "ASSESS", 5, "Repair", "officer", LATER),
                new AppealOpinionGiven(CASE, false, "No", "elham", "academy", LATER),
                new SchemeSwitchDeclined(CASE, "Ended", "member", "working-group", LATER));
        for (JsonNode line : json("/api/v1/cases/" + CASE + "/timeline").path("items")) {
            assertThat(line.path("text").path("en").asString()).isNotBlank();
            assertThat(line.path("text").path("fa").asString()).matches(".*[\\u0600-\\u06FF].*");
        }
        assertThat(officer.en("/cases/" + CASE))
                .contains(
                        "Assessment: 5 working days more. Repair", "Opinion on the appeal: reject");
    }

    private void refuse() throws Exception {
        log.append(helped(CASE));
        log.append(product(CASE), Facts.figures(CASE));
        log.append(
                submitted(CASE),
                found(CASE, "P1", "P-1", Answer.of("technologyLevel", "LOW")),
                notEligible(CASE),
                refused(CASE));
    }

    private static Object[] asked() {
        return new Object[] {
            new MoreRequested(
                    CASE,
                    "Q1",
                    List.of("TECHNICAL_FILE"),
                    "Send the drawings",
                    OPENED.plusDays(60),
                    "assessor",
                    OPENED.plusDays(40)),
            new ClockSuspended(
                    CASE, "MORE_REQUESTED", "Send the drawings", "assessor", OPENED.plusDays(40))
        };
    }

    private int count(String question) throws Exception {
        return json("/api/v1/cases?" + question).path("total").asInt();
    }
}
