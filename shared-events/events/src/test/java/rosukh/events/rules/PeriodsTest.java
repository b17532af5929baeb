package rosukh.events.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.events.TestData;
import rosukh.events.rules.Periods.Gap;
import rosukh.events.rules.Periods.Period;

class PeriodsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Nested
    class a_version {

        private final Period march = closed("march", 0, 30);

        @Test
        void is_in_force_on_its_first_and_its_last_day() {
            Periods all = periods(march);
            assertThat(all.on(DAY)).contains(march);
            assertThat(all.on(DAY.plusDays(30))).contains(march);
            assertThat(all.on(DAY.minusDays(1))).isEmpty();
            assertThat(all.on(DAY.plusDays(31))).isEmpty();
        }

        @Test
        void withdrawn_before_it_began_never_was() {
            Period never = closed("never", 0, -1);
            assertThat(never.empty()).isTrue();
            assertThat(closed("one day", 0, 0).empty()).isFalse();
            assertThat(open("open", 0).empty()).isFalse();
            assertThat(periods(never).on(DAY)).isEmpty();
            assertThat(periods(never).against(open("next", -10))).isEmpty();
            assertThat(periods(open("p", -10)).against(never)).isEmpty();
            assertThat(periods(never).gaps()).isEmpty();
        }

        @Test
        void that_begins_on_anothers_last_day_stands_against_it() {
            assertThat(periods(march).against(closed("next", 30, 40))).containsExactly(march);
            assertThat(periods(march).against(closed("next", 31, 40))).isEmpty();
            assertThat(periods(march).against(closed("before", -5, 0))).containsExactly(march);
            assertThat(periods(march).against(closed("before", -5, -1))).isEmpty();
            assertThat(periods(march).against(open("around", -5))).containsExactly(march);
        }

        @Test
        void that_is_open_ends_when_a_later_one_begins() {
            Period open = open("open", 0);
            Period next = open("next", 10);
            assertThat(periods(open).endedBy(next)).contains(open);
            assertThat(periods(open).against(next)).isEmpty();
            assertThat(periods(open).with(next).periods())
                    .containsExactly(closed("open", 0, 9), next);
        }

        @Test
        void that_is_open_is_not_ended_by_one_that_begins_no_later() {
            Period open = open("open", 0);
            for (Period other : List.of(open("same day", 0), closed("before", -9, 5))) {
                assertThat(periods(open).endedBy(other)).isEmpty();
                assertThat(periods(open).against(other)).containsExactly(open);
            }
        }

        @Test
        void that_is_closed_is_not_ended() {
            assertThat(periods(march).endedBy(open("next", 10))).isEmpty();
            assertThat(periods(march).with(open("next", 40)).periods()).startsWith(march);
        }
    }

    @Nested
    class gaps {

        @Test
        void are_told_between_versions_and_after_the_last() {
            assertThat(periods(closed("b", 10, 19), closed("a", 0, 4), closed("c", 20, 29)).gaps())
                    .containsExactly(
                            new Gap(DAY.plusDays(5), DAY.plusDays(9)),
                            new Gap(DAY.plusDays(30), null));
        }

        @Test
        void do_not_follow_an_open_version() {
            assertThat(periods(closed("a", 0, 4), open("b", 5)).gaps()).isEmpty();
            assertThat(periods().gaps()).isEmpty();
        }
    }

    @Nested
    class the_versions_of_a_scheme {

        private final Scheme before = TestData.scheme("ir-kb-1396-10-02");
        private final Scheme now = TestData.scheme("ir-kb-1402-02-18");
        private final Schemes schemes = Schemes.of(List.of(before)).with(now);
        private final LocalDate summer = LocalDate.of(2026, 8, 1);

        @Test
        void are_in_force_as_their_documents_say() {
            assertThat(schemes.inForce("ir-kb", LocalDate.of(2023, 7, 22))).contains(before);
            assertThat(schemes.inForce("ir-kb", LocalDate.of(2023, 7, 23))).contains(now);
            assertThat(schemes.inForce("cn-hnte", summer)).isEmpty();
            assertThat(schemes.periods("ir-kb").gaps()).isEmpty();
        }

        @Test
        void end_earlier_where_they_were_closed_or_retired() {
            Schemes ended = schemes.ending("ir-kb", now.version(), summer);
            assertThat(ended.inForce("ir-kb", summer)).contains(now);
            assertThat(ended.inForce("ir-kb", summer.plusDays(1))).isEmpty();
            assertThat(ended.find("ir-kb", now.version())).contains(now);
            assertThat(ended.periods("ir-kb").gaps())
                    .containsExactly(new Gap(summer.plusDays(1), null));
            assertThat(schemes.inForce("ir-kb", summer.plusDays(1))).contains(now);
        }

        @Test
        void never_end_later_than_their_documents_or_an_earlier_end_say() {
            Schemes ended =
                    schemes.ending("ir-kb", now.version(), summer)
                            .ending("ir-kb", now.version(), summer.plusDays(9))
                            .ending("ir-kb", before.version(), summer);
            assertThat(ended.period(now).to()).isEqualTo(summer);
            assertThat(ended.period(before).to()).isEqualTo(before.effectiveTo());
        }
    }

    private static Periods periods(Period... periods) {
        return new Periods(List.of(periods));
    }

    private static Period open(String version, int from) {
        return new Period(version, DAY.plusDays(from), null);
    }

    private static Period closed(String version, int from, int to) {
        return new Period(version, DAY.plusDays(from), DAY.plusDays(to));
    }
}
