package rosukh.app.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rosukh.app.StartRefused;
import rosukh.query.certificates.PublicAddress;

class VerifyingTest {

    private static final PublicAddress HERE = new PublicAddress("https://certificates.example.ir");

    private final Verifying verifying = new Verifying();

    @Test
    void who_prints_certificates_says_who_issues_them() {
        assertThat(
                        verifying.issuingBody(
                                HERE, new BodyProperties("کارگروه", "Group", "تهران", "دبیر")))
                .satisfies(body -> assertThat(body.nameEn()).isEqualTo("Group"));
    }

    @Test
    void it_does_not_start_without_and_names_what_is_missing() {
        assertThatThrownBy(() ->
                        verifying.issuingBody(
                                HERE, new BodyProperties("کارگروه", null, " ", "دبیر")))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused ->
                                assertThat(refused.remedy())
                                        .isEqualTo(
                                                "Set rosukh.issuer.name-en, rosukh.issuer.address."));
    }

    @Test
    void where_nothing_is_printed_nobody_has_to_say_it() {
        assertThat(verifying.issuingBody(null, new BodyProperties(null, null, null, null)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "10, 0", "-1, -1"})
    void it_does_not_start_with_a_limit_below_one(int limit, int addresses) {
        assertThatThrownBy(() ->
                        verifying.verificationLimit(new VerificationProperties(limit, addresses)))
                .isInstanceOf(StartRefused.class);
    }

    @Test
    void the_limit_set_is_the_limit_held() {
        var limit = verifying.verificationLimit(new VerificationProperties(2, 10));
        assertThat(limit.take("203.0.113.1")).isZero();
        assertThat(limit.take("203.0.113.1")).isZero();
        assertThat(limit.take("203.0.113.1")).isPositive();
    }
}
