package rosukh.command.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static rosukh.command.indicators.IndicatorRefusal.*;
import static rosukh.command.kernel.IsRefused.refused;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rosukh.command.indicators.ProfileCommand.CorrectProfile;
import rosukh.command.indicators.ProfileCommand.LapseRight;
import rosukh.command.indicators.ProfileCommand.RecordOperation;
import rosukh.command.indicators.ProfileCommand.RegisterRight;
import rosukh.command.indicators.ProfileCommand.ReportFirmProfile;
import rosukh.command.kernel.Refused;
import rosukh.events.indicators.OperatingState;
import rosukh.events.indicators.ProfileEvent;
import rosukh.events.indicators.ProfileEvent.OperationRecorded;
import rosukh.events.indicators.ProfileEvent.ProfileCorrected;
import rosukh.events.indicators.ProfileEvent.ProfileReported;
import rosukh.events.indicators.ProfileEvent.RightLapsed;
import rosukh.events.indicators.ProfileEvent.RightRegistered;
import rosukh.events.indicators.ProfileFigures;
import rosukh.events.indicators.ProfileFigures.DigitalSurvey;
import rosukh.events.indicators.RightKind;

class FirmProfileTest {

    private static final LocalDate YEAR_END = LocalDate.of(2026, 3, 20);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);
    private static final ProfileFigures GOOD = figures(100, 10, 40, 465, 21, 5);

    private FirmProfile profile = FirmProfile.EMPTY;

    private static ProfileFigures figures(
            long revenue, long rd, long kb, int fte, int rdFte, @Nullable Integer score) {
        return new ProfileFigures(
                revenue, rd, kb, fte, rdFte, score == null ? null : new DigitalSurvey(score));
    }

    private List<ProfileEvent> done(ProfileCommand command) {
        List<ProfileEvent> events = profile.decide(command);
        for (ProfileEvent event : events) profile = profile.evolve(event);
        return events;
    }

    private void refuses(ProfileCommand command, IndicatorRefusal code, String... violations) {
        assertThat(
                assertThrows(Refused.class, () -> profile.decide(command)),
                refused(code, violations));
    }

    private static ReportFirmProfile report(LocalDate end, ProfileFigures figures, LocalDate on) {
        return new ReportFirmProfile("f-1", end, figures, "ali", "isipo", on);
    }

    private static CorrectProfile correct(LocalDate end, ProfileFigures figures, LocalDate on) {
        return new CorrectProfile("f-1", end, figures, "left out", "ali", "isipo", on);
    }

    private static RegisterRight right(String number, @Nullable LocalDate to) {
        return new RegisterRight(
                "f-1", RightKind.PATENT, number, " Blade ", YEAR_END, to, "ali", DAY);
    }

    private static LapseRight lapse(String right, LocalDate lastDay) {
        return new LapseRight("f-1", right, lastDay, "not renewed", "ali", DAY);
    }

    private static RecordOperation operation(OperatingState state, LocalDate since) {
        return new RecordOperation("f-1", state, since, "ali", DAY);
    }

    @Test
    void figures_of_a_year_are_reported() {
        assertThat(done(report(YEAR_END, GOOD, DAY)))
                .containsExactly(new ProfileReported("f-1", YEAR_END, GOOD, "ali", "isipo", DAY));
    }

    @Test
    void a_period_may_be_reported_on_its_last_day_and_not_before() {
        refuses(report(YEAR_END, GOOD, YEAR_END.minusDays(1)), PROFILE_PERIOD_NOT_OVER);
        assertThat(done(report(YEAR_END, GOOD, YEAR_END))).hasSize(1);
    }

    @Test
    void a_period_is_reported_once() {
        done(report(YEAR_END, GOOD, DAY));
        refuses(report(YEAR_END, figures(1, 0, 0, 0, 0, null), DAY), PROFILE_ALREADY_REPORTED);
        assertThat(done(report(YEAR_END.minusYears(1), GOOD, DAY))).hasSize(1);
    }

    @Test
    void a_correction_takes_the_place_of_what_was_reported() {
        done(report(YEAR_END, GOOD, DAY));
        ProfileFigures right = figures(100, 20, 40, 465, 21, 5);
        assertThat(done(correct(YEAR_END, right, DAY.plusDays(3))))
                .containsExactly(
                        new ProfileCorrected(
                                "f-1",
                                YEAR_END,
                                right,
                                "left out",
                                "ali",
                                "isipo",
                                DAY.plusDays(3)));
        refuses(correct(YEAR_END, right, DAY.plusDays(3)), PROFILE_UNCHANGED);
        assertThat(done(correct(YEAR_END, GOOD, DAY.plusDays(3)))).hasSize(1);
    }

    @Test
    void nothing_is_corrected_that_was_not_reported() {
        done(report(YEAR_END, GOOD, DAY));
        refuses(correct(YEAR_END.minusYears(1), GOOD, DAY), PROFILE_NOT_REPORTED);
    }

    @Test
    void what_is_recorded_goes_forward_in_time() {
        done(report(YEAR_END, GOOD, DAY));
        refuses(
                correct(YEAR_END, figures(1, 0, 0, 0, 0, null), DAY.minusDays(1)),
                PROFILE_DATE_BEFORE_LAST);
        refuses(report(YEAR_END.minusYears(1), GOOD, DAY.minusDays(1)), PROFILE_DATE_BEFORE_LAST);
    }

    @Test
    void everything_that_is_wrong_with_figures_is_told_at_once() {
        refuses(
                report(YEAR_END, figures(-1, PlausibleFigures.RIAL_MAX + 1, 5, -1, 3, 13), DAY),
                PROFILE_FIGURE_OUT_OF_RANGE,
                "PROFILE_FIGURE_OUT_OF_RANGE:revenueRial",
                "PROFILE_FIGURE_OUT_OF_RANGE:rdSpendRial",
                "PROFILE_FIGURE_OUT_OF_RANGE:fteTenths",
                "PROFILE_KB_SALES_ABOVE_REVENUE:kbSalesRial",
                "PROFILE_RD_STAFF_ABOVE_STAFF:rdFteTenths",
                "PROFILE_SCORE_OUT_OF_RANGE:survey.score");
    }

    @Test
    void figures_at_their_limits_are_taken() {
        int staff = PlausibleFigures.FTE_TENTHS_MAX;
        long most = PlausibleFigures.RIAL_MAX;
        assertThat(done(report(YEAR_END, figures(most, most, most, staff, staff, 12), DAY)))
                .hasSize(1);
        assertThat(done(report(YEAR_END.minusYears(1), figures(0, 0, 0, 0, 0, 0), DAY))).hasSize(1);
    }

    @Test
    void figures_beyond_a_limit_are_refused_one_by_one() {
        int staff = PlausibleFigures.FTE_TENTHS_MAX;
        refuses(
                report(YEAR_END, figures(1, 0, 2, 0, 0, null), DAY),
                PROFILE_KB_SALES_ABOVE_REVENUE);
        refuses(report(YEAR_END, figures(1, 0, 0, 1, 2, null), DAY), PROFILE_RD_STAFF_ABOVE_STAFF);
        refuses(report(YEAR_END, figures(1, 0, 0, 0, 0, -1), DAY), PROFILE_SCORE_OUT_OF_RANGE);
        refuses(report(YEAR_END, figures(1, 0, -1, 0, 0, 1), DAY), PROFILE_FIGURE_OUT_OF_RANGE);
        refuses(
                report(YEAR_END, figures(1, 0, 0, staff + 1, 0, 1), DAY),
                PROFILE_FIGURE_OUT_OF_RANGE);
        refuses(report(YEAR_END, figures(1, 0, 0, 0, -1, 1), DAY), PROFILE_FIGURE_OUT_OF_RANGE);
        done(report(YEAR_END, GOOD, DAY));
        refuses(
                correct(YEAR_END, figures(1, 0, 2, 0, 0, null), DAY),
                PROFILE_KB_SALES_ABOVE_REVENUE);
    }

    @Test
    void a_state_follows_another_one_on_a_later_day() {
        assertThat(done(operation(OperatingState.IDLE, DAY)))
                .containsExactly(
                        new OperationRecorded("f-1", OperatingState.IDLE, DAY, "ali", DAY));
        refuses(operation(OperatingState.IDLE, DAY.plusDays(1)), OPERATION_UNCHANGED);
        refuses(operation(OperatingState.OPERATING, DAY), OPERATION_BEFORE_PREVIOUS);
        assertThat(done(operation(OperatingState.OPERATING, DAY.plusDays(1)))).hasSize(1);
    }

    @Test
    void rights_are_numbered_and_kept_as_the_registry_writes_them() {
        assertThat(done(right("ir-۱۰۴۸۸۲", null)))
                .containsExactly(
                        new RightRegistered(
                                "f-1",
                                "R1",
                                RightKind.PATENT,
                                "IR-104882",
                                "Blade",
                                YEAR_END,
                                null,
                                "ali",
                                DAY));
        assertThat(((RightRegistered) done(right("2", YEAR_END)).getFirst()).rightId())
                .isEqualTo("R2");
        refuses(right("2", null), RIGHT_ALREADY_REGISTERED);
        refuses(right("a b", null), RIGHT_NUMBER_MALFORMED);
        refuses(right("3", YEAR_END.minusDays(1)), RIGHT_PERIOD_INVERTED);
    }

    @Test
    void the_same_number_of_another_kind_is_another_right() {
        done(right("7", null));
        assertThat(
                        done(
                                new RegisterRight(
                                        "f-1",
                                        RightKind.DESIGN,
                                        "7",
                                        "t",
                                        YEAR_END,
                                        null,
                                        "ali",
                                        DAY)))
                .hasSize(1);
    }

    @Test
    void a_right_lapses_once_within_its_time() {
        done(right("1", DAY));
        refuses(lapse("R9", YEAR_END), RIGHT_UNKNOWN);
        refuses(lapse("R1", YEAR_END.minusDays(1)), RIGHT_LAPSE_OUT_OF_TIME);
        refuses(lapse("R1", DAY.plusDays(1)), RIGHT_LAPSE_OUT_OF_TIME);
        assertThat(done(lapse("R1", DAY)))
                .containsExactly(new RightLapsed("f-1", "R1", DAY, "not renewed", "ali", DAY));
        refuses(lapse("R1", DAY), RIGHT_ALREADY_LAPSED);
        done(right("2", null));
        assertThat(done(lapse("R2", YEAR_END))).hasSize(1);
    }

    @Test
    void numbers_are_read_as_people_type_them() {
        assertThat(Amounts.whole("۴۱۲٬۰۰۰٬۰۰۰")).isEqualTo(412_000_000L);
        assertThat(Amounts.whole("12,345")).isEqualTo(12_345L);
        assertThat(Amounts.whole("1.5")).isNull();
        assertThat(Amounts.tenths("۴۶٫۵")).isEqualTo(465);
        assertThat(Amounts.tenths("46")).isEqualTo(460);
        assertThat(Amounts.tenths("46.55")).isNull();
    }
}
