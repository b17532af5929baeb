package rosukh.command.pioneers;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.pioneers.Programmes.DAY;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import rosukh.events.certificates.CertificateEvent;
import rosukh.events.certificates.CertificateEvent.CertificateReinstated;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;
import rosukh.events.certificates.CertificateEvent.CertificateSuspended;
import rosukh.events.certificates.CertificateEvent.RevocationProposed;
import rosukh.events.certificates.RevocationReason;
import rosukh.events.certificates.SuspensionReason;

/// Whether a certificate counted on a day.
class ValidityTest {

    private static final String KB = "KB-1";

    private static boolean counts(LocalDate day, CertificateEvent... history) {
        return Validity.on(day, Arrays.asList(history));
    }

    private static CertificateSuspended suspended(LocalDate on) {
        return new CertificateSuspended(KB, SuspensionReason.values()[0], "g", "a", "b", on);
    }

    private static CertificateReinstated reinstated(LocalDate on) {
        return new CertificateReinstated(KB, "g", "a", "b", on);
    }

    private static CertificateRevoked revoked(LocalDate on) {
        return new CertificateRevoked(KB, RevocationReason.values()[0], "g", "a", "b", on);
    }

    @Test
    void it_counts_while_nothing_happened_to_it() {
        assertThat(counts(DAY)).isTrue();
        assertThat(
                        counts(
                                DAY,
                                new RevocationProposed(
                                        KB, RevocationReason.values()[0], "g", "a", "b", DAY)))
                .isTrue();
    }

    @Test
    void it_does_not_while_it_is_suspended() {
        assertThat(counts(DAY.minusDays(1), suspended(DAY))).isTrue();
        assertThat(counts(DAY, suspended(DAY))).isFalse();
        LocalDate back = DAY.plusDays(9);
        assertThat(counts(back.minusDays(1), suspended(DAY), reinstated(back))).isFalse();
        assertThat(counts(back, suspended(DAY), reinstated(back))).isTrue();
        assertThat(counts(DAY.minusDays(1), suspended(DAY), reinstated(back))).isTrue();
    }

    @Test
    void it_does_not_once_it_is_revoked() {
        assertThat(counts(DAY.minusDays(1), revoked(DAY))).isTrue();
        assertThat(counts(DAY, revoked(DAY))).isFalse();
    }
}
