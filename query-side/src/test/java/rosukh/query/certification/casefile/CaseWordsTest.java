package rosukh.query.certification.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.identified;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.scheme;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import rosukh.events.certification.Answer;
import rosukh.events.certification.CertificationEvent.ApplicationSubmitted;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.FactsDeclared;
import rosukh.events.rules.Scheme;
import rosukh.query.harness.Browser;
import rosukh.query.harness.ViewTest;
import rosukh.query.kernel.show.CalendarChoice;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Lang;

/// No page shows a code where there is a word for it.
@ViewTest
class CaseWordsTest extends OpenCase {

    @Autowired MessageSource messages;

    @Test
    void a_code_of_another_version_of_the_scheme_is_put_into_words() throws Exception {
        Scheme old = scheme("ir-kb-1396-10-02");
        log.append(
                identified(CASE),
                new ApplicationSubmitted(
                        CASE, "ir-kb", old.version(), old.sha256(), "officer", OPENED.plusDays(9)));
        assertThat(officer.fa("/cases/" + CASE))
                .contains("ماشین‌آلات و تجهیزات پیشرفته", "1396-10-02")
                .doesNotContain("MACHINERY");
        assertThat(json("/api/v1/cases/" + CASE + "/timeline").toString())
                .contains("ماشین‌آلات و تجهیزات پیشرفته")
                .doesNotContain("MACHINERY");
    }

    @Test
    void a_declared_date_is_in_the_reader_s_calendar() throws Exception {
        log.append(
                published("es-pyme-innovadora-2015"),
                new CaseOpened("f-1.2", "f-1", 2, "es-pyme-innovadora", "KRM-P01", "KRM", OPENED),
                new FactsDeclared(
                        "f-1.2",
                        List.of(Answer.of("patentGrantedOn", "2026-03-21")),
                        OPENED.plusDays(1)));
        assertThat(officer.fa("/cases/f-1.2")).contains("<bdi>۱ فروردین ۱۴۰۵</bdi>");
        assertThat(officer.en("/cases/f-1.2?calendar=gregorian"))
                .contains("<bdi>21 Mar 2026</bdi>");
    }

    @Test
    void the_frame_names_the_places_in_reach() throws Exception {
        Browser both = new Browser(mvc, "b", "ROLE_officer", "ROLE_broker", "PROVINCE_KRM");
        assertThat(both.en("/schemes"))
                .contains("<bdi>Kerman</bdi>", "Officer, Broker")
                .doesNotContain(">KRM<");
        assertThat(both.fa("/schemes")).contains("<bdi>کرمان</bdi>");
        Browser estate = new Browser(mvc, "e", "ROLE_officer", "ESTATE_KRM-P01");
        assertThat(estate.fa("/schemes")).doesNotContain("KRM-P01");
    }

    @Test
    void an_event_without_a_text_is_found_out() {
        Format format = new Format(Lang.EN, CalendarChoice.GREGORIAN);
        CaseFile file = CaseFile.opened(opened("f-1", "KRM-P01"), FirmOfCase.unknown("f-1"), 0);
        EventText text = new EventText(new Labels(List.of(), messages, format), format, file);
        Entry unheard =
                new Entry(
                        "certification.case-forgotten",
                        OPENED,
                        List.of(),
                        new Entry.Circumstances(1, 1, Instant.EPOCH, "", "", "", null, null));
        assertThatThrownBy(() -> text.of(unheard)).hasMessageContaining("case-forgotten");
    }
}
