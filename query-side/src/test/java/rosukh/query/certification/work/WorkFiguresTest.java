package rosukh.query.certification.work;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.scheme;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rosukh.events.calendar.WorkingCalendar;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.TalentIdentified;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.clocks.DueDates;
import rosukh.events.rules.Schemes;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.parts.WorkGroup.Urgency;

/// How pressing the cases are, how they are paged, and what is measured of them.
class WorkFiguresTest extends FourCases {

    static final Pattern LINKED =
            Pattern.compile(
                    "href=\"(/work\\?[^\"]*urgency=[^\"]*)\"><span"
                            + " class=\"stat-label\">[^<]*</span><span"
                            + " class=\"stat-value\">([0-9,]+)<");

    @Nested
    class urgency {

        /// In Tehran the needs assessment, ten working days, is due on Saturday 16 May.
        @ParameterizedTest
        @CsvSource({
            "2026-05-31, VERY_OVERDUE",
            "2026-05-30, OVERDUE",
            "2026-05-17, OVERDUE",
            "2026-05-16, SOON",
            "2026-05-11, SOON",
            "2026-05-10, LATER"
        })
        void follows_the_day(LocalDate today, Urgency expected) {
            CaseOpened event =
                    new CaseOpened(
                            "f-1.1", "f-1", 1, "ir-kb", "TEH-P01", "TEH", LocalDate.of(2026, 5, 2));
            WorkCase work =
                    WorkCase.opened(event, new FirmOfWork("f-1", "Firm", ""), 0, "omid")
                            .after(
                                    new TalentIdentified("f-1.1", "ICT", "x", event.openedOn()),
                                    1,
                                    "omid",
                                    1);
            DueDates dates =
                    new DueDates(
                            WorkingCalendar.iran(),
                            List.of(),
                            Schemes.of(List.of(scheme("ir-kb-1402-02-18"))));
            assertThat(WorkLine.of(work, dates, today).urgency()).isEqualTo(expected);
        }

        @Test
        void is_counted_and_every_count_opens_its_list() throws Exception {
            Matcher link = LINKED.matcher(officer.en("/work?scope=ALL"));
            int opened = 0;
            int all = 0;
            while (link.find()) {
                int counted = Integer.parseInt(link.group(2));
                assertThat(ids(link.group(1).replace("&amp;", "&"))).hasSize(counted);
                opened++;
                all += counted;
            }
            assertThat(opened).isEqualTo(4);
            assertThat(all).isEqualTo(4);
        }
    }

    @Test
    void a_long_list_is_read_page_by_page_both_ways() {
        List<WorkLine> lines = new ArrayList<>();
        WorkLine one =
                WorkLine.of(
                        cases.open(Load.EVERYTHING, managerReader()).getFirst(),
                        cases.dueDates(),
                        OPENED);
        for (int i = 0; i < 7; i++)
            lines.add(
                    new WorkLine(
                            "f-" + i + ".1",
                            "f-" + i,
                            "Firm",
                            "KRM",
                            "KRM-P01",
                            one.stage(),
                            "officer",
                            "",
                            OPENED,
                            Urgency.LATER,
                            "INTAKE",
                            OPENED.plusDays(i / 2),
                            3,
                            null,
                            0,
                            1,
                            -1));
        WorkList list = new WorkList(lines);
        Page<WorkLine> first = list.page(null, 3);
        Page<WorkLine> second = list.page(first.next(), 3);
        Page<WorkLine> third = list.page(second.next(), 3);
        assertThat(first.previous()).isNull();
        assertThat(second.items()).extracting(WorkLine::caseId).contains("f-3.1", "f-5.1");
        assertThat(third.items()).extracting(WorkLine::caseId).containsExactly("f-6.1");
        assertThat(third.next()).isNull();
        assertThat(list.page(third.previous(), 3)).isEqualTo(second);
        assertThat(list.matching().orElseThrow()).startsWith("f-0.1~1~-1 f-1.1~1~-1 ");
    }

    @Test
    void the_queues_are_measured_and_an_empty_one_is_taken_off() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        WorkMeters meters = new WorkMeters(cases, null);
        meters.measure(registry, OPENED.plusDays(40));
        assertThat(gauge(registry, "rosukh.work.open", "officer", "KRM")).isEqualTo(2);
        assertThat(gauge(registry, "rosukh.work.oldest", "officer", "KRM")).isEqualTo(40);
        assertThat(gauge(registry, "rosukh.work.open", "assessor", "YZD")).isEqualTo(1);
        assertThat(gauge(registry, "rosukh.work.oldest", "assessor", "YZD")).isEqualTo(5);
        log.append(new CaseWithdrawn("f-4.1", "g", "firm", OPENED.plusDays(41)));
        meters.measure(registry, OPENED.plusDays(41));
        assertThat(registry.find("rosukh.work.open").tags("role", "assessor").gauge()).isNull();
    }

    private static Reader managerReader() {
        return new Reader("m", Set.of(Reader.Role.MANAGER), Set.of(), Set.of(), null, "isipo");
    }

    private static double gauge(
            SimpleMeterRegistry registry, String name, String role, String province) {
        return registry.get(name).tags("role", role, "province", province).gauge().value();
    }
}
