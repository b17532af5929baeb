package rosukh.query.certification.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.identified;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.registered;
import static rosukh.query.harness.Facts.scheme;
import static rosukh.query.harness.Facts.submitted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.calendar.WorkingCalendar;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.TalentIdentified;
import rosukh.events.clocks.DueDates;
import rosukh.events.rules.Schemes;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ViewTest
class BoardTest {

    static final Pattern LINKED =
            Pattern.compile("href=\"(/deadlines\\?[^\"]*urgency=[^\"]*)\"[^>]*>([0-9,]+)</a>");

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser officer;

    @BeforeEach
    void three_cases() {
        log.clear();
        log.append(published("ir-kb-1402-02-18"));
        for (int i = 1; i <= 3; i++)
            log.append(
                    registered("f-" + i, "1010000000" + i, "Firm " + i),
                    opened("f-" + i, i < 3 ? "KRM-P01" : "YZD-P01"));
        log.append(identified("f-2.1"));
        officer = Browser.officer(mvc);
    }

    @Nested
    class urgency {

        static final LocalDate OPENED = LocalDate.of(2026, 5, 2);

        /// In Tehran the needs assessment, ten working days, is due on Saturday 16 May.
        @ParameterizedTest
        @CsvSource({
            "2026-05-17, OVERDUE, 0",
            "2026-05-16, SOON, 0",
            "2026-05-11, SOON, 3",
            "2026-05-10, FORTNIGHT, 4",
            "2026-05-02, FORTNIGHT, 10",
            "2026-05-01, LATER, 11"
        })
        void follows_the_day(LocalDate today, Urgency urgency, int remaining) {
            BoardLine line = line(OPENED, today);
            assertThat(line.urgency()).isEqualTo(urgency);
            assertThat(line.remainingDays()).isEqualTo(remaining);
        }

        @Test
        void is_unknown_beyond_the_calendar() {
            BoardLine line = line(LocalDate.of(2024, 6, 1), OPENED);
            assertThat(line.urgency()).isEqualTo(Urgency.UNKNOWN);
            assertThat(line.dueDate()).isNull();
        }

        private static BoardLine line(LocalDate opened, LocalDate today) {
            CaseTimes times =
                    CaseTimes.opened(
                                    new CaseOpened(
                                            "f-1.1", "f-1", 1, "ir-kb", "TEH-P01", "TEH", opened),
                                    "Firm",
                                    0,
                                    "omid")
                            .after(new TalentIdentified("f-1.1", "ICT", "x", opened), 1, "omid");
            DueDates dates =
                    new DueDates(
                            WorkingCalendar.iran(),
                            List.of(),
                            Schemes.of(List.of(scheme("ir-kb-1402-02-18"))));
            return Board.of(List.of(times), dates, today).lines().getFirst();
        }
    }

    @Nested
    class the_page {

        @Test
        void shows_what_is_overdue_in_both_languages() throws Exception {
            assertThat(officer.en("/deadlines"))
                    .contains("overdue", "Firm 1", "Needs assessment", "/cases/f-1.1/deadlines");
            assertThat(officer.fa("/deadlines")).contains("دیرکرده", "نیازسنجی", "کرمان");
        }

        @Test
        void opens_behind_every_number_exactly_what_it_counts() throws Exception {
            Matcher link = LINKED.matcher(officer.en("/deadlines"));
            int opened = 0;
            while (link.find()) {
                String list = link.group(1).replace("&amp;", "&");
                assertThat(total(list)).as(list).isEqualTo(link.group(2));
                opened++;
            }
            assertThat(opened).isEqualTo(42);
            assertThat(total("/deadlines?urgency=OVERDUE&stage=INTAKE")).isEqualTo("2");
            assertThat(total("/deadlines?urgency=OVERDUE&stage=NEEDS")).isEqualTo("1");
        }

        @Test
        void leaves_out_what_is_done() throws Exception {
            log.append(submitted("f-1.1"), submitted("f-2.1"));
            assertThat(total("/deadlines?stage=INTAKE")).isEqualTo("1");
            assertThat(total("/deadlines?stage=NEEDS")).isEqualTo("0");
            assertThat(officer.en("/deadlines?stage=NEEDS")).contains("Nothing is due.");
        }

        @Test
        void stays_within_the_reach() throws Exception {
            Browser yazd = new Browser(mvc, "y", "ROLE_officer", "PROVINCE_YZD");
            assertThat(yazd.en("/deadlines")).contains("Firm 3").doesNotContain("Firm 1");
            assertThat(total("/deadlines?province=KRM")).isEqualTo("2");
            assertThat(total("/deadlines?estate=YZD-P01")).isEqualTo("1");
        }

        @ParameterizedTest
        @ValueSource(strings = {"stage=LUNCH", "urgency=PANIC", "after=x", "after=a&before=b"})
        void refuses_what_is_no_choice(String query) throws Exception {
            assertThat(officer.answer("/deadlines?" + query).getStatus()).isEqualTo(400);
            assertThat(officer.answer("/api/v1/deadlines?" + query).getStatus()).isEqualTo(400);
        }

        @Test
        void is_had_as_a_file_with_the_same_filters() throws Exception {
            String file =
                    officer.answer("/deadlines/export.csv?stage=INTAKE&lang=en")
                            .getContentAsString();
            assertThat(file.lines()).hasSize(3);
            assertThat(file).contains("f-1.1,Firm 1,Intake,overdue").doesNotContain("f-2.1");
        }
    }

    @Test
    void a_long_board_is_read_page_by_page_both_ways() {
        List<BoardLine> lines = new ArrayList<>();
        for (int i = 0; i < 7; i++)
            lines.add(
                    new BoardLine(
                            "f-" + i + ".1",
                            "f-" + i,
                            "Firm",
                            "KRM",
                            "KRM-P01",
                            "INTAKE",
                            Urgency.LATER,
                            LocalDate.of(2026, 5, 2),
                            LocalDate.of(2026, 6, 1 + i / 2),
                            3));
        Board board = new Board(lines);
        Page<BoardLine> first = board.page(null, 3);
        assertThat(first.previous()).isNull();
        Page<BoardLine> second = board.page(first.next(), 3);
        Page<BoardLine> third = board.page(second.next(), 3);
        assertThat(ids(first)).containsExactly("f-0.1", "f-1.1", "f-2.1");
        assertThat(ids(second)).containsExactly("f-3.1", "f-4.1", "f-5.1");
        assertThat(ids(third)).containsExactly("f-6.1");
        assertThat(third.next()).isNull();
        assertThat(ids(board.page(third.previous(), 3))).isEqualTo(ids(second));
        Cursor gone = new Cursor("2026-06-02|f-2.0|INTAKE", false);
        assertThat(ids(board.page(gone, 2))).containsExactly("f-2.1", "f-3.1");
    }

    private static List<String> ids(Page<BoardLine> page) {
        return page.items().stream().map(BoardLine::caseId).toList();
    }

    private String total(String list) throws Exception {
        String api = list.replace("/deadlines", "/api/v1/deadlines");
        JsonNode answer = new JsonMapper().readTree(officer.answer(api).getContentAsByteArray());
        return answer.path("total").asString();
    }
}
