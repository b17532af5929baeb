package rosukh.query.certification.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.certified;
import static rosukh.query.harness.Facts.eligible;
import static rosukh.query.harness.Facts.granted;
import static rosukh.query.harness.Facts.helped;
import static rosukh.query.harness.Facts.submitted;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rosukh.query.certification.Coverage;
import rosukh.query.certification.Milestones;
import rosukh.query.certification.Period;
import rosukh.query.harness.ViewTest;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.ViewStores;

/// Which cases lie behind a duration follows the calendar of the build that is asked, not of the
/// one that wrote the view.
@ViewTest
class StretchOfCasesTest extends OpenCase {

    private static final Reader MANAGER =
            new Reader("m", Set.of(Reader.Role.MANAGER), Set.of(), Set.of(), null, "");

    @ParameterizedTest
    @EnumSource
    void is_covered_as_far_as_the_calendar_goes_now(Period period) {
        log.append(helped(CASE));
        log.append(submitted(CASE), eligible(CASE), granted(CASE), certified(CASE));
        Milestones.Stretch stretch =
                new CaseFiles(new ViewStores(database), CaseFilesTest.SHIPPED)
                        .find(CASE, MANAGER).orElseThrow().milestones().stretches().stream()
                                .filter(each -> each.period() == period)
                                .findFirst()
                                .orElseThrow();
        LocalDate start = stretch.from().plusDays(1);
        LocalDate end = stretch.to();

        assertThat(covered(period, new Coverage(start, end))).isTrue();
        assertThat(covered(period, new Coverage(start.plusDays(1), end))).isFalse();
        assertThat(covered(period, new Coverage(start, end.minusDays(1)))).isFalse();
    }

    private boolean covered(Period period, Coverage coverage) {
        boolean in = !cases(period, true, coverage).isEmpty();
        assertThat(cases(period, false, coverage).isEmpty()).isEqualTo(in);
        return in;
    }

    private List<CaseFile> cases(Period period, boolean covered, Coverage coverage) {
        CaseFiles.Question asked =
                new CaseFiles.Question(
                        null, null, null, null, null, null, null, null, period, covered);
        return new CaseFiles(new ViewStores(database), () -> coverage)
                .page(asked, MANAGER, null, 10)
                .items();
    }
}
