package rosukh.command.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rosukh.command.TestSchemes;
import rosukh.command.accounts.AccountRegister;
import rosukh.command.assessors.AssessorCommand.EnrolAssessor;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.delegations.DelegationCommand.OfferDelegation;
import rosukh.command.sessions.SessionCommand.ConveneSession;
import rosukh.command.work.WorkCommand.ReassignCase;
import rosukh.events.accounts.AccountEvent;
import rosukh.events.accounts.AccountEvent.AccountSeen;
import rosukh.events.sessions.Member;

/// Whoever is named to act must have signed in, in the role that is needed; a mistyped name is
/// refused wherever it is given.
class KnownAccountsTest extends OnTheRealLog {

    private static final LocalDate LAST = DAY.plusDays(30);

    private SignIns signIns;

    @BeforeEach
    void a_few_have_signed_in() {
        AccountRegister register = new AccountRegister(Streams.of(node.events));
        node.accounts = register;
        signIns = register.noting(node.commands, () -> DAY);
        signIns.seen("mina", "isipo", Set.of("officer", "manager"));
        signIns.seen("azar", "lab", Set.of("assessor"));
        signIns.seen("kamran", "group", Set.of("committee"));
        signIns.seen("nasrin", "ministry", Set.of("committee"));
    }

    @Test
    void an_account_is_noted_once_until_its_roles_change() {
        long before = node.log.head();
        signIns.seen("mina", "isipo", Set.of("manager", "officer"));
        assertThat(node.log.head()).isEqualTo(before);
        signIns.seen("mina", "isipo", Set.of("manager"));
        assertThat(node.events.readEvents(AccountEvent.streamOf("mina")).asStream())
                .extracting(event -> (Object) event.getPayload())
                .containsExactly(
                        new AccountSeen("mina", "isipo", List.of("manager", "officer"), DAY),
                        new AccountSeen("mina", "isipo", List.of("manager"), DAY));
    }

    @Test
    void another_node_notes_nobody_again() {
        long before = node.log.head();
        new AccountRegister(Streams.of(node.events))
                .noting(node.commands, () -> DAY)
                .seen("azar", "lab", Set.of("assessor"));
        assertThat(node.log.head()).isEqualTo(before);
    }

    @Test
    void who_is_given_a_case_is_known_in_the_role_that_is_due() {
        TestSchemes.publish(node.commands, DAY);
        send(register("f-1", "10320004156"));
        send(new OpenCase("f-1.1", "f-1", 1, TestSchemes.KB, KERMAN, DAY));
        unknown(reassign("minna"), "minna");
        unknown(reassign("azar"), "azar");
        send(reassign("mina"));
    }

    @Test
    void who_is_enrolled_is_known_as_an_assessor() {
        unknown(enrol("asar"), "asar");
        unknown(enrol("mina"), "mina");
        send(enrol("azar"));
    }

    @Test
    void who_is_to_stand_in_is_known_in_the_role_that_is_lent() {
        unknown(offer("minna"), "minna");
        unknown(offer("kamran"), "kamran");
        send(offer("mina"));
    }

    @Test
    void members_of_a_session_are_known_as_such_and_all_that_are_not_are_named() {
        Refused refused = assertRefused("ACCOUNT_UNKNOWN", convene("kamrn", "nasrim"), OFFICER);
        assertThat(refused.violations())
                .extracting(Violation::message)
                .containsExactly("kamrn", "nasrim");
        send(convene("kamran", "nasrin"));
    }

    private void unknown(Object command, String account) {
        long before = node.log.head();
        assertThat(assertRefused("ACCOUNT_UNKNOWN", command, OFFICER).violations())
                .extracting(Violation::message)
                .containsExactly(account);
        assertThat(node.log.head()).isEqualTo(before);
    }

    private static ReassignCase reassign(String account) {
        return new ReassignCase("f-1.1", account, "omid", "officer", "leave", DAY);
    }

    private static EnrolAssessor enrol(String account) {
        return new EnrolAssessor(account, "lab", List.of("IT_SOFTWARE"), List.of(), 3, "omid", DAY);
    }

    private static OfferDelegation offer(String receiver) {
        return new OfferDelegation(
                "d-1",
                "omid",
                "isipo-krm",
                receiver,
                "officer",
                Set.of("officer"),
                DAY,
                LAST,
                "leave",
                DAY);
    }

    private static ConveneSession convene(String chair, String other) {
        return new ConveneSession(
                "s-1",
                DAY,
                "Hall",
                "group",
                List.of(new Member(chair, "group"), new Member(other, "ministry")),
                chair,
                new Member("mina", "isipo"),
                2,
                DAY);
    }
}
