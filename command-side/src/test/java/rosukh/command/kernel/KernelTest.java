package rosukh.command.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.CommandSide;
import rosukh.command.TestSchemes;
import rosukh.command.firms.FirmCommand.RecordPlaceOfWork;
import rosukh.events.rules.Schemes;
import rosukh.events.schemes.SchemeEvent.SchemeDraftDiscarded;
import rosukh.events.schemes.SchemeEvent.SchemeVersionApproved;
import rosukh.events.schemes.SchemeEvent.SchemeVersionClosed;
import rosukh.events.schemes.SchemeEvent.SchemeVersionDrafted;
import rosukh.events.schemes.SchemeEvent.SchemeVersionRetired;
import rosukh.events.schemes.SchemeEvent.SchemeVersionValidated;
import rosukh.eventstore.CommitTooLarge;
import rosukh.eventstore.KeyTaken;

class KernelTest {

    @Nested
    class a_reach {

        @Test
        void that_names_nothing_covers_everything() {
            assertThat(Reach.EVERYWHERE.covers("f-1", null, null)).isTrue();
        }

        @Test
        void of_a_province_covers_its_estates_and_nothing_without_a_place() {
            Reach kerman = new Reach(Set.of("KRM"), Set.of(), null);
            assertThat(kerman.covers("f-1", "KRM", "KRM-P01")).isTrue();
            assertThat(kerman.covers("f-1", "YZD", "YZD-P01")).isFalse();
            assertThat(kerman.covers("f-1", null, null)).isFalse();
        }

        @Test
        void adds_up_provinces_and_estates() {
            Reach both = new Reach(Set.of("KRM"), Set.of("YZD-P01"), null);
            assertThat(both.covers("f-1", "KRM", "KRM-P01")).isTrue();
            assertThat(both.covers("f-1", "YZD", "YZD-P01")).isTrue();
            assertThat(both.covers("f-1", "YZD", "YZD-Z02")).isFalse();
        }

        @Test
        void of_a_firm_covers_that_firm_alone() {
            Reach own = new Reach(Set.of(), Set.of(), "f-1");
            assertThat(own.covers("f-1", "KRM", "KRM-P01")).isTrue();
            assertThat(own.covers("f-2", "KRM", "KRM-P01")).isFalse();
        }
    }

    @Nested
    class a_guard {

        @Test
        void lets_pass_who_named_no_version_or_the_present_one() {
            assertThatCode(() -> Guard.OPEN.version(7L)).doesNotThrowAnyException();
            assertThatCode(() -> expecting(7).version(7L)).doesNotThrowAnyException();
        }

        @Test
        void stops_who_saw_another_version_and_says_which_it_is_now() {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> expecting(6).version(7L))
                    .satisfies(refused -> assertThat(refused.currentVersion()).hasValue(7));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> expecting(0).version(null))
                    .satisfies(refused -> assertThat(refused.currentVersion()).isEmpty());
        }

        @Test
        void takes_an_unknown_estate_for_out_of_reach() {
            Guard kerman = new Guard(new Reach(Set.of("KRM"), Set.of(), null), null);
            assertThatCode(() -> kerman.place("f-1", "KRM-P01")).doesNotThrowAnyException();
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> kerman.place("f-1", "XXX-P01"));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> kerman.place("f-1", null));
        }

        private Guard expecting(long version) {
            return new Guard(Reach.EVERYWHERE, version);
        }
    }

    @Nested
    class a_new_id {

        private final Instant now = Instant.parse("2026-01-10T08:00:00Z");

        @Test
        void sorts_by_the_time_it_was_made() {
            Ids early = new Ids(Clock.fixed(now, ZoneOffset.UTC), new Random(1));
            Ids late = new Ids(Clock.fixed(now.plusMillis(1), ZoneOffset.UTC), new Random(1));
            assertThat(early.firm()).isLessThan(late.firm());
            assertThat(early.evidence()).isLessThan(late.evidence());
        }

        @Test
        void of_evidence_tells_whether_it_is_older_than_an_age() {
            Ids then = new Ids(Clock.fixed(now, ZoneOffset.UTC), new Random(1));
            Ids later = new Ids(Clock.fixed(now.plusMillis(60_001), ZoneOffset.UTC), new Random(1));
            String made = then.evidence();
            assertThat(made).isLessThan(later.evidenceOlderThan(Duration.ofMinutes(1)));
            assertThat(made).isGreaterThan(later.evidenceOlderThan(Duration.ofMillis(60_001)));
        }

        @Test
        void tells_when_it_was_made() {
            Ids then = new Ids(Clock.fixed(now, ZoneOffset.UTC), new Random(1));
            assertThat(Ids.madeAt(then.evidence())).isEqualTo(now);
        }

        @Test
        void is_lower_case_and_free_of_letters_that_look_like_digits() {
            Ids ids = new Ids();
            assertThat(ids.firm()).matches("f-[0-9a-hjkmnp-tv-z]{26}").isNotEqualTo(ids.firm());
            assertThat(ids.evidence()).matches("e-[0-9a-hjkmnp-tv-z]{26}");
        }
    }

    @Nested
    class the_scheme_register {

        @Test
        void sees_a_version_that_was_published_since() {
            StreamsInMemory streams = new StreamsInMemory();
            SchemeRegister register = new SchemeRegister(streams);
            assertThat(register.versionsOf("ir-kb").versions()).isEmpty();

            streams.with("scheme-ir-kb", TestSchemes.published(TestSchemes.BEFORE));
            assertThat(register.versionsOf("ir-kb").versions()).hasSize(1);

            streams.with("scheme-ir-kb", TestSchemes.published(TestSchemes.TODAY));
            assertThat(register.versionsOf("ir-kb").versions())
                    .extracting(scheme -> scheme.version())
                    .containsExactly(TestSchemes.BEFORE, TestSchemes.TODAY);
        }

        @Test
        void parses_a_version_once() {
            SchemeRegister register = new SchemeRegister(TestSchemes.streams());
            assertThat(register.versionsOf("ir-kb")).isSameAs(register.versionsOf("ir-kb"));
        }

        @Test
        void ends_a_version_that_was_closed_or_retired() {
            StreamsInMemory streams = TestSchemes.streams();
            SchemeRegister register = new SchemeRegister(streams);
            LocalDate day = LocalDate.of(2027, 3, 21);
            assertThat(register.versionsOf("ir-kb").inForce("ir-kb", day)).isPresent();

            streams.with(
                    "scheme-ir-kb",
                    new SchemeVersionRetired(
                            "ir-kb", TestSchemes.TODAY, day, "r", day.minusDays(9)));
            Schemes retired = register.versionsOf("ir-kb");
            assertThat(retired.inForce("ir-kb", day)).isEmpty();
            assertThat(retired.inForce("ir-kb", day.minusDays(1))).isPresent();
            assertThat(retired.find("ir-kb", TestSchemes.TODAY)).as("its pins").isPresent();

            streams.with(
                    "scheme-ir-kb",
                    new SchemeVersionClosed(
                            "ir-kb", TestSchemes.TODAY, day.minusDays(5), "next", day));
            Schemes closed = register.versionsOf("ir-kb");
            assertThat(closed.inForce("ir-kb", day.minusDays(4))).isEmpty();
            assertThat(closed.inForce("ir-kb", day.minusDays(5))).isPresent();
        }

        @Test
        void passes_over_drafts() {
            StreamsInMemory streams = TestSchemes.streams();
            SchemeRegister register = new SchemeRegister(streams);
            Schemes before = register.versionsOf("ir-kb");
            LocalDate day = LocalDate.of(2026, 3, 21);
            streams.with(
                    "scheme-ir-kb",
                    new SchemeVersionDrafted("ir-kb", "next", "h", day, null, "{}", "d", day),
                    new SchemeVersionValidated("ir-kb", "next", "h", 7, "d", day),
                    new SchemeVersionApproved("ir-kb", "next", "h", "p", day),
                    new SchemeDraftDiscarded("ir-kb", "next", "h", "d", day));
            assertThat(register.versionsOf("ir-kb")).isEqualTo(before);
        }

        @Test
        void does_not_take_another_stream_for_a_scheme() {
            SchemeRegister register =
                    new SchemeRegister(new StreamsInMemory().with("scheme-x", "something"));
            assertThatIllegalStateException().isThrownBy(() -> register.versionsOf("x"));
        }
    }

    @Nested
    class a_failure {

        private final Refusals refusals =
                new Refusals(new StreamsInMemory().with("f-1", "a", "b"), CommandSide.CLAIMS);
        private final CommandMessage<?> command =
                new GenericCommandMessage<>(
                        new RecordPlaceOfWork("f-1", "KRM-P01", LocalDate.EPOCH));

        @Test
        void by_another_writer_is_stale_and_says_the_version() {
            Refused refused = (Refused) refusals.of(command, new ConcurrencyException("taken"));
            assertThat(refused.code()).isEqualTo("VERSION_STALE");
            assertThat(refused.currentVersion()).hasValue(1);
            assertThat(code(new AggregateStreamCreationException("taken")))
                    .isEqualTo("VERSION_STALE");
        }

        @Test
        void for_want_of_a_stream_is_not_found() {
            assertThat(code(new AggregateNotFoundException("f-9", "none"))).isEqualTo("NOT_FOUND");
        }

        @Test
        void for_its_size_is_too_large() {
            Refused refused = (Refused) refusals.of(command, new CommitTooLarge("20 MB"));
            assertThat(refused.code()).isEqualTo("COMMAND_TOO_LARGE");
            assertThat(refused.kind().status()).isEqualTo(413);
        }

        @Test
        void by_a_claim_goes_by_the_code_of_the_claim() {
            assertThat(code(new KeyTaken("u:certificate.number:KB-1", null)))
                    .isEqualTo("CERTIFICATE_NUMBER_TAKEN");
            assertThat(code(new KeyTaken("u:something.else:1", null))).isEqualTo("VALUE_TAKEN");
        }

        @Test
        void is_found_behind_the_failures_around_it() {
            assertThat(code(new IllegalStateException(new ConcurrencyException("taken"))))
                    .isEqualTo("VERSION_STALE");
        }

        @Test
        void that_is_no_refusal_stays_what_it_is() {
            IllegalArgumentException bug = new IllegalArgumentException("bug");
            assertThat(refusals.of(command, bug)).isSameAs(bug);
            assertThat(refusals.of(command, new Exception("checked")))
                    .isInstanceOf(CommandExecutionException.class)
                    .hasMessage("checked");
        }

        private String code(Throwable failure) {
            return ((Refused) refusals.of(command, failure)).code();
        }
    }
}
