package rosukh.query.certificates.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersianShapingTest {

    private final PersianShaping shaping = new PersianShaping();

    @ParameterizedTest
    @CsvSource({
        // initial, medial, medial, final
        "پیکچ, FB58 FBFF FB91 FB7B",
        // gaf joins waw, which joins nothing; alef stands alone; heh joins yeh
        "گواهی, FB94 FEEE FE8D FEEB FBFD",
        // zheh joins only the letter before it
        "ژژ, FB8A FB8A",
        "بژا, FE91 FB8B FE8D",
        // lam and alef become one
        "لا, FEFB",
        "بلا, FE91 FEFC",
        "الآن, FE8D FEF5 FEE5",
        "لل, FEDF FEDE",
        // a non-joiner parts letters, a mark does not, tatweel joins
        "می‌ب, FEE3 FBFD 200C FE8F",
        "بَب, FE91 064E FE90",
        "بـب, FE91 0640 FE90",
        // what is not of the writing joins nothing
        "ب1ب, FE8F 0031 FE8F"
    })
    void joins_letters_as_they_are_written(String word, String forms) {
        assertThat(codes(shaping.shapeText(word))).isEqualTo(forms);
    }

    @ParameterizedTest
    @ValueSource(strings = {"گواهی دانش‌بنیان", "پژوهش و چاپ", "لالایی", "Yazd Ceramics ۱۴۰۵", ""})
    void is_taken_back_without_a_loss(String text) {
        assertThat(shaping.deshapeText(shaping.shapeText(text))).isEqualTo(text);
    }

    @Test
    void leaves_other_writings_alone() {
        assertThat(shaping.shapeText("KB-1405-000001")).isEqualTo("KB-1405-000001");
        assertThat(shaping.reorderRTLTextToLTR("\uFE8D\uFEEB")).isEqualTo("\uFEEB\uFE8D");
        assertThat(shaping.isLiveImplementation()).isTrue();
    }

    private static String codes(String text) {
        return String.join(
                " ", text.chars().mapToObj(code -> String.format("%04X", code)).toList());
    }
}
