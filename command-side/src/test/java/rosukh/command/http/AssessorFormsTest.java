package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rosukh.command.assessors.AssessorCommand.AssignAssessor;
import rosukh.command.assessors.AssessorCommand.ChangeAssessor;
import rosukh.command.assessors.AssessorCommand.DeclareConflict;
import rosukh.command.assessors.AssessorCommand.EnrolAssessor;
import rosukh.command.assessors.AssessorCommand.ReassignAssessor;
import rosukh.command.assessors.AssessorCommand.ReturnToService;
import rosukh.command.assessors.AssessorCommand.StandDown;
import rosukh.command.assessors.AssessorCommand.WithdrawConflict;
import rosukh.command.delegations.DelegationCommand.AcceptDelegation;
import rosukh.command.delegations.DelegationCommand.EndDelegation;
import rosukh.command.delegations.DelegationCommand.OfferDelegation;

/// The forms of the register, of a case's assessor and of delegations send what was typed.
class AssessorFormsTest extends EdgeTest {

    private Object sent(String role, String page, String done, String path, String... fields)
            throws Exception {
        commands.clear();
        perform(form(path, fields), role)
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", page + "?minPosition=41"))
                .andExpect(flash().attribute("done", "done." + done));
        return commands.only().command();
    }

    @Test
    void enrol_and_change_an_assessor() throws Exception {
        String[] fields = {
            "account",
            "azar",
            "organisation",
            "body",
            "fields",
            "MACHINERY",
            "fields",
            "ICT",
            "provinces",
            "KRM",
            "mostCases",
            "۶"
        };
        assertThat(sent("officer", "/assessors", "enrol-assessor", "/forms/assessors", fields))
                .isEqualTo(
                        new EnrolAssessor(
                                "azar",
                                "body",
                                List.of("MACHINERY", "ICT"),
                                List.of("KRM"),
                                6,
                                "ali",
                                today()));
        assertThat(
                        sent(
                                "officer",
                                "/assessors",
                                "change-assessor",
                                "/forms/assessors/azar/changes",
                                fields))
                .isEqualTo(
                        new ChangeAssessor(
                                "azar",
                                "body",
                                List.of("MACHINERY", "ICT"),
                                List.of("KRM"),
                                6,
                                "ali",
                                today()));
    }

    @Test
    void let_an_assessor_stand_down_and_return() throws Exception {
        assertThat(
                        sent(
                                "officer",
                                "/assessors",
                                "stand-down",
                                "/forms/assessors/azar/standing-down",
                                "grounds",
                                "leave"))
                .isEqualTo(new StandDown("azar", "leave", "ali", today()));
        assertThat(
                        sent(
                                "officer",
                                "/assessors",
                                "return-to-service",
                                "/forms/assessors/azar/return",
                                "grounds",
                                "back"))
                .isEqualTo(new ReturnToService("azar", "back", "ali", today()));
    }

    @Test
    void declare_and_withdraw_a_conflict() throws Exception {
        assertThat(
                        sent(
                                "assessor",
                                "/assessors",
                                "declare-conflict",
                                "/forms/assessors/ali/conflicts",
                                "kind",
                                "FIRM",
                                "with",
                                "f-1",
                                "ground",
                                "FAMILY",
                                "from",
                                "1405-02-19"))
                .isEqualTo(
                        new DeclareConflict(
                                "ali",
                                "FIRM",
                                "f-1",
                                "FAMILY",
                                LocalDate.of(2026, 5, 9),
                                "ali",
                                today()));
        assertThat(
                        sent(
                                "officer",
                                "/assessors",
                                "withdraw-conflict",
                                "/forms/assessors/azar/conflicts/withdrawal",
                                "conflict",
                                "BODY OTHER the old body",
                                "grounds",
                                "over"))
                .isEqualTo(
                        new WithdrawConflict(
                                "azar", "BODY", "the old body", "OTHER", "over", "ali", today()));
    }

    @Test
    void declare_no_conflict_of_another_assessor() throws Exception {
        perform(
                        form(
                                "/forms/assessors/azar/conflicts",
                                "kind",
                                "FIRM",
                                "with",
                                "f-1",
                                "ground",
                                "FAMILY",
                                "from",
                                "1405-02-19"),
                        "assessor")
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/cases/f-1.1"));
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void give_a_case_its_assessor_and_another() throws Exception {
        String page = "/cases/f-1.1/assessor";
        String path = "/forms/cases/f-1.1/assessor-assignments";
        assertThat(sent("officer", page, "assign-assessor", path))
                .isEqualTo(new AssignAssessor("f-1.1", null, null, "ali", today()));
        assertThat(
                        sent(
                                "officer",
                                page,
                                "assign-assessor",
                                path,
                                "assessor",
                                "azar",
                                "why",
                                "knows it"))
                .isEqualTo(new AssignAssessor("f-1.1", "azar", "knows it", "ali", today()));
        assertThat(
                        sent(
                                "officer",
                                page,
                                "reassign-assessor",
                                path + "/reassignment",
                                "why",
                                "leave"))
                .isEqualTo(new ReassignAssessor("f-1.1", null, "leave", "ali", today()));
    }

    @Test
    void offer_accept_and_end_a_delegation() throws Exception {
        OfferDelegation offer =
                (OfferDelegation)
                        sent(
                                "officer",
                                "/delegations",
                                "offer-delegation",
                                "/forms/delegations",
                                "receiver",
                                "sara",
                                "role",
                                "officer",
                                "from",
                                "2027-01-02",
                                "to",
                                "2027-01-31",
                                "why",
                                "leave");
        assertThat(offer)
                .isEqualTo(
                        new OfferDelegation(
                                offer.delegationId(),
                                "ali",
                                "isipo-krm",
                                "sara",
                                "officer",
                                Set.of("officer"),
                                LocalDate.of(2027, 1, 2),
                                LocalDate.of(2027, 1, 31),
                                "leave",
                                today()));
        assertThat(offer.delegationId()).startsWith("d-");
        assertThat(
                        sent(
                                "committee",
                                "/delegations",
                                "accept-delegation",
                                "/forms/delegations/d-1/acceptance",
                                "giver",
                                "sara"))
                .isEqualTo(
                        new AcceptDelegation("d-1", "ali", "sara", Set.of("committee"), today()));
        assertThat(
                        sent(
                                "assessor",
                                "/delegations",
                                "end-delegation",
                                "/forms/delegations/d-1/end",
                                "why",
                                "back"))
                .isEqualTo(new EndDelegation("d-1", "ali", "back", today()));
    }
}
