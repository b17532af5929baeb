package rosukh.command.schemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rosukh.command.TestSchemes.BEFORE;
import static rosukh.command.TestSchemes.KB;
import static rosukh.command.TestSchemes.TODAY;
import static rosukh.command.TestSchemes.document;
import static rosukh.command.TestSchemes.published;
import static rosukh.command.kernel.IsRefused.refused;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Reach;
import rosukh.command.kernel.Refused;
import rosukh.command.schemes.SchemeCommand.PublishScheme;
import rosukh.events.schemes.SchemeEvent.SchemeVersionPublished;

class SchemeVersionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);

    final AggregateTestFixture<SchemeAggregate> fixture =
            new AggregateTestFixture<>(SchemeAggregate.class);

    @Nested
    class publishing_a_version {

        @Test
        void stores_its_period_and_the_canonical_document() {
            when(publish(document(TODAY))).expectEvents(published(TODAY));
        }

        @Test
        void may_follow_an_earlier_version() {
            when(publish(document(TODAY)), published(BEFORE)).expectEvents(published(TODAY));
        }

        @Test
        void stores_the_same_whatever_the_spelling() {
            String spaced =
                    document(TODAY).replace("\n", "\r\n\t").replace("\"fa\"", "\"\\u0066a\"");
            when(publish(spaced)).expectEvents(published(TODAY));
        }

        @Test
        void is_refused_for_the_same_version_again() {
            when(publish(document(TODAY)), published(TODAY))
                    .expectException(refused("SCHEME_VERSION_PUBLISHED"));
        }

        @Test
        void is_refused_for_a_changed_document_of_a_published_version() {
            when(publish(document(TODAY).replace("50000000000", "60000000000")), published(TODAY))
                    .expectException(refused("SCHEME_VERSION_CHANGED"));
        }

        @Test
        void is_refused_if_two_versions_were_in_force_on_one_day() {
            String longer =
                    document(BEFORE)
                            .replace(
                                    "\"effectiveTo\": \"2023-07-22\"",
                                    "\"effectiveTo\": \"2023-07-23\"");
            when(publish(longer), published(TODAY))
                    .expectNoEvents()
                    .expectException(refused("SCHEME_PERIOD_OVERLAP"));
        }

        @Test
        void is_refused_with_a_gap_in_the_class_table() {
            // The first row ends below the threshold at which the others begin.
            String gap =
                    document(TODAY)
                            .replaceFirst(
                                    "\"op\": \"MAX\",\\s*\"field\": \"operatingRevenueRial\",\\s*\"value\": 50000000000",
                                    "\"op\": \"LT\", \"field\": \"operatingRevenueRial\", \"value\": 50000000000");
            when(publish(gap)).expectNoEvents().expectException(refused("SCHEME_CLASS_TABLE_GAP"));
        }

        @Test
        void is_refused_under_the_name_of_another_scheme() {
            when(new PublishScheme("fr-jei", document(TODAY), DAY))
                    .expectException(refused(SchemeRefusal.SCHEME_ID_DIFFERS));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "scheme", "[]", "{\"a\":1", "{\"a\":1,\"a\":2}", "{} {}"})
        void is_refused_for_what_is_no_json_object(String text) {
            when(publish(text)).expectException(refused(SchemeRefusal.SCHEME_UNREADABLE));
        }

        @Test
        void is_refused_for_a_document_that_is_no_scheme() {
            when(publish("{\"schemeId\":\"ir-kb\"}"))
                    .expectException(refused("SCHEME_KEY_MISSING"));
        }

        @Test
        void is_refused_to_one_who_saw_another_version_of_the_stream() {
            fixture.given(published(BEFORE))
                    .when(
                            publish(document(TODAY)),
                            Map.of(Guard.KEY, new Guard(Reach.EVERYWHERE, 5L)))
                    .expectException(refused(KernelRefusal.VERSION_STALE));
        }
    }

    @Test
    void conflicts_with_published_versions_are_told_from_flaws_of_the_document() {
        SchemeVersions state = SchemeVersions.NONE.evolve(published(TODAY));
        assertThat(kindOf(state, publish(document(TODAY)))).isEqualTo(Refused.Kind.CONFLICT);
        assertThat(kindOf(SchemeVersions.NONE, publish("{}")))
                .isEqualTo(Refused.Kind.UNPROCESSABLE);
    }

    @Test
    void every_flaw_names_its_place_and_a_counter_example_where_there_is_one() {
        Refused refused =
                refusalOf(
                        SchemeVersions.NONE,
                        publish(
                                document(TODAY)
                                        .replaceFirst(
                                                "\"op\": \"MAX\",\\s*\"field\": \"operatingRevenueRial\"",
                                                "\"op\": \"LT\", \"field\": \"operatingRevenueRial\"")));
        assertThat(refused.violations().getFirst().field()).isEqualTo("phases.CLASS");
        assertThat(refused.violations().getFirst().message())
                .contains("operatingRevenueRial=50000000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1393-03-31", BEFORE, TODAY})
    void an_independent_library_computes_the_same_canonical_form_and_hash(String version)
            throws IOException, NoSuchAlgorithmException {
        SchemeVersionPublished stored = published(version);
        String canonical = new JsonCanonicalizer(document(version)).getEncodedString();
        byte[] digest =
                MessageDigest.getInstance("SHA-256")
                        .digest(canonical.getBytes(StandardCharsets.UTF_8));

        assertThat(stored.document()).isEqualTo(canonical);
        assertThat(stored.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void the_aggregate_handles_every_command() {
        List<Class<?>> handled =
                Arrays.stream(SchemeAggregate.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                        .map(Method::getParameterTypes)
                        .<Class<?>>map(types -> types[0])
                        .toList();
        assertThat(handled).containsExactlyInAnyOrder(SchemeCommand.class.getPermittedSubclasses());
    }

    private ResultValidator<SchemeAggregate> when(
            PublishScheme command, SchemeVersionPublished... before) {
        return (before.length == 0
                        ? fixture.givenNoPriorActivity()
                        : fixture.given((Object[]) before))
                .when(command, Map.of(Guard.KEY, Guard.OPEN));
    }

    private static PublishScheme publish(String document) {
        return new PublishScheme(KB, document, DAY);
    }

    private static Refused.Kind kindOf(SchemeVersions state, PublishScheme command) {
        return refusalOf(state, command).kind();
    }

    private static Refused refusalOf(SchemeVersions state, PublishScheme command) {
        return catchThrowableOfType(Refused.class, () -> state.decide(command));
    }
}
