package rosukh.command.delegations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.command.delegations.DelegationCommand.AcceptDelegation;
import rosukh.command.delegations.DelegationCommand.EndDelegation;
import rosukh.command.delegations.DelegationCommand.OfferDelegation;
import rosukh.command.kernel.Refused;
import rosukh.events.delegations.DelegationEvent;
import rosukh.events.delegations.DelegationEvent.DelegationAccepted;
import rosukh.events.delegations.DelegationEvent.DelegationEnded;
import rosukh.events.delegations.DelegationEvent.DelegationOffered;

/// What a person may give away and accept.
class DelegationsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 9);
    private static final LocalDate LAST = DAY.plusDays(30);
    private static final Set<String> OFFICER = Set.of("officer");

    @ParameterizedTest
    @ValueSource(strings = {"officer", "assessor", "committee"})
    void a_role_that_is_held_is_offered_to_another_for_some_days(String role) {
        assertThat(Delegations.NONE.decide(offer(role, Set.of(role), DAY, LAST), null))
                .containsExactly(
                        new DelegationOffered(
                                "d-1", "omid", "isipo", "sara", role, DAY, LAST, "leave", DAY));
    }

    @Test
    void one_that_is_not_held_is_not_offered() {
        refuses(offer("committee", OFFICER, DAY, LAST), "DELEGATION_ROLE_NOT_HELD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "broker", "firm", "operator", "auditor", ""})
    void nor_is_a_role_that_stands_for_itself(String role) {
        refuses(offer(role, Set.of(role), DAY, LAST), "DELEGATION_ROLE_UNKNOWN");
    }

    @Test
    void nobody_stands_in_for_themselves_and_somebody_must() {
        refuses(to("omid"), "DELEGATION_TO_ONESELF");
        refuses(to(" omid "), "DELEGATION_TO_ONESELF");
        refuses(to(" "), "DELEGATION_RECEIVER_MISSING");
    }

    @Test
    void ninety_days_are_possible_and_one_more_is_not() {
        assertThat(Delegations.NONE.decide(offer("officer", OFFICER, DAY, DAY.plusDays(89)), null))
                .hasSize(1);
        refuses(offer("officer", OFFICER, DAY, DAY.plusDays(90)), "DELEGATION_TOO_LONG");
    }

    @Test
    void one_day_is_possible_and_less_is_not() {
        assertThat(Delegations.NONE.decide(offer("officer", OFFICER, DAY, DAY), null)).hasSize(1);
        refuses(offer("officer", OFFICER, DAY, DAY.minusDays(1)), "DELEGATION_PERIOD_REVERSED");
    }

    @Test
    void it_begins_today_or_later() {
        refuses(offer("officer", OFFICER, DAY.minusDays(1), LAST), "DELEGATION_BACKDATED");
    }

    @Test
    void it_says_why() {
        OfferDelegation mute =
                new OfferDelegation(
                        "d-1", "omid", "isipo", "sara", "officer", OFFICER, DAY, LAST, " ", DAY);
        refuses(mute, "DELEGATION_REASON_MISSING");
    }

    @Test
    void a_role_is_given_to_one_at_a_time() {
        Delegations given = after(offered("d-0", DAY, LAST));
        refuses(given, offer("officer", OFFICER, LAST, LAST), null, "DELEGATION_OVERLAPS");
        assertThat(
                        given.decide(
                                offer("officer", OFFICER, LAST.plusDays(1), LAST.plusDays(2)),
                                null))
                .hasSize(1);
        assertThat(given.decide(offer("assessor", Set.of("assessor"), DAY, LAST), null))
                .as("another role")
                .hasSize(1);
        Delegations ended =
                given.evolve(new DelegationEnded("d-0", "omid", "sara", "x", DAY.plusDays(3)));
        assertThat(ended.decide(offer("officer", OFFICER, DAY.plusDays(3), LAST), null))
                .as("from the day it ended on")
                .hasSize(1);
        refuses(
                ended,
                offer("officer", OFFICER, DAY.plusDays(2), LAST),
                null,
                "DELEGATION_OVERLAPS");
    }

    @Test
    void who_stands_in_for_somebody_does_not_pass_it_on() {
        Delegations taken = after(accepted("d-0", DAY, LAST));
        refuses(taken, offer("officer", OFFICER, LAST, LAST), null, "DELEGATION_CHAIN");
        assertThat(taken.decide(offer("assessor", Set.of("assessor"), DAY, LAST), null)).hasSize(1);
    }

    @Test
    void who_has_given_the_role_away_stands_in_for_nobody() {
        Delegations given = after(offered("d-0", DAY, LAST));
        refuses(given, accept(OFFICER, DAY), terms(LAST, LAST.plusDays(3)), "DELEGATION_CHAIN");
    }

    @Test
    void what_is_offered_to_a_person_is_accepted_by_that_person() {
        assertThat(Delegations.NONE.decide(accept(OFFICER, DAY), terms(DAY, LAST)))
                .containsExactly(
                        new DelegationAccepted("d-1", "omid", "sara", "officer", DAY, LAST, DAY));
        refuses(Delegations.NONE, accept(OFFICER, DAY), null, "DELEGATION_UNKNOWN");
        Terms another = new Terms("dara", "isipo", "officer", DAY, LAST, null);
        refuses(Delegations.NONE, accept(OFFICER, DAY), another, "DELEGATION_UNKNOWN");
    }

    @Test
    void not_twice_not_without_the_role_and_not_when_it_is_over() {
        Delegations taken = after(accepted("d-1", DAY, LAST));
        refuses(taken, accept(OFFICER, DAY), terms(DAY, LAST), "DELEGATION_ALREADY_ACCEPTED");
        refuses(
                Delegations.NONE,
                accept(Set.of("auditor"), DAY),
                terms(DAY, LAST),
                "DELEGATION_ROLE_NOT_HELD");
        refuses(
                Delegations.NONE,
                accept(OFFICER, LAST.plusDays(1)),
                terms(DAY, LAST),
                "DELEGATION_OVER");
        refuses(
                Delegations.NONE,
                accept(OFFICER, DAY),
                terms(DAY, LAST).endedOn(DAY),
                "DELEGATION_OVER");
        assertThat(Delegations.NONE.decide(accept(OFFICER, LAST), terms(DAY, LAST))).hasSize(1);
    }

    @Test
    void it_runs_from_its_first_day_or_the_acceptance_to_its_last_day() {
        Terms terms =
                after(
                                new DelegationAccepted(
                                        "d-1",
                                        "omid",
                                        "sara",
                                        "officer",
                                        DAY,
                                        LAST,
                                        DAY.plusDays(2)))
                        .accepted()
                        .get("d-1");
        assertThat(terms.runsOn(DAY.plusDays(1))).isFalse();
        assertThat(terms.runsOn(DAY.plusDays(2))).isTrue();
        assertThat(terms.runsOn(LAST)).isTrue();
        assertThat(terms.runsOn(LAST.plusDays(1))).isFalse();
        assertThat(terms.endedOn(LAST).runsOn(LAST.minusDays(1))).isTrue();
        assertThat(terms.endedOn(LAST).runsOn(LAST)).isFalse();
    }

    @Test
    void either_ends_it_early_and_once() {
        EndDelegation end = new EndDelegation("d-1", "omid", " back ", DAY);
        Delegations given = after(offered("d-1", DAY, LAST));
        assertThat(given.decide(end, null))
                .containsExactly(new DelegationEnded("d-1", "omid", "sara", "back", DAY));
        assertThat(after(accepted("d-1", DAY, LAST)).decide(end, null))
                .containsExactly(new DelegationEnded("d-1", "omid", "sara", "back", DAY));
        Delegations over = given.evolve(new DelegationEnded("d-1", "omid", "sara", "x", DAY));
        refuses(over, end, null, "DELEGATION_OVER");
        refuses(
                given,
                new EndDelegation("d-1", "omid", "back", LAST.plusDays(1)),
                null,
                "DELEGATION_OVER");
        refuses(
                given,
                new EndDelegation("d-1", "omid", " ", DAY),
                null,
                "DELEGATION_REASON_MISSING");
        refuses(Delegations.NONE, end, null, "DELEGATION_UNKNOWN");
    }

    @Test
    void an_offer_has_an_id_of_its_own() {
        refuses(
                after(offered("d-1", LAST.plusDays(9), LAST.plusDays(9))),
                offer("officer", OFFICER, DAY, LAST),
                null,
                "DELEGATION_ALREADY_OFFERED");
    }

    private static Delegations after(DelegationEvent... events) {
        return Delegations.of(List.of(events));
    }

    private static DelegationOffered offered(String id, LocalDate from, LocalDate to) {
        return new DelegationOffered(
                id, "omid", "isipo", "sara", "officer", from, to, "leave", DAY);
    }

    private static DelegationAccepted accepted(String id, LocalDate from, LocalDate to) {
        return new DelegationAccepted(id, "omid", "sara", "officer", from, to, DAY);
    }

    private static Terms terms(LocalDate from, LocalDate to) {
        return new Terms("omid", "isipo", "officer", from, to, null);
    }

    private static AcceptDelegation accept(Set<String> held, LocalDate on) {
        return new AcceptDelegation("d-1", "omid", "sara", held, on);
    }

    private static OfferDelegation to(String receiver) {
        return new OfferDelegation(
                "d-1", "omid", "isipo", receiver, "officer", OFFICER, DAY, LAST, "leave", DAY);
    }

    private static OfferDelegation offer(
            String role, Set<String> held, LocalDate from, LocalDate to) {
        return new OfferDelegation(
                "d-1", "omid", "isipo", "sara", role, held, from, to, " leave ", DAY);
    }

    private static void refuses(DelegationCommand command, String code) {
        refuses(Delegations.NONE, command, null, code);
    }

    private static void refuses(
            Delegations state, DelegationCommand command, Terms offer, String code) {
        Refused refused = catchThrowableOfType(Refused.class, () -> state.decide(command, offer));
        assertThat(refused).as(code).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
    }
}
