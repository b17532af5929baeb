package rosukh.command.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rosukh.command.TestSchemes;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.certification.CourseCommand.LinkCase;
import rosukh.command.delegations.DelegationCommand.AcceptDelegation;
import rosukh.command.delegations.DelegationCommand.EndDelegation;
import rosukh.command.delegations.DelegationCommand.OfferDelegation;

/// A command on behalf of another is taken while a delegation runs, and nothing of it is passed on.
class StandInTest extends OnTheRealLog {

    private static final LocalDate LAST = DAY.plusDays(30);
    private static final Set<String> HELD = Set.of("officer", "assessor");
    private static final Actor OMID = Actor.of("omid", "officer", "isipo-krm");

    @BeforeEach
    void two_firms_with_a_case_each() {
        TestSchemes.publish(node.commands, DAY);
        send(register("f-1", "10320004156"));
        send(register("f-2", "10100991233"));
        send(new OpenCase("f-1.1", "f-1", 1, TestSchemes.KB, KERMAN, DAY));
        send(new OpenCase("f-2.1", "f-2", 1, TestSchemes.KB, KERMAN, DAY));
    }

    @Test
    void while_it_runs_the_command_is_taken_and_both_names_are_stored() {
        delegate();
        send(link(), OMID.onBehalfOf("sara", DAY), "d");
        assertThat(stored()).containsEntry("actor", "omid").containsEntry("onBehalfOf", "sara");
    }

    @Test
    void on_its_last_day_it_runs_and_on_the_next_it_does_not() {
        delegate();
        refused("ON_BEHALF_NOT_DELEGATED", OMID.onBehalfOf("sara", LAST.plusDays(1)));
        send(link(), OMID.onBehalfOf("sara", LAST), "d");
    }

    @Test
    void nobody_acts_for_who_has_delegated_nothing_or_not_to_them() {
        refused("ON_BEHALF_NOT_DELEGATED", OMID.onBehalfOf("sara", DAY));
        delegate();
        refused("ON_BEHALF_NOT_DELEGATED", OMID.onBehalfOf("dara", DAY));
        refused(
                "ON_BEHALF_NOT_DELEGATED",
                Actor.of("bita", "officer", "isipo").onBehalfOf("sara", DAY));
    }

    @Test
    void nor_in_another_role() {
        delegate();
        refused(
                "ON_BEHALF_NOT_DELEGATED",
                Actor.of("omid", "assessor", "isipo-krm").onBehalfOf("sara", DAY));
    }

    @Test
    void nor_while_it_is_offered_but_not_accepted() {
        offer();
        refused("ON_BEHALF_NOT_DELEGATED", OMID.onBehalfOf("sara", DAY));
    }

    @Test
    void nor_after_the_giver_has_ended_it() {
        delegate();
        send(new EndDelegation("d-1", "sara", "back", DAY), OMID, "e");
        refused("ON_BEHALF_NOT_DELEGATED", OMID.onBehalfOf("sara", DAY));
    }

    @Test
    void nor_after_the_receiver_has() {
        delegate();
        send(new EndDelegation("d-1", "omid", "ill", DAY), OMID, "e");
        refused("ON_BEHALF_NOT_DELEGATED", OMID.onBehalfOf("sara", DAY));
    }

    @Test
    void nor_to_pass_on_what_was_lent() {
        delegate();
        assertRefused(
                "ON_BEHALF_NOT_HERE",
                new OfferDelegation(
                        "d-2", "omid", "isipo", "bita", "officer", HELD, DAY, LAST, "x", DAY),
                Occasion.by(OMID.onBehalfOf("sara", DAY)));
    }

    private void refused(String code, Actor actor) {
        long before = node.log.head();
        Refused refused = assertRefused(code, link(), Occasion.by(actor));
        assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(node.log.head()).isEqualTo(before);
    }

    private void delegate() {
        offer();
        send(new AcceptDelegation("d-1", "omid", "sara", HELD, DAY), OMID, "a");
    }

    private void offer() {
        send(
                new OfferDelegation(
                        "d-1", "sara", "isipo", "omid", "officer", HELD, DAY, LAST, "leave", DAY),
                Actor.of("sara", "officer", "isipo"),
                "o");
    }

    private Done send(Object command, Actor actor, String key) {
        return send(command, Occasion.by(actor).under(key, key));
    }

    private static LinkCase link() {
        return new LinkCase("f-1.1", "RELATED_TO", "f-2.1", "one owner", "omid", DAY);
    }

    private MetaData stored() {
        return node.events.readEvents("f-1.1").asStream().toList().getLast().getMetaData();
    }
}
