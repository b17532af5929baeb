package rosukh.events.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {

    @ParameterizedTest
    @CsvSource({
        "OFFICIAL_GAZETTE, REGISTER, 2036-02-28",
        "TAX_RETURN, FINANCIAL, 2036-02-28",
        "TECHNICAL_FILE, TECHNICAL, 2031-02-28",
        "INSURANCE_LIST, STAFF, 2029-02-28",
        "SOMETHING_NEW, OTHER, 2036-02-28"
    })
    void is_told_by_the_kind_of_document(String requirement, Retention expected, LocalDate until) {
        assertThat(Retention.of(requirement)).isEqualTo(expected);
        assertThat(expected.until(LocalDate.of(2026, 2, 28))).isEqualTo(until);
    }

    @Test
    void of_what_nobody_classified_is_the_longest() {
        for (Retention each : Retention.values())
            assertThat(each.years()).isLessThanOrEqualTo(Retention.OTHER.years());
    }
}
