package rosukh.query.certification.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.eligible;
import static rosukh.query.harness.Facts.figures;
import static rosukh.query.harness.Facts.found;
import static rosukh.query.harness.Facts.helped;
import static rosukh.query.harness.Facts.notEligible;
import static rosukh.query.harness.Facts.product;
import static rosukh.query.harness.Facts.refused;
import static rosukh.query.harness.Facts.submitted;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rosukh.events.EventTypes;
import rosukh.events.certification.Answer;
import rosukh.events.certification.AppealEvent.AppealFiled;
import rosukh.events.certification.AppealEvent.AppealOpinionGiven;
import rosukh.events.certification.AppealEvent.AppealRejected;
import rosukh.events.certification.CasePart;
import rosukh.events.certification.CertificationEvent.VisitRecorded;
import rosukh.events.certification.ClockEvent.ClockSuspended;
import rosukh.events.certification.CourseEvent.CaseLinked;
import rosukh.events.certification.CourseEvent.SchemeSwitchProposed;
import rosukh.events.certification.PartEvent.ActedFor;
import rosukh.query.harness.Browser;
import rosukh.query.harness.ViewTest;

/// What the offices keep to themselves is on no page and in no answer that the firm gets.
@ViewTest
class FirmSideTest extends OpenCase {

    private static final String SECRET = "zq-secret";
    private static final List<String> NAMES = List.of("zq-omid", "zq-lab", "zq-member", "zq-group");
    private static final List<String> ADDRESSES =
            List.of(
                    "/cases/" + CASE,
                    "/cases/" + CASE + "/deadlines",
                    "/my",
                    "/api/v1/cases/" + CASE,
                    "/api/v1/cases/" + CASE + "/timeline",
                    "/api/v1/cases/" + CASE + "/deadlines",
                    "/api/v1/my/cases");

    private Browser firm;

    @BeforeEach
    void a_judged_application() {
        firm = new Browser(mvc, "fatima", "ROLE_firm", "FIRM_f-1", "ORG_press-works");
        log.by("zq-omid", "officer", "zq-office").append(helped(CASE));
        log.by("fatima", "firm", "press-works").append(product(CASE), figures(CASE));
        attachEverything();
        log.by("zq-omid", "officer", "zq-office")
                .append(
                        submitted(CASE),
                        new SchemeSwitchProposed(
                                CASE,
                                "1396-10-02",
                                SECRET,
                                "zq-omid",
                                "zq-office",
                                OPENED.plusDays(37)),
                        new CaseLinked(
                                CASE,
                                "DUPLICATE_OF",
                                "f-77.1",
                                SECRET,
                                "zq-omid",
                                OPENED.plusDays(37)));
        log.by("zq-lab-person", "assessor", "zq-lab")
                .append(
                        new VisitRecorded(
                                CASE,
                                "v-1",
                                SECRET,
                                "zq-lab-person",
                                "zq-lab",
                                OPENED.plusDays(45)),
                        found(CASE, "P1", "P-1", Answer.of("technologyLevel", "LOW")));
    }

    @Test
    void names_and_notes_stay_in_the_office_while_the_case_is_judged() throws Exception {
        log.append(eligible(CASE));
        for (String address : ADDRESSES)
            assertThat(
                            firm.answer(address + (address.contains("?") ? "&" : "?") + "lang=en")
                                    .getContentAsString())
                    .as(address)
                    .isNotEmpty()
                    .doesNotContain(SECRET, "f-77.1", "Seen on the line", "All criteria are met")
                    .doesNotContain(NAMES)
                    .doesNotContain("\"ELIGIBLE\"", "Recommended: ");
        assertThat(officer.en("/cases/" + CASE))
                .contains("zq-omid", "zq-lab", SECRET, "All criteria are met");
    }

    @Test
    void what_is_advised_does_not_show_in_what_comes_next() throws Exception {
        log.append(eligible(CASE));
        assertThat(firm.en("/cases/" + CASE)).contains("Next: the working group decides.");
        log.clear();
        an_open_case();
        a_judged_application();
        log.append(notEligible(CASE));
        assertThat(firm.en("/cases/" + CASE)).contains("Next: the working group decides.");
    }

    @Test
    void a_refusal_is_told_with_what_was_found_and_without_the_people() throws Exception {
        log.append(notEligible(CASE));
        log.by("zq-member", "committee", "zq-group").append(refused(CASE));
        String page = firm.en("/cases/" + CASE);
        assertThat(page)
                .contains("The press is bought in", "working group", "judged a criterion")
                .doesNotContain("Seen on the line", "The level is too low", SECRET)
                .doesNotContain(NAMES);
        String api = firm.answer("/api/v1/cases/" + CASE).getContentAsString();
        assertThat(api).contains("\"technologyLevel\"", "\"LOW\"").doesNotContain(NAMES);
    }

    @Test
    void an_appeal_is_heard_without_its_opinion_being_told() throws Exception {
        log.append(notEligible(CASE), refused(CASE));
        log.by("fatima", "firm", "press-works")
                .append(new AppealFiled(CASE, "f-1", "Own design", "fatima", OPENED.plusDays(80)));
        log.by("zq-lab-person", "assessor", "zq-lab")
                .append(
                        new AppealOpinionGiven(
                                CASE,
                                true,
                                SECRET,
                                "zq-lab-person",
                                "zq-lab",
                                OPENED.plusDays(85)));
        assertThat(firm.en("/cases/" + CASE))
                .contains("rules on it", "Own design", "fatima")
                .doesNotContain(SECRET, "uphold.");
        log.by("zq-member", "committee", "zq-group")
                .append(
                        new AppealRejected(
                                CASE, "Nothing new", "zq-member", "zq-group", OPENED.plusDays(90)));
        assertThat(firm.en("/cases/" + CASE)).contains("Nothing new").doesNotContain(NAMES);
    }

    @Test
    void nobody_learns_who_stood_in_for_whom() throws Exception {
        log.by("zq-omid", "officer", "zq-group")
                .append(
                        new ActedFor(
                                CASE,
                                CasePart.values()[0],
                                "zq-member",
                                "zq-group",
                                "zq-omid",
                                OPENED.plusDays(80)));
        assertThat(firm.en("/cases/" + CASE)).doesNotContain(NAMES);
        assertThat(firm.answer("/api/v1/cases/" + CASE + "/timeline").getContentAsString())
                .contains("certification.acted-for")
                .doesNotContain(NAMES);
    }

    /// A new event fails here until somebody has said whether its details are the firm's business.
    @Test
    void of_every_event_it_is_said_whether_the_firm_reads_its_details() {
        assertThat(EventTypes.all().keySet())
                .filteredOn(name -> name.startsWith("certification."))
                .filteredOn(name -> !FirmSide.INTERNAL.contains(name))
                .containsExactlyInAnyOrder(
                        "certification.acceleration-completed",
                        "certification.acceleration-plan-agreed",
                        "certification.appeal-filed",
                        "certification.appeal-rejected",
                        "certification.appeal-upheld",
                        "certification.application-submitted",
                        "certification.broker-assigned",
                        "certification.case-merged",
                        "certification.case-opened",
                        "certification.case-reopened",
                        "certification.case-withdrawn",
                        "certification.certificate-issued",
                        "certification.sale-counted",
                        "certification.sale-reversed",
                        "certification.clock-resumed",
                        "certification.clock-suspended",
                        "certification.deadline-extended",
                        "certification.evidence-attached",
                        "certification.facts-declared",
                        "certification.more-requested",
                        "certification.needs-assessed",
                        "certification.plan-item-completed",
                        "certification.product-declared",
                        "certification.request-answered",
                        "certification.request-lapsed",
                        "certification.scheme-version-switched",
                        "certification.status-granted",
                        "certification.status-refused",
                        "certification.talent-identified",
                        "certification.technology-need-registered",
                        "certification.technology-need-resolved");
    }

    @Test
    void the_firms_own_people_keep_their_names() throws Exception {
        String timeline = firm.answer("/api/v1/cases/" + CASE + "/timeline").getContentAsString();
        assertThat(timeline).contains("\"fatima\"", "\"press-works\"", "\"officer\"");
        assertThat(firm.en("/cases/" + CASE)).contains("fatima · ");
    }

    @Test
    void who_stopped_the_clock_is_told_by_role() throws Exception {
        log.by("zq-omid", "officer", "zq-office")
                .append(
                        new ClockSuspended(
                                CASE, "COURT_ORDER", "Order 12", "zq-omid", OPENED.plusDays(61)));
        assertThat(firm.en("/cases/" + CASE)).contains("Order 12").doesNotContain(NAMES);
        assertThat(firm.en("/cases/" + CASE + "/deadlines"))
                .contains("stopped the clock")
                .doesNotContain(NAMES);
    }
}
