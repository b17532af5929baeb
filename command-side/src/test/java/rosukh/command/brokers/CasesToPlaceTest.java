package rosukh.command.brokers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;
import rosukh.command.TestSchemes;
import rosukh.command.brokers.CaseToPlace.OpenFor;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.SchemeRegister;
import rosukh.command.kernel.StreamsInMemory;
import rosukh.events.brokers.BrokerRole;
import rosukh.events.brokers.Placement.BodyOfFirm;
import rosukh.events.brokers.SchemeVersion;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.ApplicationSubmitted;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CertificationEvent.TalentIdentified;
import rosukh.events.certification.CertificationEvent.VisitRecorded;
import rosukh.events.certification.CourseEvent.CaseReopened;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.certification.CourseEvent.SchemeVersionSwitched;
import rosukh.events.certification.PlanItem;
import rosukh.events.certification.SupportEvent.BrokerAssigned;

/// What an assignment reads of a case and of its firm's cases before.
class CasesToPlaceTest {

    private static final LocalDate ON = LocalDate.of(2026, 5, 9);

    private final StreamsInMemory streams = TestSchemes.streams();
    private final CasesToPlace cases = new CasesToPlace(streams, new SchemeRegister(streams));

    @Test
    void a_case_that_is_prepared_is_open_for_help_under_the_version_in_force() {
        streams.with("f-1.1", opened(1), talent(1));
        CaseToPlace file = find("f-1.1", ON);
        assertThat(file.openFor()).isEqualTo(OpenFor.HELP);
        assertThat(file.field()).isEqualTo("MACHINERY");
        assertThat(file.provinceKey()).isEqualTo("KRM");
        assertThat(file.version()).isEqualTo(new SchemeVersion(TestSchemes.KB, TestSchemes.TODAY));
        assertThat(file.effectiveFrom()).isEqualTo(LocalDate.of(2023, 7, 23));
    }

    @Test
    void a_case_with_a_plan_is_open_for_nobody() {
        streams.with("f-1.1", opened(1), plan(1, "hadi"));
        assertThat(find("f-1.1", ON).openFor()).isEqualTo(OpenFor.NOBODY);
    }

    @Test
    void a_submitted_case_is_open_for_assessment_under_its_pinned_version() {
        streams.with("f-1.1", opened(1), submitted(1, TestSchemes.BEFORE));
        CaseToPlace file = find("f-1.1", ON);
        assertThat(file.openFor()).isEqualTo(OpenFor.ASSESS);
        assertThat(file.version().version()).isEqualTo(TestSchemes.BEFORE);
        streams.with(
                "f-1.1",
                new SchemeVersionSwitched("f-1.1", TestSchemes.TODAY, "hash", "omid", "isipo", ON));
        assertThat(find("f-1.1", ON).version().version()).isEqualTo(TestSchemes.TODAY);
    }

    @Test
    void a_recommended_case_is_open_for_nobody_until_an_appeal_is_upheld() {
        streams.with("f-1.1", opened(1), submitted(1, TestSchemes.TODAY), recommended(1));
        assertThat(find("f-1.1", ON).openFor()).isEqualTo(OpenFor.NOBODY);
        streams.with("f-1.1", new AppealUpheld("f-1.1", "new proof", "golnar", "board", ON));
        assertThat(find("f-1.1", ON).openFor()).isEqualTo(OpenFor.ASSESS);
    }

    @Test
    void a_withdrawn_case_is_open_for_nobody_until_it_is_reopened() {
        streams.with("f-1.1", opened(1), new CaseWithdrawn("f-1.1", "moves", "farid", ON));
        assertThat(find("f-1.1", ON).openFor()).isEqualTo(OpenFor.NOBODY);
        streams.with("f-1.1", new CaseReopened("f-1.1", "f-1", "stays", "omid", ON));
        assertThat(find("f-1.1", ON).openFor()).isEqualTo(OpenFor.HELP);
    }

    @Test
    void everybody_who_helped_or_judged_the_firm_is_told_at_any_time() {
        streams.with("f-1.1", opened(1), plan(1, "hadi"), recommended(1));
        streams.with("f-1.2", opened(2), new BrokerAssigned("f-1.2", "others", "omid", ON, "sara"));
        streams.with(
                "f-1.3",
                opened(3),
                new VisitRecorded("f-1.3", "KRM-P01", "runs", "bita", "judges", ON));
        CaseToPlace file = find("f-1.3", ON.plusYears(9));
        assertThat(file.bodiesOfFirm())
                .containsExactlyInAnyOrder(
                        new BodyOfFirm("helpers", BrokerRole.HELP),
                        new BodyOfFirm("others", BrokerRole.HELP),
                        new BodyOfFirm("assessors", BrokerRole.ASSESS),
                        new BodyOfFirm("judges", BrokerRole.ASSESS));
        assertThat(file.helpersOfFirm()).containsExactlyInAnyOrder("hadi", "sara");
        assertThat(file.previousHelpers()).containsExactly("hadi", "sara");
        assertThat(file.previousJudges()).containsExactly("azar");
    }

    @Test
    void there_must_be_such_a_case_and_a_version_in_force() {
        assertThat(code("f-9.1")).isEqualTo("BROKER_CASE_UNKNOWN");
        streams.with("f-1.1", opened(1));
        Refused refused =
                catchThrowableOfType(Refused.class, () -> find("f-1.1", LocalDate.of(2000, 1, 1)));
        assertThat(refused.code()).isEqualTo("BROKER_SCHEME_UNKNOWN");
    }

    /// Conditions of storing belong to a unit of work.
    private CaseToPlace find(String caseId, LocalDate on) {
        UnitOfWork<?> unit =
                DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("reading"));
        try {
            return cases.find(caseId, on);
        } finally {
            unit.rollback();
        }
    }

    private String code(String caseId) {
        return catchThrowableOfType(Refused.class, () -> find(caseId, ON)).code();
    }

    private static CaseOpened opened(int number) {
        return new CaseOpened("f-1." + number, "f-1", number, TestSchemes.KB, "KRM-P01", "KRM", ON);
    }

    private static TalentIdentified talent(int number) {
        return new TalentIdentified("f-1." + number, "MACHINERY", "own designs", ON);
    }

    private static CertificationEvent plan(int number, String by) {
        return new AccelerationPlanAgreed(
                "f-1." + number, "helpers", by, List.of(new PlanItem("A1", "Item", ON)), ON);
    }

    private static ApplicationSubmitted submitted(int number, String version) {
        return new ApplicationSubmitted(
                "f-1." + number, TestSchemes.KB, version, "hash", "farid", ON);
    }

    private static OutcomeRecommended recommended(int number) {
        return new OutcomeRecommended(
                "f-1." + number, "REFUSED", null, List.of("R1"), "no", "azar", "assessors", ON);
    }
}
