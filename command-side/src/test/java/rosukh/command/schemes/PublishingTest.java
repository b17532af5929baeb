package rosukh.command.schemes;

import static rosukh.command.TestSchemes.BEFORE;
import static rosukh.command.TestSchemes.KB;
import static rosukh.command.TestSchemes.TODAY;
import static rosukh.command.TestSchemes.document;
import static rosukh.command.TestSchemes.published;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.SchemeJson;
import rosukh.command.schemes.SchemeCommand.PublishVersion;
import rosukh.command.schemes.SchemeCommand.RetireVersion;
import rosukh.events.schemes.SchemeEvent;
import rosukh.events.schemes.SchemeEvent.SchemeVersionApproved;

class PublishingTest extends Versions {

    @Nested
    class publishing_a_version {

        @Test
        void approves_and_publishes_what_was_validated() {
            given(ready(document(TODAY)))
                    .when(publish(document(TODAY)))
                    .happens(approved(document(TODAY)), published(TODAY));
        }

        @Test
        void may_follow_an_earlier_version() {
            given(after(document(TODAY), published(BEFORE)))
                    .when(publish(document(TODAY)))
                    .happens(approved(document(TODAY)), published(TODAY));
        }

        @Test
        void closes_the_open_version_on_the_day_before() {
            given(after(next(), published(BEFORE), published(TODAY)))
                    .when(publish(next()))
                    .happens(
                            approved(next()),
                            closed(TODAY, NEXT_DAY.minusDays(1), NEXT),
                            publishedAs(next()));
        }

        @Test
        void closes_an_open_version_today_at_the_earliest() {
            given(after(next(), published(TODAY)))
                    .when(publish(next(), PUBLISHER, NEXT_DAY))
                    .isRefused(SchemeRefusal.SCHEME_CLOSING_RETROACTIVE);
            LocalDate eve = NEXT_DAY.minusDays(1);
            given(after(next(), published(TODAY)))
                    .when(publish(next(), PUBLISHER, eve))
                    .happens(
                            new SchemeVersionApproved(
                                    KB, NEXT, SchemeJson.parse(next()).sha256(), PUBLISHER, eve),
                            new SchemeEvent.SchemeVersionClosed(KB, TODAY, eve, NEXT, eve),
                            publishedAs(next()));
        }

        @Test
        void fills_a_gap_of_the_past() {
            given(after(document(BEFORE), published(TODAY)))
                    .when(publish(document(BEFORE)))
                    .happens(approved(document(BEFORE)), published(BEFORE));
        }

        @Test
        void fills_the_days_after_a_retirement() {
            given(after(next(), published(TODAY), retired(TODAY, LocalDate.of(2026, 6, 1))))
                    .when(publish(next()))
                    .happens(approved(next()), publishedAs(next()));
        }

        @Test
        void is_refused_if_two_versions_were_in_force_on_one_day() {
            String longer =
                    document(BEFORE)
                            .replace(
                                    "\"effectiveTo\": \"2023-07-22\"",
                                    "\"effectiveTo\": \"2023-07-23\"");
            given(after(longer, published(TODAY)))
                    .when(publish(longer))
                    .isRefused("SCHEME_PERIOD_OVERLAP");
        }

        @Test
        void is_refused_to_whoever_drafted_it() {
            given(ready(document(TODAY)))
                    .when(publish(document(TODAY), DRAFTER, DAY))
                    .isRefused(SchemeRefusal.SCHEME_DRAFTER_MAY_NOT_PUBLISH);
        }

        @Test
        void is_refused_to_whoever_drafted_it_before_somebody_else_did() {
            given(
                            drafted(withAGap(document(TODAY)), PUBLISHER),
                            drafted(document(TODAY)),
                            validated(document(TODAY), 1))
                    .when(publish(document(TODAY)))
                    .isRefused(SchemeRefusal.SCHEME_DRAFTER_MAY_NOT_PUBLISH);
        }

        @Test
        void is_open_to_whoever_drafted_one_that_was_discarded() {
            given(
                            drafted(document(TODAY), PUBLISHER),
                            new SchemeEvent.SchemeDraftDiscarded(KB, TODAY, "h", PUBLISHER, DAY),
                            drafted(document(TODAY)),
                            validated(document(TODAY), 1))
                    .when(publish(document(TODAY)))
                    .happens(approved(document(TODAY)), published(TODAY));
        }

        @Test
        void is_refused_before_it_is_validated() {
            given(drafted(document(TODAY)))
                    .when(publish(document(TODAY)))
                    .isRefused(SchemeRefusal.SCHEME_NOT_VALIDATED);
        }

        @Test
        void is_refused_if_it_changed_since_it_was_validated() {
            given(
                            drafted(document(TODAY)),
                            validated(document(TODAY), 1),
                            drafted(withAGap(document(TODAY))))
                    .when(publish(withAGap(document(TODAY))))
                    .isRefused(SchemeRefusal.SCHEME_NOT_VALIDATED);
        }

        @Test
        void is_refused_to_one_who_read_another_document() {
            given(ready(document(TODAY)))
                    .when(new PublishVersion(KB, TODAY, "00", PUBLISHER, DAY))
                    .isRefused("SCHEME_HASH_MISMATCH");
        }

        @Test
        void is_refused_a_second_time() {
            given(after(document(BEFORE), published(TODAY)))
                    .when(publish(document(TODAY)))
                    .isRefused(SchemeRefusal.SCHEME_DRAFT_UNKNOWN);
        }
    }

    @Nested
    class retiring_a_version {

        private final LocalDate tomorrow = DAY.plusDays(1);

        @Test
        void ends_it_from_a_day_on() {
            given(approved(document(TODAY)), published(TODAY))
                    .when(retire(TODAY, tomorrow))
                    .happens(retired(TODAY, tomorrow));
        }

        @Test
        void is_open_to_all_where_it_is_not_known_who_published_it() {
            given(published(TODAY))
                    .when(new RetireVersion(KB, TODAY, tomorrow, PUBLISHER, DAY))
                    .happens(
                            new SchemeEvent.SchemeVersionRetired(
                                    KB, TODAY, tomorrow, PUBLISHER, DAY));
        }

        @Test
        void is_refused_to_whoever_published_it() {
            given(approved(document(TODAY)), published(TODAY))
                    .when(new RetireVersion(KB, TODAY, tomorrow, PUBLISHER, DAY))
                    .isRefused(SchemeRefusal.SCHEME_PUBLISHER_MAY_NOT_RETIRE);
        }

        @Test
        void is_refused_for_today_and_for_days_that_have_passed() {
            given(published(TODAY))
                    .when(retire(TODAY, DAY))
                    .isRefused(SchemeRefusal.SCHEME_RETIREMENT_RETROACTIVE);
        }

        @Test
        void is_refused_where_it_ends_earlier_anyway() {
            given(published(BEFORE))
                    .when(retire(BEFORE, tomorrow))
                    .isRefused(SchemeRefusal.SCHEME_ENDS_EARLIER);
            given(published(TODAY), retired(TODAY, tomorrow))
                    .when(retire(TODAY, tomorrow))
                    .isRefused(SchemeRefusal.SCHEME_ENDS_EARLIER);
        }

        @Test
        void may_be_moved_forward() {
            given(published(TODAY), retired(TODAY, tomorrow.plusDays(1)))
                    .when(retire(TODAY, tomorrow))
                    .happens(retired(TODAY, tomorrow));
            given(published(TODAY), closed(TODAY, NEXT_DAY.minusDays(1), NEXT), publishedAs(next()))
                    .when(retire(TODAY, NEXT_DAY.minusDays(1)))
                    .happens(retired(TODAY, NEXT_DAY.minusDays(1)));
        }

        @Test
        void may_withdraw_it_before_it_begins() {
            given(published(TODAY), closed(TODAY, NEXT_DAY.minusDays(1), NEXT), publishedAs(next()))
                    .when(retire(NEXT, tomorrow))
                    .happens(retired(NEXT, tomorrow));
        }

        @Test
        void is_refused_for_a_draft_or_for_no_version_at_all() {
            given(drafted(document(TODAY)))
                    .when(retire(TODAY, tomorrow))
                    .isRefused(SchemeRefusal.SCHEME_VERSION_UNKNOWN);
            given(published(TODAY))
                    .when(retire("1390", tomorrow))
                    .isRefused(SchemeRefusal.SCHEME_VERSION_UNKNOWN);
        }
    }

    private static SchemeEvent[] ready(String document) {
        return after(document);
    }

    /// The document drafted and validated after what happened before.
    private static SchemeEvent[] after(String document, SchemeEvent... before) {
        SchemeEvent[] all = java.util.Arrays.copyOf(before, before.length + 2);
        all[before.length] = drafted(document);
        all[before.length + 1] = validated(document, 1);
        return all;
    }
}
