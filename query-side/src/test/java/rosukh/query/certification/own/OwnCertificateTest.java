package rosukh.query.certification.own;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.certified;
import static rosukh.query.harness.Facts.eligible;
import static rosukh.query.harness.Facts.figures;
import static rosukh.query.harness.Facts.granted;
import static rosukh.query.harness.Facts.helped;
import static rosukh.query.harness.Facts.product;
import static rosukh.query.harness.Facts.submitted;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rosukh.events.certificates.CertificateEvent.CertificateSuspended;
import rosukh.events.certificates.CertificateEvent.EntitlementRecorded;
import rosukh.events.certificates.CertificateEvent.RevocationProposed;
import rosukh.events.certificates.EntitlementKind;
import rosukh.events.certificates.RevocationReason;
import rosukh.events.certificates.SuspensionReason;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;

@ViewTest
class OwnCertificateTest extends FirmWithCase {

    @BeforeEach
    void was_issued() {
        log.append(helped(CASE));
        log.append(product(CASE), figures(CASE), submitted(CASE));
        log.append(eligible(CASE), granted(CASE), certified(CASE));
    }

    @Test
    void is_told_with_its_end_its_renewal_and_what_it_brings() throws Exception {
        log.append(
                new EntitlementRecorded(
                        "KB-1405-000001",
                        1,
                        EntitlementKind.TAX,
                        OPENED.plusDays(80),
                        null,
                        "Tax office 12",
                        "ref-9",
                        OPENED.plusDays(80)));
        JsonNode held = own(0).path("certificate");
        assertThat(held.path("standing").asString()).isEqualTo("VALID");
        assertThat(held.path("renewalFrom").asString()).isEqualTo("2028-01-11");
        assertThat(held.path("entitlements").path(0).path("inForce").asBoolean()).isTrue();
        assertThat(firm.en("/my"))
                .contains("KB-1405-000001", "Tax relief", "Tax office 12", "in force");
        assertThat(firm.fa("/my")).contains("KB-1405-000001");
    }

    @Test
    void that_is_suspended_brings_nothing() throws Exception {
        log.append(
                new EntitlementRecorded(
                        "KB-1405-000001",
                        1,
                        EntitlementKind.TAX,
                        OPENED.plusDays(80),
                        null,
                        "Tax office 12",
                        "ref-9",
                        OPENED.plusDays(80)),
                new CertificateSuspended(
                        "KB-1405-000001",
                        SuspensionReason.values()[0],
                        "Inspection",
                        "member",
                        "working-group",
                        OPENED.plusDays(90)));
        JsonNode held = own(0).path("certificate");
        assertThat(held.path("standing").asString()).isEqualTo("SUSPENDED");
        assertThat(held.path("entitlements").path(0).path("inForce").asBoolean()).isFalse();
    }

    @Test
    void whose_revocation_is_only_proposed_shows_nothing_of_it() throws Exception {
        log.append(
                new RevocationProposed(
                        "KB-1405-000001",
                        RevocationReason.values()[0],
                        "zq-secret",
                        "omid",
                        "isipo",
                        OPENED.plusDays(90)));
        for (String address :
                List.of(
                        "/my",
                        "/certificates/KB-1405-000001",
                        "/api/v1/certificates/KB-1405-000001",
                        "/api/v1/certificates/KB-1405-000001/timeline"))
            assertThat(firm.answer(address).getContentAsString())
                    .as(address)
                    .isNotEmpty()
                    .doesNotContain("zq-secret", "omid", "revocation-proposed");
    }
}
