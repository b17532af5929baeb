package rosukh.query.certification.brokers;

import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.identified;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.registered;
import static rosukh.query.harness.Facts.submitted;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.brokers.AccreditationEvent.BrokerAccredited;
import rosukh.events.brokers.AccreditationEvent.StepProposed;
import rosukh.events.brokers.AccreditationStep;
import rosukh.events.brokers.BrokerRole;
import rosukh.events.brokers.Grade;
import rosukh.events.brokers.PlacementEnd;
import rosukh.events.brokers.PlacementEvent.BrokerRated;
import rosukh.events.brokers.PlacementEvent.CaseAssigned;
import rosukh.events.brokers.PlacementEvent.CaseReleased;
import rosukh.events.brokers.SchemeVersion;
import rosukh.events.brokers.Terms;
import rosukh.events.brokers.TrainingEvent.AttendanceRecorded;
import rosukh.events.brokers.TrainingEvent.BrokerEnrolled;
import rosukh.events.brokers.TrainingEvent.ExamTaken;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.certification.SupportEvent.BrokerAssigned;
import rosukh.query.certification.WorkingDays;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An accredited broker and one who learns, and the events of more.
abstract class BrokersOfTests {

    static final LocalDate DAY = OPENED.minusMonths(3);
    static final LocalDate DECIDED = OPENED.plusDays(30);

    @Autowired Log log;
    @Autowired MockMvc mvc;
    @Autowired Brokers brokers;
    @Autowired WorkingDays calendar;
    Browser officer;

    @BeforeEach
    void an_accredited_broker_and_one_who_learns() {
        log.clear();
        log.by("omid", "officer", "isipo").append(published("ir-kb-1402-02-18"));
        career("hadi");
        log.append(
                new BrokerEnrolled("sara", "others", "omid", DAY),
                new AttendanceRecorded("sara", "RULES", 8, "omid", DAY),
                new ExamTaken("sara", 1, 55, false, "omid", DAY));
        officer = Browser.officer(mvc);
    }

    void career(String account) {
        log.append(new BrokerEnrolled(account, "helpers", "omid", DAY));
        for (String module : List.of("RULES", "PRODUCT", "FINANCE", "IP", "NEEDS", "ETHICS"))
            log.append(
                    new AttendanceRecorded(
                            account,
                            module,
                            module.equals("IP") || module.equals("ETHICS") ? 4 : 8,
                            "omid",
                            DAY));
        log.append(new ExamTaken(account, 1, 80, true, "omid", DAY));
        accreditation(account, DAY);
    }

    void accredited(String account, LocalDate from) {
        log.append(new BrokerEnrolled(account, "helpers", "omid", from));
        accreditation(account, from);
    }

    void accreditation(String account, LocalDate from) {
        Terms terms =
                new Terms(Grade.GRADE_3, List.of("MACHINERY"), List.of("KRM"), List.of("ir-kb"));
        log.append(
                new StepProposed(
                        account, AccreditationStep.ACCREDIT, terms, "fit for it", "omid", from),
                new BrokerAccredited(
                        account,
                        terms,
                        List.of(new SchemeVersion("ir-kb", "1402-02-18")),
                        from,
                        from.plusMonths(24).minusDays(1),
                        "broker-demo/1",
                        "omid",
                        "mina",
                        1,
                        from));
    }

    void given(String firmId) {
        String id = firmId + ".1";
        log.append(
                registered(firmId, "1010000000" + firmId.charAt(2), "پرس سازان"),
                opened(firmId, "KRM-P01"),
                identified(id),
                new CaseAssigned(
                        "hadi",
                        "helpers",
                        id,
                        firmId,
                        BrokerRole.HELP,
                        "MACHINERY",
                        "KRM",
                        "ir-kb",
                        "1402-02-18",
                        0,
                        "broker-demo/1",
                        "omid",
                        OPENED),
                new BrokerAssigned(id, "helpers", "omid", OPENED, "hadi"));
    }

    void helped(String firmId, boolean granted, int stars) {
        String id = firmId + ".1";
        given(firmId);
        log.append(
                submitted(id),
                granted
                        ? new StatusGranted(id, "NOPA", "golnar", "board", DECIDED)
                        : new StatusRefused(
                                id, List.of("R1"), List.of("p1"), "no", "golnar", "board", DECIDED),
                new CaseReleased(
                        "hadi",
                        id,
                        BrokerRole.HELP,
                        granted ? PlacementEnd.CERTIFIED : PlacementEnd.REFUSED,
                        null,
                        DECIDED));
        if (stars > 0) log.append(new BrokerRated("hadi", id, firmId, stars, "farid", DECIDED));
    }

    JsonNode figures() throws Exception {
        return json(officer.answer("/api/v1/brokers/figures"));
    }

    static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return new JsonMapper().readTree(answer.getContentAsString());
    }
}
