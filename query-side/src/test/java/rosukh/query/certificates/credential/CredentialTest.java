package rosukh.query.certificates.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static rosukh.query.certificates.register.Issue.NUMBER;
import static rosukh.query.certificates.register.Issue.TODAY;
import static rosukh.query.certificates.register.Issue.issued;
import static rosukh.query.certificates.register.Issue.proposed;
import static rosukh.query.certificates.register.Issue.reinstated;
import static rosukh.query.certificates.register.Issue.revoked;
import static rosukh.query.certificates.register.Issue.suspended;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.query.certificates.register.Issue;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;

/// Credentials as a stranger reads them: the keys from the issuer's document, the signatures by
/// another implementation than the one that made them, the lists by the specification's own words.
@ViewTest
class CredentialTest {

    private static final String DID = "did:web:rosukh.example";
    private static final String OTHER = "KB-1404-000002";

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Verifier verifier;

    @BeforeEach
    void two() {
        Issue.two(log);
        verifier = new Verifier(new Browser(mvc, "nobody"));
    }

    @Nested
    class a_certificate {

        @Test
        void is_a_credential_of_the_data_model_2_0() throws Exception {
            JsonNode credential = credential(NUMBER);
            assertThat(credential.path("@context").path(0).asString())
                    .isEqualTo("https://www.w3.org/ns/credentials/v2");
            assertThat(texts(credential.path("type")))
                    .contains("VerifiableCredential", "KnowledgeBasedCertificate");
            assertThat(credential.path("id").asString())
                    .isEqualTo("https://rosukh.example/verify/certificates/" + NUMBER);
            assertThat(credential.path("issuer").asString()).isEqualTo(DID);
            JsonNode subject = credential.path("credentialSubject");
            assertThat(subject.path("legalName").asString()).isEqualTo("فولاد سازان کرمان");
            assertThat(subject.path("legalId").asString()).isEqualTo("10100000001");
            assertThat(subject.path("knowledgeBasedClass").asString()).isEqualTo("NOPA");
            for (String term : subject.propertyNames())
                if (!term.equals("type"))
                    assertThat(credential.path("@context").path(1).has(term)).as(term).isTrue();
            assertThat(credential.has("vc") || credential.has("vp")).isFalse();
        }

        @Test
        void is_valid_from_midnight_in_tehran_to_the_end_of_its_last_day() throws Exception {
            JsonNode credential = credential(NUMBER);
            assertThat(credential.path("validFrom").asString())
                    .isEqualTo(TODAY.minusDays(201) + "T20:30:00Z");
            assertThat(credential.path("validUntil").asString())
                    .isEqualTo(TODAY.plusYears(1) + "T20:29:59Z");
            log.append(issued("f-1.2", "KB-1404-000003", "NOPA", null));
            assertThat(credential("KB-1404-000003").has("validUntil")).isFalse();
        }

        @Test
        void is_the_same_bytes_whatever_happens_to_it() throws Exception {
            String before = verifier.fetch(credentialOf(NUMBER));
            log.append(suspended(9), proposed(), revoked());
            log.rebuild("certificates.register");
            assertThat(verifier.fetch(credentialOf(NUMBER))).isEqualTo(before);
        }

        @Test
        void has_its_own_place_on_one_list_of_each_purpose() throws Exception {
            log.append(issued("f-1.2", "KB-1404-000003", "NOPA", TODAY));
            Set<String> places = new HashSet<>();
            for (String number : new String[] {NUMBER, OTHER, "KB-1404-000003"}) {
                JsonNode status = credential(number).path("credentialStatus");
                assertThat(status.size()).isEqualTo(2);
                for (JsonNode entry : status) {
                    assertThat(entry.path("type").asString()).isEqualTo("BitstringStatusListEntry");
                    assertThat(entry.path("statusListIndex").isString()).isTrue();
                    assertThat(
                                    places.add(
                                            entry.path("statusListCredential").asString()
                                                    + entry.path("statusListIndex").asString()))
                            .isTrue();
                }
            }
        }

        @Test
        void that_was_never_issued_has_none() throws Exception {
            MockHttpServletResponse answer = verifier.answer(credentialOf("KB-1"));
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(answer.getContentAsString()).contains("CERTIFICATE_UNKNOWN");
        }
    }

    @Nested
    class the_status_lists {

        @Test
        void show_a_suspension_until_the_reinstatement() throws Exception {
            assertThat(status(NUMBER, "suspension")).isFalse();
            log.append(suspended(9));
            assertThat(status(NUMBER, "suspension")).isTrue();
            assertThat(status(NUMBER, "revocation")).isFalse();
            log.append(reinstated(8));
            assertThat(status(NUMBER, "suspension")).isFalse();
        }

        @Test
        void show_a_revocation_for_good_and_of_no_other_certificate() throws Exception {
            log.append(proposed());
            assertThat(status(NUMBER, "revocation")).isFalse();
            log.append(revoked());
            assertThat(status(NUMBER, "revocation")).isTrue();
            assertThat(status(OTHER, "revocation")).isFalse();
            assertThat(status(NUMBER, "suspension")).isFalse();
        }

        @Test
        void are_credentials_that_the_specification_knows() throws Exception {
            JsonNode list = verifier.verified("/api/v1/public/status-lists/suspension/0");
            assertThat(texts(list.path("type")))
                    .containsExactly("VerifiableCredential", "BitstringStatusListCredential");
            assertThat(list.path("id").asString())
                    .isEqualTo("https://rosukh.example/api/v1/public/status-lists/suspension/0");
            assertThat(list.path("validFrom").asString()).isEqualTo("2026-11-24T10:15:30Z");
            JsonNode subject = list.path("credentialSubject");
            assertThat(subject.path("type").asString()).isEqualTo("BitstringStatusList");
            assertThat(subject.path("statusPurpose").asString()).isEqualTo("suspension");
            assertThat(Verifier.bits(subject).length * 8).isEqualTo(131_072);
            assertThat(subject.path("ttl").asLong()).isEqualTo(60_000);
            assertThat(
                            verifier.answer("/api/v1/public/status-lists/suspension/0")
                                    .getHeader("Cache-Control"))
                    .isEqualTo("max-age=60, public");
        }

        @Test
        void are_as_many_as_the_log_needs() throws Exception {
            for (String none : new String[] {"revocation/1", "revocation/-1", "message/0"})
                assertThat(verifier.answer("/api/v1/public/status-lists/" + none).getStatus())
                        .as(none)
                        .isEqualTo(404);
        }

        private boolean status(String number, String purpose) throws Exception {
            return verifier.status(credential(number), purpose);
        }
    }

    @Nested
    class the_issuer {

        @Test
        void publishes_the_public_half_of_its_key_alone() throws Exception {
            JsonNode document = verifier.json("/.well-known/did.json");
            assertThat(document.path("id").asString()).isEqualTo(DID);
            JsonNode method = document.path("verificationMethod").path(0);
            assertThat(method.path("type").asString()).isEqualTo("JsonWebKey");
            assertThat(method.path("controller").asString()).isEqualTo(DID);
            // The thumbprint that RFC 8037 computes for this key.
            assertThat(method.path("id").asString())
                    .isEqualTo(DID + "#kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
            assertThat(texts(document.path("assertionMethod")))
                    .containsExactly(method.path("id").asString());
            JsonNode keys = verifier.json("/.well-known/jwks.json").path("keys");
            assertThat(keys.path(0)).isEqualTo(method.path("publicKeyJwk"));
            assertThat(keys.path(0).has("d")).isFalse();
        }

        @Test
        void answers_a_verifier_in_the_browser_of_another_site() throws Exception {
            for (String path : new String[] {credentialOf(NUMBER), "/.well-known/did.json"})
                mvc.perform(
                                get(path)
                                        .with(user("nobody"))
                                        .header("Origin", "https://verifier.example"))
                        .andExpect(header().string("Access-Control-Allow-Origin", "*"));
        }
    }

    private JsonNode credential(String number) throws Exception {
        return verifier.verified(credentialOf(number));
    }

    private static String credentialOf(String number) {
        return "/api/v1/public/certificates/" + number + "/credential";
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new java.util.LinkedHashSet<>();
        array.forEach(each -> texts.add(each.asString()));
        return texts;
    }
}
