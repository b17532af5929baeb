package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import rosukh.command.certification.CaseRefusal;
import rosukh.command.certification.CertificationCommand.IssueCertificate;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.certification.CertificationCommand.RefuseStatus;
import rosukh.command.certification.CertificationCommand.SubmitApplication;
import rosukh.command.certification.EvidenceStore;
import rosukh.command.firms.FirmCommand.RegisterFirm;
import rosukh.command.firms.FirmRefusal;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Reach;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.StreamsInMemory;
import rosukh.command.kernel.Violation;
import rosukh.events.certification.CertificationEvent.EvidenceAttached;
import rosukh.events.certification.CertificationEvent.TalentIdentified;
import rosukh.eventstore.CommitRef;

class CommandApiTest extends EdgeTest {

    private static final String FIRM =
            """
            {"legalId": "10320004156", "name": "صنایع فلزی کویر", "industryGroup": "METAL",
             "isicDivision": 25, "size": "SMALL", "estateKey": "KRM-P01", "on": "2026-03-01"}
            """;

    @Autowired private StreamsInMemory streams;
    @Autowired private EvidenceStore evidence;

    @Nested
    class the_occasion_of_a_command {

        @Test
        void names_the_caller_with_role_organisation_and_reach() throws Exception {
            mvc.perform(
                            creation("/api/v1/firms", FIRM)
                                    .with(
                                            as(
                                                    "officer",
                                                    "PROVINCE_KRM",
                                                    "ESTATE_YZD-P01",
                                                    "FACTOR_PASSWORD")))
                    .andExpect(status().isCreated())
                    .andExpect(header().string("Location", "/api/v1/firms/x-1"));
            var actor = commands.only().occasion().actor();
            assertThat(actor.account()).isEqualTo("ali");
            assertThat(actor.role()).isEqualTo("officer");
            assertThat(actor.organisation()).isEqualTo("isipo-krm");
            assertThat(actor.authentication()).isEqualTo("password");
            assertThat(actor.reach()).isEqualTo(new Reach(Set.of("KRM"), Set.of("YZD-P01"), null));
        }

        @Test
        void confines_a_firm_to_itself() throws Exception {
            mvc.perform(
                            command("/api/v1/cases/f-1.1/submissions", "{}")
                                    .with(as("firm", "FIRM_f-1")))
                    .andExpect(status().isOk());
            assertThat(commands.only().occasion().actor().reach().firmId()).isEqualTo("f-1");
        }

        @Test
        void takes_the_first_of_the_roles_allowed_that_the_caller_has() throws Exception {
            mvc.perform(
                            command("/api/v1/cases/f-1.1/submissions", "{}")
                                    .with(as("auditor", "ROLE_firm", "ROLE_broker")))
                    .andExpect(status().isOk());
            assertThat(commands.only().occasion().actor().role()).isEqualTo("broker");
        }

        @Test
        void carries_key_version_and_a_reason_in_persian() throws Exception {
            String utf8AsHeader =
                    new String(
                            "مصوبه جلسه ۱۴".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            java.nio.charset.StandardCharsets.ISO_8859_1);
            perform(
                            MockMvcRequestBuilders.post("/api/v1/cases/f-1.1/refusals")
                                    .contentType("application/json")
                                    .content(
                                            """
                                            {"reasons": ["R1"], "explanation": "why"}
                                            """)
                                    .header("Idempotency-Key", "\"k-17\"")
                                    .header("If-Match", "\"12\"")
                                    .header("X-Audit-Reason", utf8AsHeader),
                            "committee")
                    .andExpect(status().isOk());
            var occasion = commands.only().occasion();
            assertThat(occasion.idempotencyKey()).isEqualTo("k-17");
            assertThat(occasion.expectedVersion()).isEqualTo(12);
            assertThat(occasion.reason()).isEqualTo("مصوبه جلسه ۱۴");
            assertThat(commands.only().command())
                    .isEqualTo(
                            new RefuseStatus(
                                    "f-1.1", List.of("R1"), "why", "ali", "isipo-krm", today()));
        }

        @Test
        void refuses_a_key_with_a_colon() throws Exception {
            perform(
                            MockMvcRequestBuilders.post("/api/v1/firms")
                                    .contentType("application/json")
                                    .content(FIRM)
                                    .header("Idempotency-Key", "a:b"),
                            "officer")
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("IDEMPOTENCY_KEY_INVALID"));
        }
    }

    @Nested
    class the_hash_of_a_request {

        private String hash(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
            commands.clear();
            perform(request, "officer").andExpect(status().is2xxSuccessful());
            return commands.only().occasion().requestHash();
        }

        @Test
        void is_the_same_whatever_the_order_of_fields_and_the_spaces() throws Exception {
            String other =
                    """
                    {"on":"2026-03-01","estateKey":"KRM-P01","size":"SMALL","isicDivision":25,
                    "industryGroup":"METAL","name":"صنایع فلزی کویر","legalId":"10320004156"}
                    """;
            assertThat(hash(creation("/api/v1/firms", FIRM)))
                    .isEqualTo(hash(creation("/api/v1/firms", other)));
        }

        @Test
        void differs_with_a_value_and_with_the_path() throws Exception {
            String first = hash(command("/api/v1/cases/f-1.1/talent", talent("x")));
            assertThat(hash(command("/api/v1/cases/f-1.1/talent", talent("y"))))
                    .isNotEqualTo(first);
            assertThat(hash(command("/api/v1/cases/f-2.1/talent", talent("x"))))
                    .isNotEqualTo(first);
        }

        @Test
        void of_an_upload_differs_with_one_byte() throws Exception {
            byte[] other = PDF.getBytes().clone();
            other[other.length - 1]++;
            assertThat(hash(evidence(PDF.getBytes()))).isEqualTo(hash(evidence(PDF.getBytes())));
            assertThat(hash(evidence(other))).isNotEqualTo(hash(evidence(PDF.getBytes())));
        }

        private String talent(String grounds) {
            return "{\"field\": \"ICT\", \"grounds\": \"" + grounds + "\"}";
        }
    }

    @Nested
    class a_body {

        @Test
        void is_refused_with_every_fault_it_has() throws Exception {
            perform(
                            creation("/api/v1/firms", "{\"legalId\": \" \", \"size\": \"SMALL\"}"),
                            "officer")
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("REQUEST_INVALID"))
                    .andExpect(
                            jsonPath("$.violations[?(@.code == 'REQUIRED')].field")
                                    .value(
                                            org.hamcrest.Matchers.containsInAnyOrder(
                                                    "legalId",
                                                    "name",
                                                    "industryGroup",
                                                    "isicDivision")));
        }

        @Test
        void is_refused_where_a_value_has_the_wrong_type() throws Exception {
            for (String wrong : List.of("\"25\"", "25.5", "[25]", "true"))
                perform(
                                creation(
                                        "/api/v1/firms",
                                        FIRM.replace("25", wrong)
                                                .replace("\"2026-03-01\"", "null")),
                                "officer")
                        .andExpect(status().isBadRequest())
                        .andExpect(jsonPath("$.code").value("JSON_TYPE_WRONG"))
                        .andExpect(jsonPath("$.violations[0].field").value("isicDivision"));
        }

        @Test
        void is_refused_where_a_date_is_none_and_names_it() throws Exception {
            perform(
                            command(
                                    "/api/v1/cases/f-1.1/acceleration-plans",
                                    """
                                    {"brokerOrganisation": "b", "items":
                                     [{"item": "A1", "title": "t", "dueOn": "1405-13-40"}]}
                                    """),
                            "officer")
                    .andExpect(jsonPath("$.code").value("JSON_TYPE_WRONG"))
                    .andExpect(jsonPath("$.violations[0].field").value("items[0].dueOn"));
        }

        @Test
        void is_refused_where_a_field_comes_twice() throws Exception {
            perform(
                            command(
                                    "/api/v1/cases/f-1.1/recommendations",
                                    "{\"opinion\": \"a\", \"opinion\": \"b\"}"),
                            "assessor")
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("JSON_MALFORMED"));
        }

        @Test
        void is_refused_where_nested_values_are_missing() throws Exception {
            perform(
                            command(
                                    "/api/v1/cases/f-1.1/facts",
                                    "{\"answers\": [{\"field\": \"a\"}, null]}"),
                            "firm")
                    .andExpect(jsonPath("$.code").value("REQUEST_INVALID"))
                    .andExpect(jsonPath("$.violations.length()").value(2));
        }

        @Test
        void is_refused_when_it_is_larger_than_any_command() throws Exception {
            perform(
                            creation(
                                    "/api/v1/firms",
                                    "{\"name\": \"" + "x".repeat(2_100_000) + "\"}"),
                            "officer")
                    .andExpect(status().is(413))
                    .andExpect(jsonPath("$.code").value("BODY_TOO_LARGE"));
        }

        @Test
        void may_be_left_out_where_nothing_must_be_said() throws Exception {
            perform(
                            MockMvcRequestBuilders.post("/api/v1/cases/f-1.1/grants")
                                    .header("Idempotency-Key", "k")
                                    .header("If-Match", "\"3\""),
                            "committee")
                    .andExpect(status().isOk());
        }

        @Test
        void without_a_business_date_is_of_today_in_iran() throws Exception {
            perform(creation("/api/v1/firms", FIRM.replace("\"2026-03-01\"", "null")), "officer")
                    .andExpect(status().isCreated());
            assertThat(((RegisterFirm) commands.only().command()).registeredOn())
                    .isEqualTo(today());
        }
    }

    @Nested
    class a_refusal {

        @Test
        void keeps_its_code_and_all_its_violations() throws Exception {
            refusing(
                    FirmRefusal.FIRM_ESTATE_UNKNOWN.because(
                            "there is no park or zone X",
                            new Violation("estateKey", "FIRM_ESTATE_UNKNOWN", "no X"),
                            new Violation("name", "FIRM_NAME_TOO_LONG", "at most 200")));
            perform(creation("/api/v1/firms", FIRM), "officer")
                    .andExpect(status().is(422))
                    .andExpect(content().contentType("application/problem+json"))
                    .andExpect(jsonPath("$.code").value("FIRM_ESTATE_UNKNOWN"))
                    .andExpect(jsonPath("$.title").value("Firm estate unknown"))
                    .andExpect(jsonPath("$.detail").value("there is no park or zone X"))
                    .andExpect(jsonPath("$.instance").value("/api/v1/firms"))
                    .andExpect(jsonPath("$.violations[1].code").value("FIRM_NAME_TOO_LONG"));
        }

        @Test
        void of_a_stale_version_tells_the_current_one() throws Exception {
            refusing(Refused.stale(9L));
            perform(command("/api/v1/cases/f-1.1/grants", "{}"), "committee")
                    .andExpect(status().isPreconditionFailed())
                    .andExpect(jsonPath("$.code").value("VERSION_STALE"))
                    .andExpect(jsonPath("$.version").value(9));
        }

        @Test
        void for_the_wrong_place_is_forbidden() throws Exception {
            refusing(KernelRefusal.OUT_OF_REACH.because("the case is in Yazd"));
            perform(
                            command(
                                    "/api/v1/cases/f-1.1/talent",
                                    "{\"field\":\"a\",\"grounds\":\"b\"}"),
                            "officer")
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.code").value("OUT_OF_REACH"));
        }

        @Test
        void of_a_key_used_for_something_else_is_unprocessable() throws Exception {
            refusing(KernelRefusal.IDEMPOTENCY_KEY_REUSED.because("the key was used before"));
            perform(creation("/api/v1/firms", FIRM), "officer")
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.code").value("IDEMPOTENCY_KEY_REUSED"));
        }

        @Test
        void that_nobody_foresaw_tells_nothing() throws Exception {
            commands.answering((_, _) -> {
                throw new IllegalStateException("secret of the house");
            });
            perform(creation("/api/v1/firms", FIRM), "officer")
                    .andExpect(status().isInternalServerError())
                    .andExpect(jsonPath("$.code").value("INTERNAL"))
                    .andExpect(
                            content()
                                    .string(
                                            org.hamcrest.Matchers.not(
                                                    org.hamcrest.Matchers.containsString(
                                                            "secret"))));
        }

        @Test
        void of_an_unknown_path_is_not_found() throws Exception {
            perform(creation("/api/v1/no-such-thing", "{}"), "officer")
                    .andExpect(status().isNotFound())
                    .andExpect(content().contentType("application/problem+json"))
                    .andExpect(jsonPath("$.code").value("NOT_FOUND"));
        }

        private void refusing(Refused refused) {
            commands.answering((_, _) -> {
                throw refused;
            });
        }
    }

    @Nested
    class an_upload {

        @Test
        void without_a_file_or_date_names_what_is_missing() throws Exception {
            perform(
                            MockMvcRequestBuilders.multipart("/api/v1/cases/f-1.1/evidence")
                                    .param("requirement", "TAX_RETURN"),
                            "firm")
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("PARAMETER_MISSING"))
                    .andExpect(jsonPath("$.violations[0].field").value("file"));
        }

        @Test
        void with_a_date_that_is_none_names_it() throws Exception {
            perform(
                            upload("/api/v1/cases/f-1.1/evidence", PDF)
                                    .param("requirement", "TAX_RETURN")
                                    .param("issuedOn", "yesterday"),
                            "firm")
                    .andExpect(jsonPath("$.code").value("PARAMETER_INVALID"))
                    .andExpect(jsonPath("$.violations[0].field").value("issuedOn"));
        }

        @Test
        void that_is_refused_leaves_no_content_behind() throws Exception {
            EvidenceInMemory store = (EvidenceInMemory) evidence;
            commands.answering((_, _) -> {
                throw CaseRefusal.EVIDENCE_TOO_OLD.because("too old");
            });
            int before = store.kept().size();
            perform(evidence(PDF.getBytes()), "firm")
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.code").value("EVIDENCE_TOO_OLD"));
            assertThat(store.kept()).hasSize(before);
        }

        @Test
        void that_is_repeated_is_kept_once() throws Exception {
            EvidenceInMemory store = (EvidenceInMemory) evidence;
            int before = store.kept().size();
            // The answer is the first one's, so no event speaks of the second copy.
            perform(evidence(PDF.getBytes()), "firm").andExpect(status().isOk());
            assertThat(store.kept()).hasSize(before);
        }
    }

    @Nested
    class a_submission {

        @Test
        void says_which_files_are_intact() throws Exception {
            evidence.store("e-intact", "a.pdf", new java.io.ByteArrayInputStream(new byte[] {1}));
            streams.with("f-9.1", attached("e-intact"), attached("e-changed"));
            perform(command("/api/v1/cases/f-9.1/submissions", "{}"), "firm")
                    .andExpect(status().isOk());
            assertThat(commands.only().command())
                    .isEqualTo(new SubmitApplication("f-9.1", "ali", Set.of("e-intact"), today()));
        }

        private EvidenceAttached attached(String id) {
            LocalDate day = LocalDate.of(2026, 1, 1);
            return new EvidenceAttached(
                    "f-9.1", id, "TAX_RETURN", "a.pdf", "application/pdf", 1, "ab", day, day);
        }
    }

    @Nested
    class a_case {

        @Test
        void gets_the_next_number_of_its_firm() throws Exception {
            LocalDate day = LocalDate.of(2026, 1, 1);
            streams.with("f-8.1", new TalentIdentified("f-8.1", "a", "b", day))
                    .with("f-8.2", new TalentIdentified("f-8.2", "a", "b", day));
            perform(
                            creation(
                                    "/api/v1/firms/f-8/cases",
                                    "{\"schemeId\": \"ir-kb\", \"estateKey\": \"KRM-P01\"}"),
                            "broker")
                    .andExpect(status().isCreated())
                    .andExpect(header().string("Location", "/api/v1/cases/x-1"));
            OpenCase open = (OpenCase) commands.only().command();
            assertThat(open.caseId()).isEqualTo("f-8.3");
            assertThat(open.number()).isEqualTo(3);
        }
    }

    @Nested
    class a_certificate {

        @Test
        void gets_the_next_free_number_of_the_jalali_year() throws Exception {
            for (int i = 1; i <= 37; i++)
                log.take("u:certificate.number:KB-1405-%06d".formatted(i), anyCommit());
            perform(
                            command("/api/v1/cases/f-1.1/certificates", "{\"on\": \"2026-11-24\"}"),
                            "officer")
                    .andExpect(status().isOk());
            assertThat(((IssueCertificate) commands.only().command()).certificateNumber())
                    .isEqualTo("KB-1405-000038");
        }

        @Test
        void takes_the_next_when_another_was_faster() throws Exception {
            commands.answering((command, _) -> {
                if (((IssueCertificate) command).certificateNumber().endsWith("1"))
                    throw CaseRefusal.CERTIFICATE_NUMBER_TAKEN.because("taken");
                return new Done("f-1.1", 9, 50);
            });
            perform(
                            command("/api/v1/cases/f-1.1/certificates", "{\"on\": \"2026-11-24\"}"),
                            "officer")
                    .andExpect(status().isOk());
            assertThat(commands.sent()).hasSize(2);
        }

        @Test
        void is_refused_under_a_wished_number_that_is_taken() throws Exception {
            commands.answering((_, _) -> {
                throw CaseRefusal.CERTIFICATE_NUMBER_TAKEN.because("taken");
            });
            perform(
                            command(
                                    "/api/v1/cases/f-1.1/certificates",
                                    "{\"certificateNumber\": \"KB-7\"}"),
                            "officer")
                    .andExpect(status().isConflict());
            assertThat(commands.sent()).hasSize(1);
        }

        private CommitRef anyCommit() {
            return new CommitRef(1, 1, "c", java.time.Instant.EPOCH, List.of());
        }
    }

    private static AbstractMockHttpServletRequestBuilder<?> evidence(byte[] content) {
        return upload(
                        "/api/v1/cases/f-1.1/evidence",
                        new org.springframework.mock.web.MockMultipartFile(
                                "file", "return.pdf", "application/pdf", content))
                .param("requirement", "TAX_RETURN")
                .param("issuedOn", "2026-11-01")
                .header("If-Match", "\"3\"");
    }

    private static LocalDate today() {
        return LocalDate.now(java.time.ZoneId.of("Asia/Tehran"));
    }
}
