package rosukh.query.audit.differences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import rosukh.query.audit.Wording;
import rosukh.query.kernel.show.CalendarChoice;
import rosukh.query.kernel.show.Lang;
import rosukh.query.kernel.show.Link;
import rosukh.query.kernel.show.Ui;
import tools.jackson.databind.json.JsonMapper;

class ValuesTest {

    @Test
    void stand_as_the_reader_writes_them() {
        assertThat(lines("{\"on\":\"2026-09-25\",\"at\":\"2026-09-25T08:30:00Z\"}"))
                .containsExactly("on: [۳ مهر ۱۴۰۵]", "at: [۳ مهر ۱۴۰۵، ساعت ۱۲:۰۰]");
        assertThat(lines("[12000000000,-3,0.25,true]"))
                .containsExactly("0: [۱۲٬۰۰۰٬۰۰۰٬۰۰۰]", "1: [\u200e−۳]", "2: [۰٫۲۵]", "3: [بله]");
    }

    @Test
    void keep_codes_and_what_only_looks_like_a_day() {
        assertThat(lines("[\"GRANTED\",\"10320004156\",\"2026-13-45\",\"2026-99-99T00:00:00Z\"]"))
                .containsExactly(
                        "0: GRANTED", "1: 10320004156", "2: 2026-13-45", "3: 2026-99-99T00:00:00Z");
    }

    @Test
    void are_named_by_where_they_are_within_the_place() {
        assertThat(lines("{\"terms\":{\"lines\":[\"KB\"],\"none\":null}}"))
                .containsExactly("terms.lines: KB");
        assertThat(lines("null")).isEmpty();
    }

    private static List<String> lines(String json) {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("i18n/audit");
        texts.setDefaultEncoding("UTF-8");
        Ui ui = new Ui(Lang.FA, CalendarChoice.JALALI, "auto", "compact", Link.to("/"), null, null);
        return new Values(new Wording(texts, ui), ui.format())
                .lines(new JsonMapper().readTree(json)).stream()
                        .map(line -> line.replace('\u2068', '[').replace('\u2069', ']'))
                        .toList();
    }
}
