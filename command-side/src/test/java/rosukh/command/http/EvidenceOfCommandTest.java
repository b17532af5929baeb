package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import rosukh.command.certification.CaseRefusal;
import rosukh.command.certification.CertificationCommand.SubmitApplication;
import rosukh.command.certification.EvidenceStore;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.StreamsInMemory;
import rosukh.events.certification.CertificationEvent.ApplicationSubmitted;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.EvidenceAttached;
import rosukh.events.certification.CertificationEvent.FactsDeclared;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;

/// Files and the commands that read them.
class EvidenceOfCommandTest extends EdgeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Autowired private StreamsInMemory streams;
    @Autowired private EvidenceStore evidence;

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
        void with_a_date_outside_the_calendar_is_refused_before_anything_is_kept()
                throws Exception {
            int before = ((EvidenceInMemory) evidence).kept().size();
            perform(
                            upload("/api/v1/cases/f-1.1/evidence", PDF)
                                    .param("requirement", "TAX_RETURN")
                                    .param("issuedOn", "1900-01-01")
                                    .header("If-Match", "\"3\""),
                            "firm")
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("DATE_OUT_OF_RANGE"));
            assertThat(((EvidenceInMemory) evidence).kept()).hasSize(before);
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
            assertThat(store.unsettled("f")).isEmpty();
        }

        @Test
        void whose_outcome_is_unknown_is_kept_and_noted() throws Exception {
            EvidenceInMemory store = (EvidenceInMemory) evidence;
            commands.answering((_, _) -> {
                throw new IllegalStateException("the machine is gone");
            });
            perform(evidence(PDF.getBytes()), "firm").andExpect(status().is(500));
            assertThat(store.unsettled("f")).extracting("caseId").containsExactly("f-1.1");
            store.discard(store.unsettled("f").getFirst().evidenceId());
        }

        @Test
        void that_is_empty_leaves_no_note() throws Exception {
            EvidenceInMemory store = (EvidenceInMemory) evidence;
            perform(evidence(new byte[0]), "firm")
                    .andExpect(jsonPath("$.code").value("EVIDENCE_EMPTY"));
            assertThat(store.unsettled("f")).isEmpty();
        }

        @Test
        void that_is_repeated_is_kept_once() throws Exception {
            EvidenceInMemory store = (EvidenceInMemory) evidence;
            int before = store.kept().size();
            commands.answering((_, _) -> new Done("f-7.1", 0, 41));
            streams.with("f-7.1", attached("e-first"));
            perform(evidence(PDF.getBytes()), "firm").andExpect(status().isOk());
            assertThat(store.kept()).hasSize(before);
            assertThat(store.unsettled("f")).isEmpty();
        }

        @Test
        void whose_event_cannot_be_read_yet_is_kept_and_noted() throws Exception {
            EvidenceInMemory store = (EvidenceInMemory) evidence;
            int before = store.kept().size();
            commands.answering((_, _) -> new Done("f-6.1", 0, 41));
            perform(evidence(PDF.getBytes()), "firm").andExpect(status().isOk());
            assertThat(store.kept()).hasSize(before + 1);
            store.discard(store.unsettled("f").getFirst().evidenceId());
        }
    }

    @Nested
    class a_submission {

        @Test
        void says_which_files_are_intact() throws Exception {
            evidence.store(
                    "e-intact", "f-9.1", "a.pdf", new java.io.ByteArrayInputStream(new byte[] {1}));
            streams.with("f-9.1", opened(), facts(), attached("e-intact"), attached("e-changed"));
            perform(command("/api/v1/cases/f-9.1/submissions", "{}"), "firm")
                    .andExpect(status().isOk());
            assertThat(commands.only().command())
                    .isEqualTo(
                            new SubmitApplication(
                                    "f-9.1", "ali", Set.of("e-intact"), false, today()));
        }
    }

    @Nested
    class a_case_that_can_take_nothing {

        @Test
        void has_no_file_read_again() throws Exception {
            evidence.store(
                    "e-late", "f-5.1", "a.pdf", new java.io.ByteArrayInputStream(new byte[] {1}));
            streams.with("f-5.1", opened(), attached("e-late"), facts(), submitted());
            perform(command("/api/v1/cases/f-5.1/submissions", "{}"), "firm")
                    .andExpect(status().isOk());
            assertThat(((SubmitApplication) commands.only().command()).intactEvidence()).isEmpty();
        }

        @Test
        void has_no_content_stored() throws Exception {
            EvidenceInMemory store = (EvidenceInMemory) evidence;
            int before = store.stored();
            refusesUpload("officer", "f-404.1", "NOT_FOUND");
            refusesUpload("officer", "f-1.1", "OUT_OF_REACH", "PROVINCE_YZD");
            streams.with("f-4.1", opened(), facts());
            refusesUpload("officer", "f-4.1", "VERSION_STALE");
            streams.with("f-3.1", opened(), facts(), submitted(), recommended());
            refusesUpload("officer", "f-3.1", "CASE_ALREADY_RECOMMENDED");
            assertThat(store.stored()).isEqualTo(before);
            assertThat(commands.sent()).isEmpty();
        }

        @Test
        void answers_a_repeat_all_the_same() throws Exception {
            EvidenceInMemory store = (EvidenceInMemory) evidence;
            int before = store.stored();
            commands.answered(new Done("f-404.1", 3, 12));
            perform(evidence("f-404.1", PDF.getBytes()), "firm")
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.position").value(12));
            assertThat(store.stored()).isEqualTo(before);
        }

        private void refusesUpload(String role, String caseId, String code, String... more)
                throws Exception {
            mvc.perform(evidence(caseId, PDF.getBytes()).with(as(role, more)))
                    .andExpect(jsonPath("$.code").value(code));
        }
    }

    private static EvidenceAttached attached(String id) {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return new EvidenceAttached(
                "f-9.1", id, "TAX_RETURN", "a.pdf", "application/pdf", 1, "ab", day, day);
    }

    private static CaseOpened opened() {
        return new CaseOpened("f-9.1", "f-9", 1, "ir-kb", "KRM-P01", "KRM", DAY);
    }

    private static FactsDeclared facts() {
        return new FactsDeclared("f-9.1", List.of(), DAY);
    }

    private static ApplicationSubmitted submitted() {
        return new ApplicationSubmitted("f-9.1", "ir-kb", "1402", "ab", "ali", DAY);
    }

    private static OutcomeRecommended recommended() {
        return new OutcomeRecommended(
                "f-9.1", "ELIGIBLE", "NOPA", List.of(), "good", "arash", "assessors", DAY);
    }
}
