package rosukh.command.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.accounts.AccountCommand.NoteAccount;
import rosukh.command.kernel.Accounts;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.StreamsInMemory;
import rosukh.command.kernel.Violation;
import rosukh.events.accounts.AccountEvent;
import rosukh.events.accounts.AccountEvent.AccountSeen;

/// An account is noted when it is first seen and whenever its roles or its body change.
class AccountTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 9);

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("walk.seeds", 200));
    }

    @Test
    void is_noted_with_its_roles_in_order() {
        assertThat(Account.UNKNOWN.decide(note("isipo", "officer", "assessor")))
                .isEqualTo(new AccountSeen("omid", "isipo", List.of("assessor", "officer"), DAY));
    }

    @Test
    void is_noted_even_without_role_and_body() {
        assertThat(Account.UNKNOWN.decide(note("")))
                .isEqualTo(new AccountSeen("omid", "", List.of(), DAY));
    }

    @Test
    void is_not_noted_twice() {
        Account known = Account.of(List.of(seen("isipo", "officer")));
        assertThat(
                        catchThrowableOfType(
                                        Refused.class, () -> known.decide(note("isipo", "officer")))
                                .code())
                .isEqualTo("ACCOUNT_UNCHANGED");
    }

    @Test
    void is_noted_anew_when_roles_or_body_have_changed() {
        Account known = Account.of(List.of(seen("isipo", "officer")));
        assertThat(known.decide(note("isipo-krm", "officer")))
                .isEqualTo(seen("isipo-krm", "officer"));
        assertThat(known.decide(note("isipo", "manager"))).isEqualTo(seen("isipo", "manager"));
        assertThat(known.decide(note("isipo"))).isEqualTo(seen("isipo"));
    }

    @Test
    void is_known_in_the_roles_it_was_last_seen_in() {
        StreamsInMemory streams =
                new StreamsInMemory()
                        .with("account:omid", seen("isipo", "officer"), seen("isipo", "manager"));
        Accounts accounts = new AccountRegister(streams);
        assertThat(accounts.holds("omid", "manager")).isTrue();
        assertThat(accounts.holds("omid", "officer")).isFalse();
        assertThat(accounts.holds("omdi", "manager")).isFalse();
    }

    @Test
    void whoever_holds_none_of_the_roles_is_named_in_the_refusal_once() {
        Accounts accounts =
                new AccountRegister(
                        new StreamsInMemory().with("account:omid", seen("isipo", "officer")));
        accounts.expect("member", List.of("omid"), "committee", "officer");
        Refused refused =
                catchThrowableOfType(
                        Refused.class,
                        () ->
                                accounts.expect(
                                        "member", List.of("omid", "omdi", "omdi"), "officer"));
        assertThat(refused.code()).isEqualTo("ACCOUNT_UNKNOWN");
        assertThat(refused.getMessage()).isEqualTo("nobody signed in as omdi in the role officer");
        assertThat(refused.violations())
                .containsExactly(new Violation("member", "ACCOUNT_UNKNOWN", "omdi"));
    }

    /// Random sign-ins: one fact follows another only where something has changed, and the last one
    /// says what was told last.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keeps_what_was_told_last_and_says_nothing_twice(int seed) {
        Random random = new Random(seed);
        List<AccountEvent> history = new ArrayList<>();
        Account state = Account.UNKNOWN;
        NoteAccount told = note("");
        for (int i = 0; i < 40; i++) {
            told = note(one(random, "isipo", "group"), one(random, "officer", "manager"));
            try {
                AccountEvent event = state.decide(told);
                history.add(event);
                state = state.evolve(event);
            } catch (Refused refused) {
                assertThat(refused.code()).isEqualTo("ACCOUNT_UNCHANGED");
            }
            AccountSeen last = (AccountSeen) history.getLast();
            assertThat(last.organisation()).isEqualTo(told.organisation());
            assertThat(Set.copyOf(last.roles())).isEqualTo(told.roles());
        }
        for (int i = 1; i < history.size(); i++)
            assertThat(history.get(i)).isNotEqualTo(history.get(i - 1));
        assertThat(Account.of(history)).isEqualTo(state);
    }

    private static NoteAccount note(String body, String... roles) {
        return new NoteAccount("omid", body, Set.of(roles), DAY);
    }

    private static AccountSeen seen(String body, String... roles) {
        return new AccountSeen("omid", body, List.of(roles), DAY);
    }

    private static String one(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
