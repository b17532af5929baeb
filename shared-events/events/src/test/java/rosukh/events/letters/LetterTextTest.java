package rosukh.events.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTextTest {

    private static final LetterText TEXT =
            new LetterText("Case {{case}}", "Dear {{ firm }},\n{{message}}\n{{firm}}");

    @Test
    void names_its_placeholders_once_in_the_order_met() {
        assertThat(TEXT.named()).containsExactly("case", "firm", "message");
    }

    @Test
    void is_filled_with_values_that_are_not_looked_at_again() {
        LetterText filled =
                TEXT.filled(
                        Map.of(
                                Placeholder.CASE, "f-1.1",
                                Placeholder.FIRM, "{{case}} $1 \\ & <Sons>",
                                Placeholder.MESSAGE, "سلام"));
        assertThat(filled.subject()).isEqualTo("Case f-1.1");
        assertThat(filled.body())
                .isEqualTo("Dear {{case}} $1 \\ & <Sons>,\nسلام\n{{case}} $1 \\ & <Sons>");
    }

    @Test
    void leaves_nothing_where_a_value_is_missing_or_a_name_unknown() {
        assertThat(new LetterText("a {{topic}}b", "{{whoever}}c").filled(Map.of()))
                .isEqualTo(new LetterText("a b", "c"));
    }

    @Test
    void keeps_its_subject_on_one_line() {
        LetterText text = new LetterText("About {{topic}}", "{{topic}}");
        Map<Placeholder, String> values = Map.of(Placeholder.TOPIC, "a\r\nBcc: all@example.com");
        assertThat(text.filled(values).subject()).isEqualTo("About a Bcc: all@example.com");
        assertThat(text.filled(values).body()).contains("\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{firm", "firm}}", "{{firm}", "{{{{firm}}", "{{fi{rm}}"})
    void is_broken_where_braces_do_not_pair(String body) {
        assertThat(new LetterText("s", body).broken()).isTrue();
        assertThat(new LetterText(body, "b").broken()).isTrue();
    }

    @Test
    void is_whole_where_they_do_and_with_single_braces() {
        assertThat(TEXT.broken()).isFalse();
        assertThat(new LetterText("s", "{a} } {").broken()).isFalse();
    }

    @Test
    void has_a_hash_that_tells_subject_and_body_apart() {
        assertThat(new LetterText("a", "b").sha256())
                .isEqualTo("7e18f737311b2dc3b2f269dd78396b0351f14fb66efa879f768cb23181883c78")
                .isNotEqualTo(new LetterText("b", "a").sha256());
    }

    @Test
    void says_days_and_numbers_in_its_language() {
        LocalDate day = LocalDate.of(2026, 11, 28);
        assertThat(LetterText.day(day, "fa")).isEqualTo("شنبه ۷ آذر ۱۴۰۵");
        assertThat(LetterText.day(day, "en")).isEqualTo("2026-11-28");
        assertThat(LetterText.number(30, "fa")).isEqualTo("۳۰");
        assertThat(LetterText.number(30, "en")).isEqualTo("30");
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void has_a_sample_of_everything_a_kind_knows(LetterKind kind) {
        StringBuilder all = new StringBuilder();
        kind.known().forEach(each -> all.append("[{{").append(each.key()).append("}}]"));
        for (String language : new String[] {"fa", "en"})
            assertThat(new LetterText("s", all.toString()).sampled(kind, language).body())
                    .doesNotContain("[]", "{{");
        assertThat(kind.known()).doesNotHaveDuplicates().containsAll(kind.mandatory());
    }

    @Test
    void of_two_languages_is_chosen_by_the_code() {
        TemplateTexts texts =
                new TemplateTexts(new LetterText("الف", "ب"), new LetterText("a", "b"));
        assertThat(texts.in("fa").subject()).isEqualTo("الف");
        assertThat(texts.in("en").subject()).isEqualTo("a");
        assertThat(texts.sha256()).isNotEqualTo(new TemplateTexts(texts.en(), texts.fa()).sha256());
    }

    @Test
    void an_address_is_masked_but_for_its_first_letter_and_domain() {
        assertThat(ContactEvent.masked("info@example.com")).isEqualTo("i…@example.com");
        assertThat(ContactEvent.masked("nothing")).isEqualTo("…");
    }
}
