package rosukh.command.schemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rosukh.command.TestSchemes.BEFORE;
import static rosukh.command.TestSchemes.TODAY;
import static rosukh.command.TestSchemes.document;
import static rosukh.command.TestSchemes.published;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Reach;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.SchemeJson;
import rosukh.command.schemes.SchemeCommand.DraftVersion;
import rosukh.events.rules.PublishingCheck;
import rosukh.events.schemes.SchemeEvent.SchemeDraftDiscarded;

class DraftingTest extends Versions {

    private static final int POINTS =
            PublishingCheck.check(SchemeJson.parse(document(TODAY))).gridPoints();

    @Nested
    class drafting_a_version {

        @Test
        void stores_its_period_and_the_canonical_document() {
            given().when(draft(document(TODAY))).happens(drafted(document(TODAY)));
        }

        @Test
        void stores_the_same_whatever_the_spelling() {
            String spaced =
                    document(TODAY).replace("\n", "\r\n\t").replace("\"fa\"", "\"\\u0066a\"");
            given().when(draft(spaced)).happens(drafted(document(TODAY)));
        }

        @Test
        void may_be_done_anew_until_it_is_published() {
            given(drafted(withAGap(document(TODAY))))
                    .when(draft(document(TODAY)))
                    .happens(drafted(document(TODAY)));
            given(drafted(document(TODAY)), validated(document(TODAY), POINTS))
                    .when(draft(withAGap(document(TODAY))))
                    .happens(drafted(withAGap(document(TODAY))));
        }

        @Test
        void takes_a_class_table_with_a_gap_for_now() {
            given().when(draft(withAGap(document(TODAY))))
                    .happens(drafted(withAGap(document(TODAY))));
        }

        @Test
        void is_refused_for_the_document_the_draft_has() {
            given(drafted(document(TODAY)))
                    .when(draft(document(TODAY)))
                    .isRefused(SchemeRefusal.SCHEME_DRAFT_UNCHANGED);
        }

        @Test
        void is_refused_for_a_published_version_again() {
            given(published(TODAY))
                    .when(draft(document(TODAY)))
                    .isRefused("SCHEME_VERSION_PUBLISHED");
        }

        @Test
        void is_refused_for_a_changed_document_of_a_published_version() {
            given(published(TODAY))
                    .when(draft(document(TODAY).replace("50000000000", "60000000000")))
                    .isRefused("SCHEME_VERSION_CHANGED");
        }

        @Test
        void is_refused_under_the_name_of_another_scheme() {
            given().when(new DraftVersion("fr-jei", document(TODAY), DRAFTER, DAY))
                    .isRefused(SchemeRefusal.SCHEME_ID_DIFFERS);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "14 06",
                    "-1",
                    "1/2",
                    "a?b",
                    "12345678901234567890123456789012345678901"
                })
        void is_refused_for_a_name_that_could_not_stand_in_an_address(String version) {
            given().when(draft(named(version))).isRefused(SchemeRefusal.SCHEME_NAME_MALFORMED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1", "1406.b", "1234567890123456789012345678901234567890"})
        void takes_letters_digits_points_and_hyphens_for_a_name(String version) {
            given().when(draft(named(version))).happens(drafted(named(version)));
        }

        @Test
        void is_refused_for_a_scheme_whose_id_could_not_stand_in_an_address() {
            String document =
                    document(TODAY).replace("\"schemeId\": \"ir-kb\"", "\"schemeId\": \"ir/kb\"");
            given().when(new DraftVersion("ir/kb", document, DRAFTER, DAY))
                    .isRefused(SchemeRefusal.SCHEME_NAME_MALFORMED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "scheme", "[]", "{\"a\":1", "{\"a\":1,\"a\":2}", "{} {}"})
        void is_refused_for_what_is_no_json_object(String text) {
            given().when(draft(text)).isRefused(SchemeRefusal.SCHEME_UNREADABLE);
        }

        @Test
        void is_refused_for_a_document_that_is_no_scheme() {
            given().when(draft("{\"schemeId\":\"ir-kb\"}")).isRefused("SCHEME_KEY_MISSING");
        }

        @Test
        void is_refused_to_one_who_saw_another_version_of_the_stream() {
            given(published(BEFORE))
                    .when(draft(document(TODAY)), new Guard(Reach.EVERYWHERE, 5L))
                    .isRefused(KernelRefusal.VERSION_STALE);
        }

        private static String named(String version) {
            return document(TODAY)
                    .replace("\"version\": \"" + TODAY + "\"", "\"version\": \"" + version + "\"");
        }
    }

    @Nested
    class validating_a_draft {

        @Test
        void says_what_was_checked_and_on_how_many_points() {
            assertThat(POINTS).isPositive();
            given(drafted(document(TODAY)))
                    .when(validate(TODAY))
                    .happens(validated(document(TODAY), POINTS));
        }

        @Test
        void is_refused_with_the_point_of_a_gap_in_the_class_table() {
            Refused refused = refusal(withAGap(document(TODAY)));
            assertThat(refused.code()).isEqualTo("SCHEME_CLASS_TABLE_GAP");
            assertThat(refused.kind()).isEqualTo(Refused.Kind.UNPROCESSABLE);
            assertThat(refused.violations().getFirst().field()).isEqualTo("phases.CLASS");
            assertThat(refused.violations().getFirst().message())
                    .contains("no row applies", "operatingRevenueRial=50000000000");
        }

        @Test
        void is_refused_with_the_rows_and_the_point_of_an_overlap() {
            Refused refused =
                    refusal(
                            document(TODAY)
                                    .replaceAll(
                                            "\"op\": \"GT\",\\s*\"field\": \"operatingRevenueRial\"",
                                            "\"op\": \"MIN\", \"field\": \"operatingRevenueRial\""));
            assertThat(refused.violations())
                    .hasSize(2)
                    .allSatisfy(each ->
                            assertThat(each.message())
                                    .contains("both apply", "operatingRevenueRial=50000000000"))
                    .anySatisfy(each -> assertThat(each.message()).contains("rows 1 and 2"))
                    .anySatisfy(each -> assertThat(each.message()).contains("rows 1 and 3"));
        }

        @Test
        void is_refused_twice_without_a_change() {
            given(drafted(document(TODAY)), validated(document(TODAY), POINTS))
                    .when(validate(TODAY))
                    .isRefused(SchemeRefusal.SCHEME_ALREADY_VALIDATED);
        }

        @Test
        void is_needed_again_after_a_change() {
            given(
                            drafted(withAGap(document(TODAY))),
                            validated(withAGap(document(TODAY)), POINTS),
                            drafted(document(TODAY)))
                    .when(validate(TODAY))
                    .happens(validated(document(TODAY), POINTS));
        }

        @Test
        void is_refused_without_such_a_draft() {
            given(published(TODAY))
                    .when(validate(TODAY))
                    .isRefused(SchemeRefusal.SCHEME_DRAFT_UNKNOWN);
        }

        private static Refused refusal(String document) {
            SchemeVersions state = SchemeVersions.NONE.evolve(drafted(document), null);
            return catchThrowableOfType(Refused.class, () -> state.decide(validate(TODAY), null));
        }
    }

    @Nested
    class discarding_a_draft {

        @Test
        void names_the_document_given_up() {
            given(drafted(document(TODAY)))
                    .when(discard(TODAY))
                    .happens(
                            new SchemeDraftDiscarded(
                                    "ir-kb",
                                    TODAY,
                                    SchemeJson.parse(document(TODAY)).sha256(),
                                    DRAFTER,
                                    DAY));
        }

        @Test
        void leaves_nothing_to_validate() {
            SchemeDraftDiscarded discarded =
                    new SchemeDraftDiscarded("ir-kb", TODAY, "h", DRAFTER, DAY);
            given(drafted(document(TODAY)), discarded)
                    .when(validate(TODAY))
                    .isRefused(SchemeRefusal.SCHEME_DRAFT_UNKNOWN);
            given(drafted(document(TODAY)), discarded)
                    .when(draft(document(TODAY)))
                    .happens(drafted(document(TODAY)));
        }

        @Test
        void is_refused_for_a_published_version() {
            given(published(TODAY))
                    .when(discard(TODAY))
                    .isRefused(SchemeRefusal.SCHEME_DRAFT_UNKNOWN);
        }
    }
}
