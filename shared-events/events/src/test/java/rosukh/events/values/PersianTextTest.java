package rosukh.events.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersianTextTest {

    @ParameterizedTest
    @CsvSource({
        "كارگزاري, کارگزاری",
        "دانش\u200Cبنيان, دانش بنیان",
        "دانِشْ بُنیان, دانش بنیان",
        "شــركت, شرکت",
        "آذربايجان, اذربایجان",
        "مسؤول, مسوول",
        "مسئول, مسیول",
        "ﻓﻨﺎور, فناور",
        "شهرک ۱۲, شهرک 12",
        "شهرک ٣, شهرک 3",
        "Société METAL, societe metal",
        "'  فولاد   کرمان ', فولاد کرمان",
        "\u200Fفولاد\u200E, فولاد",
        "خانۀ ما, خانه ما",
        "شركة, شرکه"
    })
    void texts_that_read_alike_fold_alike(String typed, String folded) {
        assertThat(PersianText.fold(typed)).isEqualTo(folded);
        assertThat(PersianText.fold(folded)).isEqualTo(folded);
    }

    @Test
    void nothing_folds_to_nothing() {
        assertThat(PersianText.fold(" \u200C ")).isEmpty();
    }

    @Test
    void digits_change_their_script_and_nothing_else_does() {
        assertThat(Digits.ascii("۱۴۰۵/۰۱ ٣٤ x")).isEqualTo("1405/01 34 x");
        assertThat(Digits.persian("1405/01 ٣٤ x")).isEqualTo("۱۴۰۵/۰۱ ۳۴ x");
    }

    @Test
    void a_label_falls_back_to_the_other_language() {
        assertThat(new Label("Metal", "فلزی").in("fa")).isEqualTo("فلزی");
        assertThat(new Label("Metal", "").in("fa")).isEqualTo("Metal");
        assertThat(new Label("", "فلزی").in("en")).isEqualTo("فلزی");
        assertThat(new Label("Metal", "").complete()).isFalse();
    }
}
