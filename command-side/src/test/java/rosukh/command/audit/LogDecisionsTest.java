package rosukh.command.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.command.audit.PublishedLogCommand.OrderLogKey;
import rosukh.command.audit.PublishedLogCommand.ProposeIncarnation;
import rosukh.command.audit.PublishedLogCommand.ProposeLogKey;
import rosukh.command.audit.PublishedLogCommand.RecordIncarnation;
import rosukh.command.kernel.Refused;
import rosukh.events.audit.PublishedLogEvent;
import rosukh.events.audit.PublishedLogEvent.IncarnationProposed;
import rosukh.events.audit.PublishedLogEvent.IncarnationRecorded;
import rosukh.events.audit.PublishedLogEvent.LogKeyOrdered;
import rosukh.events.audit.PublishedLogEvent.LogKeyProposed;

/// What two persons decide about the published log.
class LogDecisionsTest {

    static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    static final String ROOT = "IrSXADBqJ7EQoUODSDKROySgNveeL6CFhik2w/+fS7U=";
    static final String OTHER_ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    static final String KEY =
            "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";
    static final String OTHER_KEY =
            "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    static LogDecisions after(PublishedLogEvent... events) {
        LogDecisions state = LogDecisions.NONE;
        for (PublishedLogEvent event : events) state = state.evolve(event);
        return state;
    }

    private static void refuses(LogDecisions state, PublishedLogCommand command, String code) {
        Refused refused = catchThrowableOfType(Refused.class, () -> state.decide(command));
        assertThat(refused).as(code).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
    }

    static IncarnationProposed lost() {
        return new IncarnationProposed(12, ROOT, "disk lost", "omid", DAY);
    }

    static IncarnationRecorded recorded() {
        return new IncarnationRecorded(12, ROOT, "disk lost", "omid", "sara", DAY);
    }

    static LogKeyProposed named() {
        return new LogKeyProposed(KEY, "yearly", "omid", DAY);
    }

    static LogKeyOrdered ordered() {
        return new LogKeyOrdered(KEY, "yearly", "omid", "sara", DAY);
    }

    @Nested
    class a_new_life {

        @Test
        void is_proposed_by_one_and_confirmed_by_another() {
            assertThat(
                            LogDecisions.NONE.decide(
                                    new ProposeIncarnation(
                                            12, " " + ROOT + " ", " disk lost ", "omid", DAY)))
                    .containsExactly(lost());
            assertThat(after(lost()).decide(new RecordIncarnation(12, ROOT, "sara", DAY)))
                    .containsExactly(recorded());
        }

        @Test
        void is_not_confirmed_by_who_proposed_it() {
            refuses(
                    after(lost()),
                    new RecordIncarnation(12, ROOT, "omid", DAY),
                    "LOG_NEEDS_SECOND_PERSON");
        }

        @ParameterizedTest
        @CsvSource({"13, " + ROOT, "12, " + OTHER_ROOT})
        void is_confirmed_only_as_it_was_proposed(long size, String root) {
            refuses(
                    after(lost()),
                    new RecordIncarnation(size, root, "sara", DAY),
                    "LOG_INCARNATION_NOT_PROPOSED");
        }

        @Test
        void needs_an_open_proposal() {
            RecordIncarnation confirm = new RecordIncarnation(12, ROOT, "sara", DAY);
            refuses(LogDecisions.NONE, confirm, "LOG_INCARNATION_NOT_PROPOSED");
            refuses(after(lost(), recorded()), confirm, "LOG_INCARNATION_NOT_PROPOSED");
        }

        @Test
        void is_decided_once_for_a_tree() {
            LogDecisions decided = after(lost(), recorded());
            refuses(
                    decided,
                    new ProposeIncarnation(12, ROOT, "again", "omid", DAY),
                    "LOG_INCARNATION_ALREADY_RECORDED");
            assertThat(decided.decide(new ProposeIncarnation(13, ROOT, "again", "omid", DAY)))
                    .hasSize(1);
            assertThat(decided.decide(new ProposeIncarnation(12, OTHER_ROOT, "again", "omid", DAY)))
                    .hasSize(1);
        }

        @Test
        void replaces_an_earlier_proposal() {
            LogDecisions twice =
                    after(lost(), new IncarnationProposed(20, ROOT, "more", "reza", DAY));
            refuses(
                    twice,
                    new RecordIncarnation(12, ROOT, "sara", DAY),
                    "LOG_INCARNATION_NOT_PROPOSED");
            assertThat(twice.decide(new RecordIncarnation(20, ROOT, "omid", DAY))).hasSize(1);
        }

        @Test
        void names_a_tree_and_says_why() {
            refuses(
                    LogDecisions.NONE,
                    new ProposeIncarnation(-1, ROOT, "disk lost", "omid", DAY),
                    "LOG_TREE_MALFORMED");
            refuses(
                    LogDecisions.NONE,
                    new ProposeIncarnation(1, "AAAA", "disk lost", "omid", DAY),
                    "LOG_TREE_MALFORMED");
            refuses(
                    LogDecisions.NONE,
                    new ProposeIncarnation(0, ROOT, " ", "omid", DAY),
                    "LOG_REASON_MISSING");
        }

        @Test
        void leaves_the_keys_as_they_are() {
            assertThat(after(ordered(), named(), lost(), recorded()).ordered())
                    .containsExactly(KEY);
            assertThat(after(named(), lost(), recorded()).proposedKey()).isEqualTo(named());
        }
    }

    @Nested
    class another_key {

        @Test
        void is_named_by_one_and_confirmed_by_another() {
            assertThat(
                            LogDecisions.NONE.decide(
                                    new ProposeLogKey(" " + KEY, "yearly ", "omid", DAY)))
                    .containsExactly(named());
            assertThat(after(named()).decide(new OrderLogKey(KEY + " ", "sara", DAY)))
                    .containsExactly(ordered());
        }

        @Test
        void is_not_confirmed_by_who_named_it_nor_another_one() {
            refuses(after(named()), new OrderLogKey(KEY, "omid", DAY), "LOG_NEEDS_SECOND_PERSON");
            refuses(
                    after(named()),
                    new OrderLogKey(OTHER_KEY, "sara", DAY),
                    "LOG_KEY_NOT_PROPOSED");
            refuses(LogDecisions.NONE, new OrderLogKey(KEY, "sara", DAY), "LOG_KEY_NOT_PROPOSED");
            refuses(
                    after(named(), ordered()),
                    new OrderLogKey(KEY, "sara", DAY),
                    "LOG_KEY_NOT_PROPOSED");
        }

        @Test
        void is_not_the_one_that_signs_but_may_have_signed_before() {
            LogDecisions first = after(named(), ordered());
            refuses(first, new ProposeLogKey(KEY, "again", "omid", DAY), "LOG_KEY_ALREADY_ORDERED");
            LogDecisions second =
                    first.evolve(new LogKeyOrdered(OTHER_KEY, "next", "omid", "sara", DAY));
            assertThat(second.decide(new ProposeLogKey(KEY, "back", "omid", DAY))).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "example.com/foo", "example.com/foo+530d903b+AekyeRrm"})
        void is_a_key_that_signs_logs(String vkey) {
            refuses(
                    LogDecisions.NONE,
                    new ProposeLogKey(vkey, "yearly", "omid", DAY),
                    "LOG_KEY_MALFORMED");
        }

        @Test
        void says_why_and_leaves_lives_as_they_are() {
            refuses(
                    LogDecisions.NONE,
                    new ProposeLogKey(KEY, "", "omid", DAY),
                    "LOG_REASON_MISSING");
            LogDecisions both = after(lost(), recorded(), lost(), named(), ordered());
            assertThat(both.lives()).isEqualTo(List.of(new LogDecisions.Tree(12, ROOT)));
            assertThat(both.proposedLife()).isEqualTo(lost());
            assertThat(both.proposedKey()).isNull();
        }
    }
}
