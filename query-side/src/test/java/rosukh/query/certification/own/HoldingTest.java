package rosukh.query.certification.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.events.certificates.CertificateEvent;
import rosukh.events.certificates.CertificateEvent.CertificateReinstated;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;
import rosukh.events.certificates.CertificateEvent.CertificateSuspended;
import rosukh.events.certificates.CertificateEvent.EntitlementEnded;
import rosukh.events.certificates.CertificateEvent.EntitlementRecorded;
import rosukh.events.certificates.EntitlementKind;
import rosukh.events.certificates.RevocationReason;
import rosukh.events.certificates.SuspensionReason;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.query.certification.own.Holding.Standing;

class HoldingTest {

    private static final String NUMBER = "KB-1405-000001";
    private static final LocalDate FROM = LocalDate.of(2026, 3, 21);
    private static final LocalDate TO = LocalDate.of(2028, 3, 20);

    private final Holding issued = issued(TO);

    @Test
    void counts_from_its_first_day_to_its_last() {
        assertThat(issued.standingOn(FROM.minusDays(1))).isEqualTo(Standing.NOT_YET);
        assertThat(issued.standingOn(FROM)).isEqualTo(Standing.VALID);
        assertThat(issued.standingOn(TO)).isEqualTo(Standing.VALID);
        assertThat(issued.standingOn(TO.plusDays(1))).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void can_be_renewed_in_its_last_six_months() {
        LocalDate opens = LocalDate.of(2027, 9, 21);
        assertThat(issued.renewalFrom()).isEqualTo(opens);
        assertThat(issued.renewableOn(opens.minusDays(1))).isFalse();
        assertThat(issued.renewableOn(opens)).isTrue();
        assertThat(issued.renewableOn(TO)).isTrue();
        assertThat(issued.renewableOn(TO.plusDays(1))).isFalse();
    }

    @Test
    void without_an_end_is_never_renewed_and_never_expires() {
        Holding endless = issued(null);
        assertThat(endless.renewalFrom()).isNull();
        assertThat(endless.renewableOn(FROM)).isFalse();
        assertThat(endless.standingOn(FROM.plusYears(50))).isEqualTo(Standing.VALID);
    }

    @Test
    void revoked_is_not_renewed() {
        Holding revoked = issued.after(revoked(FROM.plusDays(9)));
        assertThat(revoked.standingOn(FROM.plusDays(8))).isEqualTo(Standing.VALID);
        assertThat(revoked.standingOn(FROM.plusDays(9))).isEqualTo(Standing.REVOKED);
        assertThat(revoked.renewalFrom()).isNull();
    }

    /// What holds on every day is counted anew from the events.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void a_walk_of_events_leaves_what_its_history_says(long seed) {
        Random chance = new Random(seed);
        List<CertificateEvent> history = new ArrayList<>();
        Holding holding = issued;
        LocalDate day = FROM;
        boolean suspended = false;
        int entitlements = 0;
        for (int step = 0; step < 30; step++) {
            day = day.plusDays(1L + chance.nextInt(9));
            int choice = chance.nextInt(4);
            CertificateEvent event;
            if (choice == 0) {
                event = suspended ? reinstated(day) : suspended(day);
                suspended = !suspended;
            } else if (choice == 1 && entitlements > 0)
                event = ended(1 + chance.nextInt(entitlements), day);
            else event = recorded(++entitlements, day);
            history.add(event);
            holding = holding.after(event);
        }
        for (LocalDate each = FROM; each.isBefore(day.plusDays(3)); each = each.plusDays(1)) {
            boolean stopped = stoppedOn(each, history);
            assertThat(holding.standingOn(each))
                    .as("%s after %s", each, history)
                    .isEqualTo(stopped ? Standing.SUSPENDED : Standing.VALID);
            for (Holding.Entitlement entitlement : holding.entitlements())
                assertThat(holding.grants(entitlement, each))
                        .as("%s of %s after %s", entitlement.number(), each, history)
                        .isEqualTo(!stopped && runsOn(each, entitlement.number(), history));
        }
    }

    private static boolean stoppedOn(LocalDate day, List<CertificateEvent> history) {
        boolean stopped = false;
        for (CertificateEvent event : history) {
            if (event instanceof CertificateSuspended e && !e.suspendedOn().isAfter(day))
                stopped = true;
            if (event instanceof CertificateReinstated e && !e.reinstatedOn().isAfter(day))
                stopped = false;
        }
        return stopped;
    }

    private static boolean runsOn(LocalDate day, int number, List<CertificateEvent> history) {
        boolean begun = false;
        LocalDate end = null;
        for (CertificateEvent event : history) {
            if (event instanceof EntitlementRecorded e && e.entitlement() == number)
                begun = !e.begins().isAfter(day);
            if (event instanceof EntitlementEnded e && e.entitlement() == number) end = e.endedOn();
        }
        return begun && (end == null || !day.isAfter(end));
    }

    private static Holding issued(LocalDate to) {
        return Holding.of(new CertificateIssued("f-1.1", NUMBER, "NOPA", FROM, to, FROM));
    }

    private static CertificateSuspended suspended(LocalDate on) {
        return new CertificateSuspended(
                NUMBER, SuspensionReason.values()[0], "Inspection", "m", "wg", on);
    }

    private static CertificateReinstated reinstated(LocalDate on) {
        return new CertificateReinstated(NUMBER, "In order", "m", "wg", on);
    }

    private static CertificateRevoked revoked(LocalDate on) {
        return new CertificateRevoked(NUMBER, RevocationReason.values()[0], "Fraud", "m", "wg", on);
    }

    private static EntitlementRecorded recorded(int number, LocalDate on) {
        return new EntitlementRecorded(
                NUMBER, number, EntitlementKind.TAX, on, null, "Tax office", "r" + number, on);
    }

    private static EntitlementEnded ended(int number, LocalDate on) {
        return new EntitlementEnded(NUMBER, number, "Used up", on);
    }
}
