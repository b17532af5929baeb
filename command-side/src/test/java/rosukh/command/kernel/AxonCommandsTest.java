package rosukh.command.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.TestSchemes;
import rosukh.command.certification.CertificationCommand.IdentifyTalent;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.delegations.DelegationCommand.AcceptDelegation;
import rosukh.command.delegations.DelegationCommand.OfferDelegation;
import rosukh.command.firms.FirmCommand.RecordPlaceOfWork;
import rosukh.command.firms.FirmCommand.RegisterFirm;
import rosukh.events.firms.FirmEvent.FirmRegistered;

/// The gateway on the real log.
class AxonCommandsTest extends OnTheRealLog {

    @Nested
    class a_command {

        @Test
        void answers_with_stream_version_and_position_of_its_last_event() {
            assertThat(send(register("f-1", "10320004156"), OFFICER))
                    .isEqualTo(new Done("f-1", 1, 1));
            assertThat(send(register("f-2", "10100991233"), OFFICER))
                    .isEqualTo(new Done("f-2", 1, 3));
        }

        @Test
        void leaves_who_and_why_with_every_event() {
            Actor deputy =
                    new Actor(
                            "omid",
                            "officer",
                            "isipo-krm",
                            "password",
                            new Behalf("sara", DAY),
                            Reach.EVERYWHERE);
            delegated();
            send(
                    register("f-1", "10320004156"),
                    Occasion.by(deputy).under("k1", "h1").because("moved", "act of 1389"));

            var stored = node.events.readEvents("f-1").asStream().toList();

            assertThat(stored).hasSize(2);
            for (var event : stored)
                assertThat(event.getMetaData())
                        .containsEntry("actor", "omid")
                        .containsEntry("role", "officer")
                        .containsEntry("organisation", "isipo-krm")
                        .containsEntry("authentication", "password")
                        .containsEntry("onBehalfOf", "sara")
                        .containsEntry("reason", "moved")
                        .containsEntry("legalBasis", "act of 1389")
                        .containsEntry("idempotencyKey", "k1")
                        .containsEntry("requestHash", "h1")
                        .containsKeys("correlationId", "traceId")
                        .doesNotContainKeys("guard", "receipt", "standIn", "principal");
            assertThat(stored.getFirst().getPayload()).isInstanceOf(FirmRegistered.class);
        }

        private void delegated() {
            Set<String> officer = Set.of("officer");
            LocalDate last = DAY.plusDays(5);
            send(
                    new OfferDelegation(
                            "d-1", "sara", "isipo", "omid", "officer", officer, DAY, last, "x",
                            DAY),
                    OFFICER);
            send(new AcceptDelegation("d-1", "omid", "sara", officer, DAY), OFFICER);
        }

        @Test
        void that_a_rule_refuses_stores_nothing() {
            assertRefused("FIRM_LEGAL_ID_CHECK_DIGIT", register("f-1", "10320004157"), OFFICER);
            assertThat(node.log.head()).isEqualTo(-1);
        }

        @Test
        void to_a_stream_that_is_not_there_is_not_found() {
            assertRefused("NOT_FOUND", new RecordPlaceOfWork("f-9", KERMAN, DAY), OFFICER);
        }

        @Test
        void from_out_of_reach_is_forbidden() {
            Reach yazd = new Reach(Set.of("YZD"), Set.of(), null);
            Refused refused =
                    assertRefused(
                            "OUT_OF_REACH",
                            register("f-1", "10320004156"),
                            Occasion.by(Actor.of("ali", "officer", "isipo-yzd").within(yazd)));
            assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN);
        }

        @Test
        void sees_a_scheme_that_was_just_published_and_a_firm_just_registered() {
            TestSchemes.publish(node.commands, DAY);
            send(register("f-1", "10320004156"));
            send(new OpenCase("f-1.1", "f-1", 1, TestSchemes.KB, KERMAN, DAY));
            Done done = send(new IdentifyTalent("f-1.1", "MACHINERY", "own designs", DAY));
            assertThat(done).isEqualTo(new Done("f-1.1", 1, 7));
        }

        @Test
        void is_timed_by_type_outcome_and_code() {
            send(register("f-1", "10320004156"), OFFICER.under("k", "h"));
            send(register("f-1", "10320004156"), OFFICER.under("k", "h"));
            assertRefused("FIRM_NAME_MISSING", nameless(), OFFICER);
            assertThat(timed("done", "none")).isEqualTo(1);
            assertThat(timed("repeated", "none")).isEqualTo(1);
            assertThat(timed("refused", "FIRM_NAME_MISSING")).isEqualTo(1);
        }
    }

    @Nested
    class a_repeat_under_the_same_key {

        @Test
        void answers_as_the_first_time_and_stores_nothing() {
            Occasion once = OFFICER.under("key-1", "hash-1");
            Done first = send(register("f-1", "10320004156"), once);
            send(register("f-2", "10100991233"), OFFICER);

            assertThat(send(register("f-1", "10320004156"), once)).isEqualTo(first);
            assertThat(node.log.head()).isEqualTo(3);
        }

        @Test
        void answers_so_even_if_the_version_has_moved_on() {
            send(register("f-1", "10320004156"));
            Occasion once = OFFICER.under("key-1", "hash-1").expecting(1);
            RecordPlaceOfWork move = new RecordPlaceOfWork("f-1", "YZD-P01", DAY.plusDays(1));
            Done first = send(move, once);
            assertThat(send(move, once)).isEqualTo(first);
        }

        @Test
        void is_refused_if_it_asks_for_something_else() {
            send(register("f-1", "10320004156"), OFFICER.under("key-1", "hash-1"));
            Refused refused =
                    assertRefused(
                            "IDEMPOTENCY_KEY_REUSED",
                            register("f-2", "10100991233"),
                            OFFICER.under("key-1", "hash-2"));
            assertThat(refused.kind()).isEqualTo(Refused.Kind.UNPROCESSABLE);
            assertThat(node.log.head()).isEqualTo(1);
        }

        @Test
        void of_another_person_is_another_request() {
            send(register("f-1", "10320004156"), OFFICER.under("key-1", "hash-1"));
            Occasion other = Occasion.by(Actor.of("sara", "officer", "isipo")).under("key-1", "h");
            assertThat(send(register("f-2", "10100991233"), other).position()).isEqualTo(3);
        }

        @Test
        void is_known_after_a_restart() {
            Occasion once = OFFICER.under("key-1", "hash-1");
            Done first = send(register("f-1", "10320004156"), once);
            stop();
            start();

            assertThat(send(register("f-1", "10320004156"), once)).isEqualTo(first);
            assertRefused(
                    "IDEMPOTENCY_KEY_REUSED",
                    register("f-2", "10100991233"),
                    OFFICER.under("key-1", "hash-2"));
            assertThat(node.log.head()).isEqualTo(1);
        }
    }

    @Test
    void the_log_has_gone_on_since_a_moment_once_something_happened_after_it() {
        Streams streams = Streams.of(node.events);
        assertThat(streams.goneOnSince(Instant.EPOCH)).as("empty").isFalse();
        send(register("f-1", "10320004156"));
        assertThat(streams.goneOnSince(Instant.EPOCH)).isTrue();
        assertThat(streams.goneOnSince(Instant.now().plusSeconds(60))).isFalse();
    }

    private long timed(String outcome, String code) {
        return node.meters
                .get("rosukh.commands")
                .tags("type", "RegisterFirm", "outcome", outcome, "code", code)
                .timer()
                .count();
    }

    private static RegisterFirm nameless() {
        return new RegisterFirm("f-3", "14005123470", "", "METAL", 25, "SMALL", KERMAN, DAY);
    }
}
