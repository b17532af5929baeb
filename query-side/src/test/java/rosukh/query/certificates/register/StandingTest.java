package rosukh.query.certificates.register;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.certificates.register.Issue.NUMBER;
import static rosukh.query.certificates.register.Issue.TODAY;
import static rosukh.query.certificates.register.Issue.issued;
import static rosukh.query.certificates.register.Issue.reinstated;
import static rosukh.query.certificates.register.Issue.revoked;
import static rosukh.query.certificates.register.Issue.suspended;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rosukh.query.certificates.register.CertificateRegister.Question;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import rosukh.query.kernel.Reader;

/// How a certificate stands on a day, told alike by its document and by the filter of the list.
@ViewTest
class StandingTest {

    private static final Reader EVERYWHERE =
            new Reader("o", Set.of(Reader.Role.OFFICER), Set.of(), Set.of(), null, "isipo");

    @Autowired Log log;
    @Autowired CertificateRegister register;

    @BeforeEach
    void two() {
        Issue.two(log);
    }

    @Test
    void is_valid_from_its_first_to_its_last_day() {
        assertThat(on(-201)).isEqualTo(Standing.NOT_YET);
        assertThat(on(-200)).isEqualTo(Standing.VALID);
        assertThat(on(TODAY.plusYears(1))).isEqualTo(Standing.VALID);
        assertThat(on(TODAY.plusYears(1).plusDays(1))).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void is_suspended_until_the_day_before_it_is_reinstated() {
        log.append(suspended(50));
        assertThat(on(-51)).isEqualTo(Standing.VALID);
        assertThat(on(-50)).isEqualTo(Standing.SUSPENDED);
        assertThat(on(0)).isEqualTo(Standing.SUSPENDED);
        log.append(reinstated(40), suspended(30));
        assertThat(on(-41)).isEqualTo(Standing.SUSPENDED);
        assertThat(on(-40)).isEqualTo(Standing.VALID);
        assertThat(on(-30)).isEqualTo(Standing.SUSPENDED);
        assertThat(on(TODAY.plusYears(2))).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void is_revoked_for_good_even_while_suspended_or_after_the_expiry() {
        log.append(suspended(50), revoked());
        assertThat(on(-6)).isEqualTo(Standing.SUSPENDED);
        assertThat(on(-5)).isEqualTo(Standing.REVOKED);
        assertThat(on(TODAY.plusYears(5))).isEqualTo(Standing.REVOKED);
    }

    @Test
    void never_expires_where_the_scheme_sets_no_end() {
        log.append(issued("f-1.2", "KB-1404-000003", "NOPA", null));
        RegisteredCertificate endless = register.find("KB-1404-000003").orElseThrow();
        assertThat(endless.standingOn(TODAY.plusYears(500))).isEqualTo(Standing.VALID);
        assertThat(endless.inRenewalWindow(TODAY.plusYears(500))).isFalse();
    }

    @Test
    void can_be_renewed_in_the_last_six_months_unless_it_is_revoked() {
        LocalDate last = TODAY.plusYears(1);
        LocalDate opens = last.plusDays(1).minusMonths(6);
        assertThat(renewable(opens.minusDays(1))).isFalse();
        assertThat(renewable(opens)).isTrue();
        assertThat(renewable(last)).isTrue();
        assertThat(renewable(last.plusDays(1))).isFalse();
        log.append(revoked());
        assertThat(renewable(last)).isFalse();
    }

    private Standing on(int days) {
        return on(TODAY.plusDays(days));
    }

    /// The document's answer, once it is sure that the filters find it under that standing alone.
    private Standing on(LocalDate day) {
        Standing told = certificate().standingOn(day);
        for (Standing each : Standing.values())
            assertThat(found(Question.any(day).standing(each)))
                    .as(each + " on " + day)
                    .isEqualTo(each == told);
        return told;
    }

    private boolean renewable(LocalDate day) {
        boolean told = certificate().inRenewalWindow(day);
        assertThat(found(Question.any(day).renewable())).as("on " + day).isEqualTo(told);
        return told;
    }

    private boolean found(Question asked) {
        return register.page(asked, EVERYWHERE, null, 9).items().stream()
                .anyMatch(each -> each.certificateNumber().equals(NUMBER));
    }

    private RegisteredCertificate certificate() {
        return register.find(NUMBER).orElseThrow();
    }
}
