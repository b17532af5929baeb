package rosukh.command.assessors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.AccelerationEvent.PlanItemCompleted;
import rosukh.events.certification.Answer;
import rosukh.events.certification.AppealEvent.AppealFiled;
import rosukh.events.certification.AppealEvent.AppealOpinionGiven;
import rosukh.events.certification.AppealEvent.AppealRejected;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CasePart;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.ApplicationSubmitted;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.CriterionAssessed;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.certification.CertificationEvent.TalentIdentified;
import rosukh.events.certification.CertificationEvent.VisitRecorded;
import rosukh.events.certification.CourseEvent.CaseMerged;
import rosukh.events.certification.CourseEvent.CaseReopened;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.certification.PartEvent.ActedFor;
import rosukh.events.certification.SupportEvent.BrokerAssigned;

/// What the events of a case say to who looks for its assessor.
class CaseReadingTest {

    private static final String ID = "f-1.1";
    private static final LocalDate DAY = LocalDate.of(2026, 5, 9);
    private static final LocalDate LATER = DAY.plusDays(9);

    @Test
    void a_case_names_its_firm_place_and_field() {
        CaseOnFile file = read(new TalentIdentified(ID, "MACHINERY", "x", DAY));
        assertThat(file.firmId()).isEqualTo("f-1");
        assertThat(file.estateKey()).isEqualTo("KRM-P01");
        assertThat(file.provinceKey()).isEqualTo("KRM");
        assertThat(file.field()).isEqualTo("MACHINERY");
        assertThat(read().field()).isNull();
    }

    @Test
    void it_waits_from_its_submission_until_it_is_recommended_or_ends() {
        assertThat(read().submittedOn()).isNull();
        assertThat(read(submitted()).submittedOn()).isEqualTo(DAY);
        assertThat(read(submitted(), recommended()).submittedOn()).isNull();
        assertThat(read(submitted(), withdrawn()).submittedOn()).isNull();
        assertThat(read(submitted(), new CaseMerged(ID, "f-2.1", "x", "omid", DAY)).submittedOn())
                .isNull();
        assertThat(
                        read(
                                        submitted(),
                                        withdrawn(),
                                        new CaseReopened(ID, "f-1", "x", "omid", DAY))
                                .submittedOn())
                .isNull();
    }

    @Test
    void after_an_appeal_that_was_upheld_it_waits_for_others() {
        CaseOnFile file =
                read(
                        submitted(),
                        assessed("azar"),
                        new VisitRecorded(ID, "KRM-P01", "x", "vida", "b", DAY),
                        new ActedFor(ID, CasePart.JUDGES, "zara", "b", "azar", DAY),
                        recommended(),
                        refused(),
                        new AppealFiled(ID, "f-1", "x", "farid", DAY),
                        new AppealOpinionGiven(ID, true, "x", "dara", "academy", DAY),
                        new AppealUpheld(ID, "x", "elham", "board", LATER));
        assertThat(file.submittedOn()).isEqualTo(DAY);
        assertThat(file.former())
                .isEqualTo(Set.of("azar", "vida", "zara", "arash", "kamran", "dara", "elham"));
        assertThat(file.decided("elham", "x", LATER.plusYears(9))).isTrue();
        assertThat(file.decided("x", "group", LATER)).isTrue();
    }

    @Test
    void nobody_is_kept_out_before_an_appeal() {
        assertThat(read(submitted(), assessed("azar")).former()).isEmpty();
    }

    @Test
    void helpers_are_who_was_named_who_agreed_and_who_had_it_agreed() {
        CaseOnFile file =
                read(
                        new BrokerAssigned(ID, "named", "omid", DAY),
                        new ActedFor(ID, CasePart.HELPS, "zara", "helpers", "hana", DAY),
                        new AccelerationPlanAgreed(ID, "helpers", "hana", List.of(), DAY));
        assertThat(file.helped("x", "named", DAY)).isTrue();
        assertThat(file.helped("hana", "x", DAY)).isTrue();
        assertThat(file.helped("zara", "x", DAY)).isTrue();
        assertThat(file.helped("x", "helpers", DAY)).isTrue();
        assertThat(file.helped("x", "x", DAY)).isFalse();
    }

    @Test
    void the_last_item_of_a_plan_is_the_last_act_of_help() {
        CaseOnFile.Parts parts =
                parts(
                        new AccelerationPlanAgreed(ID, "helpers", "hana", List.of(), DAY),
                        new PlanItemCompleted(ID, "A1", LATER));
        assertThat(parts.helpers().bind("hana", "x", LATER.plusMonths(24).minusDays(1))).isTrue();
        assertThat(parts.helpers().bind("hana", "helpers", LATER.plusMonths(24))).isFalse();
    }

    @Test
    void deciders_are_who_granted_refused_or_rejected_and_for_whom() {
        CaseOnFile.Parts granted =
                parts(
                        new ActedFor(ID, CasePart.DECIDES, "zara", "council", "kamran", DAY),
                        new StatusGranted(ID, "NOPA", "kamran", "group", DAY));
        assertThat(granted.deciders().include("kamran", "x")).isTrue();
        assertThat(granted.deciders().include("zara", "x")).isTrue();
        assertThat(granted.deciders().include("x", "council")).isTrue();
        CaseOnFile.Parts rejected =
                parts(refused(), new AppealRejected(ID, "x", "elham", "board", DAY));
        assertThat(rejected.deciders().include("elham", "x")).isTrue();
        assertThat(rejected.deciders().include("x", "group")).isTrue();
        assertThat(parts(submitted()).deciders().include("kamran", "group")).isFalse();
    }

    @Test
    void who_proposes_other_rules_for_another_has_no_part() {
        CaseOnFile.Parts parts =
                parts(new ActedFor(ID, CasePart.PROPOSES, "zara", "office", "omid", DAY));
        assertThat(parts).isEqualTo(CaseOnFile.Parts.NONE);
    }

    private static CaseOnFile read(CertificationEvent... events) {
        return CaseReading.of(stream(events)).after(List.of());
    }

    private static CaseOnFile.Parts parts(CertificationEvent... events) {
        return CaseReading.of(stream(events)).parts();
    }

    private static List<CertificationEvent> stream(CertificationEvent... events) {
        List<CertificationEvent> all = new ArrayList<>();
        all.add(new CaseOpened(ID, "f-1", 1, "ir-kb", "KRM-P01", "KRM", DAY));
        all.addAll(List.of(events));
        return all;
    }

    private static ApplicationSubmitted submitted() {
        return new ApplicationSubmitted(ID, "ir-kb", "v", "h", "farid", DAY);
    }

    private static CriterionAssessed assessed(String by) {
        return new CriterionAssessed(ID, "P1", "p1", Answer.of("f", "v"), "", by, "b", DAY);
    }

    private static OutcomeRecommended recommended() {
        return new OutcomeRecommended(ID, "REFUSED", null, List.of("R"), "x", "arash", "b", DAY);
    }

    private static StatusRefused refused() {
        return new StatusRefused(ID, List.of("R"), List.of("p1"), "x", "kamran", "group", DAY);
    }

    private static CaseWithdrawn withdrawn() {
        return new CaseWithdrawn(ID, "moves", "farid", DAY);
    }
}
