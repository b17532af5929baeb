package rosukh.command.brokers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import rosukh.command.brokers.AccreditationCommand.ApproveStep;
import rosukh.command.brokers.AccreditationCommand.ProposeStep;
import rosukh.command.certification.SupportCommand.AssignBroker;
import rosukh.command.kernel.KernelRefusal;
import rosukh.events.brokers.BrokerRole;
import rosukh.events.brokers.PlacementEnd;
import rosukh.events.brokers.PlacementEvent.CaseAssigned;
import rosukh.events.brokers.PlacementEvent.CaseReleased;

/// Two nodes at the same moment: whatever comes first, no rule is broken.
class PlacementAtOnceTest extends OnTheBrokersLog {

    @RepeatedTest(3)
    void the_last_seat_is_taken_once_when_two_nodes_take_it_at_once() {
        for (int i = 0; i < 7; i++) opened(i);
        for (int i = 0; i < 5; i++) send(assign("hadi", i));
        List<Optional<String>> codes = atOnce(assign("hadi", 5), assign("hadi", 6));
        assertThat(codes.stream().filter(Optional::isEmpty)).hasSize(1);
        assertThat(codes.stream().flatMap(Optional::stream))
                .allMatch(code ->
                        code.equals(BrokerRefusal.BROKER_ASSIGNMENT_REFUSED.name())
                                || code.equals(KernelRefusal.VERSION_STALE.name()));
        assertThat(of("hadi", CaseAssigned.class)).hasSize(6);
    }

    @RepeatedTest(3)
    void a_revocation_and_an_assignment_at_once_leave_no_case_with_a_revoked_broker() {
        opened(0);
        long seen = send(new ProposeStep("hadi", "REVOKE", null, "fraud", "omid", ON)).version();
        atOnce(assign("hadi", 0), new ApproveStep("hadi", "mina", seen, ON));
        if (of("hadi", CaseAssigned.class).isEmpty()) return;
        revoked(seen + 1);
        place();
        assertThat(taken(0)).isEmpty();
        assertThat(of("hadi", CaseReleased.class))
                .containsExactly(
                        new CaseReleased(
                                "hadi",
                                id(0),
                                BrokerRole.HELP,
                                PlacementEnd.NOT_TAKEN,
                                "CASE_BROKER_NOT_ACCREDITED",
                                ON));
    }

    @RepeatedTest(3)
    void a_case_takes_no_broker_who_is_revoked_at_that_moment() {
        opened(0);
        send(assign("hadi", 0));
        long seen = send(new ProposeStep("hadi", "REVOKE", null, "fraud", "omid", ON)).version();
        List<Optional<String>> codes =
                atOnce(
                        new AssignBroker(id(0), "helpers", "hadi", "omid", ON),
                        new ApproveStep("hadi", "mina", seen, ON));
        assertThat(codes.get(1)).isEmpty();
        long revokedAt = position("brokers.accreditation-revoked");
        if (codes.get(0).isEmpty())
            assertThat(position("certification.broker-assigned")).isLessThan(revokedAt);
        else assertThat(codes.get(0)).contains("CASE_BROKER_NOT_ACCREDITED");
    }
}
