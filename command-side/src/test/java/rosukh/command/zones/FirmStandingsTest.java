package rosukh.command.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.StreamsInMemory;
import rosukh.command.zones.Standing.Loss;
import rosukh.events.certificates.CertificateEvent.CertificateReinstated;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;
import rosukh.events.certificates.CertificateEvent.CertificateSuspended;
import rosukh.events.certificates.RevocationReason;
import rosukh.events.certificates.SuspensionReason;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.certification.CertificationEvent.TalentIdentified;
import rosukh.events.certification.CourseEvent.CaseReopened;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.zones.Basis;
import rosukh.events.zones.LossCause;

/// What a firm stands on, read from its cases and certificates.
class FirmStandingsTest {

    static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    static final LocalDate LAST = LocalDate.of(2027, 1, 9);

    private final StreamsInMemory streams =
            new StreamsInMemory()
                    .with(
                            "f-1",
                            new FirmRegistered("f-1", "1", "Sepehr", "METAL", 25, "SMALL", DAY));

    static Object[] opened(int number) {
        String caseId = "f-1." + number;
        return new Object[] {
            new CaseOpened(caseId, "f-1", number, "ir-kb", "KRM-P01", "KRM", DAY),
            new TalentIdentified(caseId, "PUMPS", "own designs", DAY)
        };
    }

    static CertificateIssued issued(int number, String certificate) {
        return new CertificateIssued("f-1." + number, certificate, "NOPA", DAY, LAST, DAY);
    }

    @Test
    void a_firm_that_is_not_in_the_register_is_unknown() {
        assertThat(of("f-2", DAY).registered()).isFalse();
        streams.with("zone-terms", new Object());
        assertThat(of("zone-terms", DAY).registered()).isFalse();
    }

    @Test
    void a_firm_without_a_case_stands_on_nothing_and_lost_nothing() {
        assertThat(of("f-1", DAY)).isEqualTo(new Standing(true, Basis.NONE, null));
    }

    @Test
    void a_case_counts_while_it_runs() {
        streams.with("f-1.1", opened(1));
        assertThat(of("f-1", DAY).basis()).isEqualTo(new Basis(Basis.Kind.CASE, "f-1.1", "PUMPS"));
        streams.with("f-1.1", new CaseWithdrawn("f-1.1", "sold", "farid", DAY.plusDays(3)));
        assertThat(of("f-1", DAY.plusDays(9)).loss())
                .isEqualTo(
                        new Loss(
                                new Basis(Basis.Kind.CASE, "f-1.1", "PUMPS"),
                                LossCause.CASE_ENDED,
                                DAY.plusDays(3)));
        streams.with(
                "f-1.1", new CaseReopened("f-1.1", "f-1", "not sold", "omid", DAY.plusDays(9)));
        assertThat(of("f-1", DAY.plusDays(9)).stands()).isTrue();
    }

    @Test
    void a_refusal_ends_a_case_until_it_is_lifted() {
        streams.with("f-1.1", opened(1));
        streams.with(
                "f-1.1",
                new StatusRefused("f-1.1", List.of("R"), List.of(), "no", "k", "group", DAY));
        assertThat(of("f-1", DAY).stands()).isFalse();
        streams.with("f-1.1", new AppealUpheld("f-1.1", "yes", "k2", "group", DAY));
        assertThat(of("f-1", DAY).stands()).isTrue();
    }

    @Test
    void a_certificate_counts_to_its_last_day() {
        certified();
        assertThat(of("f-1", LAST).basis())
                .isEqualTo(new Basis(Basis.Kind.CERTIFICATE, "KB-1", "PUMPS"));
        Loss loss = of("f-1", LAST.plusDays(1)).loss();
        assertThat(loss.cause()).isEqualTo(LossCause.CERTIFICATE_EXPIRED);
        assertThat(loss.on()).isEqualTo(LAST.plusDays(1));
    }

    @Test
    void a_suspension_takes_it_until_it_is_reinstated() {
        certified();
        streams.with("KB-1", suspended());
        assertThat(of("f-1", DAY).loss().cause()).isEqualTo(LossCause.CERTIFICATE_SUSPENDED);
        streams.with("KB-1", new CertificateReinstated("KB-1", "came", "omid", "isipo", DAY));
        assertThat(of("f-1", DAY).stands()).isTrue();
    }

    @Test
    void a_revocation_counts_from_the_day_it_was_lost() {
        certified();
        streams.with("KB-1", suspended());
        streams.with(
                "KB-1",
                new CertificateRevoked(
                        "KB-1",
                        RevocationReason.FALSE_STATEMENT,
                        "false",
                        "kamran",
                        "group",
                        DAY.plusDays(20)));
        Loss loss = of("f-1", DAY.plusDays(30)).loss();
        assertThat(loss.cause()).isEqualTo(LossCause.CERTIFICATE_REVOKED);
        assertThat(loss.on()).isEqualTo(DAY.plusDays(5));
    }

    @Test
    void another_case_or_certificate_stands_in() {
        certified();
        streams.with("f-1.2", opened(2));
        assertThat(of("f-1", LAST.plusDays(1)).basis().reference()).isEqualTo("f-1.2");
        assertThat(of("f-1", LAST).basis().reference()).isEqualTo("KB-1");
        streams.with("f-1.2", issued(2, "KB-2"));
        assertThat(of("f-1", LAST).basis().reference()).isEqualTo("KB-2");
    }

    private void certified() {
        streams.with("f-1.1", opened(1)).with("f-1.1", issued(1, "KB-1"));
    }

    private static CertificateSuspended suspended() {
        return new CertificateSuspended(
                "KB-1", SuspensionReason.values()[0], "late", "omid", "isipo", DAY.plusDays(5));
    }

    private Standing of(String firmId, LocalDate day) {
        return new FirmStandings(streams).of(firmId, day);
    }
}
