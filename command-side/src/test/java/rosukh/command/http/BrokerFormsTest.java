package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.command.brokers.AccreditationCommand.ApproveStep;
import rosukh.command.brokers.AccreditationCommand.Asked;
import rosukh.command.brokers.AccreditationCommand.DeclineStep;
import rosukh.command.brokers.AccreditationCommand.ProposeStep;
import rosukh.command.brokers.PlacementCommand.AssignCase;
import rosukh.command.brokers.PlacementCommand.DeclareConflict;
import rosukh.command.brokers.PlacementCommand.RateBroker;
import rosukh.command.brokers.PlacementCommand.RegisterFee;
import rosukh.command.brokers.PlacementCommand.WithdrawConflict;
import rosukh.command.brokers.TrainingCommand.ChangeBody;
import rosukh.command.brokers.TrainingCommand.CompleteBridging;
import rosukh.command.brokers.TrainingCommand.EnrolBroker;
import rosukh.command.brokers.TrainingCommand.RecordAttendance;
import rosukh.command.brokers.TrainingCommand.RecordExam;

/// The forms of the register of brokers send what was typed.
class BrokerFormsTest extends EdgeTest {

    private Object sent(String role, String page, String done, String path, String... fields)
            throws Exception {
        commands.clear();
        perform(form(path, fields), role)
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", page + "?minPosition=41"))
                .andExpect(flash().attribute("done", "done." + done));
        return commands.only().command();
    }

    private Object ofHadi(String done, String path, String... fields) throws Exception {
        return sent("officer", "/brokers/hadi", done, "/forms/brokers/hadi" + path, fields);
    }

    @Test
    void of_training() throws Exception {
        assertThat(
                        sent(
                                "officer",
                                "/brokers/hadi",
                                "enrol-broker",
                                "/forms/brokers",
                                "account",
                                "hadi",
                                "organisation",
                                "helpers"))
                .isEqualTo(new EnrolBroker("hadi", "helpers", "ali", today()));
        assertThat(ofHadi("change-body", "/body-changes", "organisation", "others"))
                .isEqualTo(new ChangeBody("hadi", "others", "ali", today()));
        assertThat(ofHadi("record-attendance", "/attendance", "module", "IP", "hours", "۴"))
                .isEqualTo(new RecordAttendance("hadi", "IP", 4, "ali", today()));
        assertThat(ofHadi("record-exam", "/exams", "score", "۷۴"))
                .isEqualTo(new RecordExam("hadi", 74, "ali", today()));
        assertThat(ofHadi("complete-bridging", "/bridging", "bridging", "ir-kb 1405-01-11"))
                .isEqualTo(new CompleteBridging("hadi", "ir-kb", "1405-01-11", "ali", today()));
    }

    @Test
    void of_accreditation() throws Exception {
        assertThat(
                        ofHadi(
                                "propose-step",
                                "/proposals",
                                "step",
                                "ACCREDIT",
                                "grade",
                                "GRADE_2",
                                "fields",
                                "MACHINERY",
                                "provinces",
                                "KRM",
                                "provinces",
                                "YZD",
                                "schemes",
                                "ir-kb",
                                "grounds",
                                "fit"))
                .isEqualTo(
                        new ProposeStep(
                                "hadi",
                                "ACCREDIT",
                                new Asked(
                                        "GRADE_2",
                                        List.of("MACHINERY"),
                                        List.of("KRM", "YZD"),
                                        List.of("ir-kb")),
                                "fit",
                                "ali",
                                today()));
        assertThat(
                        ofHadi(
                                "propose-step",
                                "/proposals",
                                "step",
                                "REVOKE",
                                "grade",
                                "GRADE_2",
                                "grounds",
                                "fraud"))
                .isEqualTo(new ProposeStep("hadi", "REVOKE", null, "fraud", "ali", today()));
        assertThat(ofHadi("approve-step", "/proposals/approval"))
                .isEqualTo(
                        new ApproveStep(
                                "hadi",
                                "ali",
                                commands.only().occasion().expectedVersion(),
                                today()));
        assertThat(ofHadi("decline-step", "/proposals/refusal", "grounds", "no proof"))
                .isEqualTo(new DeclineStep("hadi", "no proof", "ali", today()));
    }

    @Test
    void of_conflicts_fees_and_ratings() throws Exception {
        assertThat(ofHadi("declare-conflict", "/conflicts", "firmId", "f-1", "ground", "FAMILY"))
                .isEqualTo(
                        new DeclareConflict("hadi", "f-1", "FAMILY", null, null, "ali", today()));
        assertThat(
                        ofHadi(
                                "declare-conflict",
                                "/conflicts",
                                "firmId",
                                "f-1",
                                "ground",
                                "SERVICE",
                                "service",
                                "AUDIT",
                                "endedOn",
                                "1405/01/11"))
                .isEqualTo(
                        new DeclareConflict(
                                "hadi",
                                "f-1",
                                "SERVICE",
                                "AUDIT",
                                LocalDate.of(2026, 3, 31),
                                "ali",
                                today()));
        assertThat(
                        ofHadi(
                                "withdraw-conflict",
                                "/conflicts/withdrawal",
                                "conflict",
                                "f-1 SERVICE AUDIT",
                                "grounds",
                                "never"))
                .isEqualTo(
                        new WithdrawConflict(
                                "hadi", "f-1", "SERVICE", "AUDIT", "never", "ali", today()));
        assertThat(
                        ofHadi(
                                "register-fee",
                                "/fees",
                                "caseId",
                                "f-1.1",
                                "role",
                                "HELP",
                                "paidBy",
                                "FIRM",
                                "amountRial",
                                "۲۵۰٬۰۰۰٬۰۰۰"))
                .isEqualTo(
                        new RegisterFee(
                                "hadi", "f-1.1", "HELP", "FIRM", 250_000_000, "ali", today()));
        assertThat(
                        sent(
                                "firm",
                                "/brokers/ratings",
                                "rate-broker",
                                "/forms/brokers/hadi/ratings",
                                "caseId",
                                "f-1.1",
                                "stars",
                                "5"))
                .isEqualTo(new RateBroker("hadi", "f-1.1", 5, "ali", today()));
    }

    @Test
    void of_a_case_that_is_given_whatever_version_of_the_case_was_seen() throws Exception {
        assertThat(
                        sent(
                                "officer",
                                "/cases/f-1.1",
                                "assign-case",
                                "/forms/cases/f-1.1/broker-assignments",
                                "broker",
                                "hadi"))
                .isEqualTo(new AssignCase("hadi", "f-1.1", "HELP", "ali", today()));
        assertThat(commands.only().occasion().expectedVersion()).isNull();
    }

    @Test
    void that_miss_something_send_nothing() throws Exception {
        commands.clear();
        perform(form("/forms/brokers/hadi/fees", "amountRial", "much"), "officer");
        assertThat(commands.sent()).isEmpty();
    }
}
