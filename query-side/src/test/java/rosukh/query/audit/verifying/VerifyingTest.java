package rosukh.query.audit.verifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.log.Checkpoint;
import rosukh.log.Hash;
import rosukh.log.LogProof;
import rosukh.log.NoteKey;
import rosukh.log.NoteSigner;
import rosukh.log.SignedNote;
import rosukh.query.audit.checkpoints.Judgement;
import rosukh.query.harness.Browser;
import rosukh.query.harness.CheckOnDemand;
import rosukh.query.harness.Facts;
import rosukh.query.harness.Log;
import rosukh.query.harness.MemoryLog;
import rosukh.query.harness.ViewTest;

@ViewTest
class VerifyingTest {

    @Autowired Log log;
    @Autowired MemoryLog published;
    @Autowired CheckOnDemand check;
    @Autowired MockMvc mvc;
    Browser auditor;

    @BeforeEach
    void a_published_log() {
        log.clear();
        published.clear();
        check.forget();
        for (int i = 0; i < 9; i++)
            log.append(Facts.registered("f-" + i, "10320004156", "فولاد سپهر"));
        published.publish();
        auditor = new Browser(mvc, "auditor", "ROLE_auditor");
    }

    @Nested
    class what_is_brought {

        @Test
        void is_valid_if_it_is_a_proof_of_the_log() {
            for (int position = 0; position < 9; position++) {
                Examination found = judged(published.proof(position).toString());
                assertThat(found.judgement()).isEqualTo(Judgement.VALID);
                assertThat(found.position()).isEqualTo(position);
            }
        }

        @Test
        void is_valid_if_it_is_a_checkpoint_of_the_log_even_an_old_one() {
            String old = published.publish().toString();
            log.append(Facts.registered("f-10", "10320004156", "x"));
            published.publish();
            assertThat(judged(old).judgement()).isEqualTo(Judgement.VALID);
            assertThat(judged(old.replace("\n", "\r\n")).judgement()).isEqualTo(Judgement.VALID);
        }

        @Test
        void is_invalid_if_it_is_about_another_event() {
            LogProof proof = published.proof(3);
            LogProof moved = new LogProof(null, 4, proof.path(), proof.checkpoint());
            assertThat(wrong(judged(moved.toString()))).isEqualTo("inclusion");
        }

        @Test
        void is_invalid_if_the_log_signed_another_history() {
            SignedNote forged = published.sign(new Checkpoint(MemoryLog.ORIGIN, 9, Hash.EMPTY));
            published.publish();
            assertThat(wrong(judged(forged.toString()))).isEqualTo("known,consistency");
            SignedNote shorter =
                    published.sign(new Checkpoint(MemoryLog.ORIGIN, 4, Hash.leaf(new byte[1])));
            published.publish();
            assertThat(wrong(judged(shorter.toString()))).isEqualTo("consistency");
        }

        @Test
        void is_invalid_if_a_signature_was_changed_and_nothing_known_if_it_is_anothers() {
            String note = published.publish().toString();
            String text = SignedNote.parse(note).text();
            String root = text.lines().skip(2).findFirst().orElseThrow();
            String other = note.replace(root, Hash.leaf(new byte[1]).base64());
            assertThat(wrong(judged(other))).startsWith("signature");
            NoteSigner stranger = MemoryLog.signer(MemoryLog.ORIGIN, NoteKey.Type.ED25519);
            SignedNote foreign = new SignedNote(text, List.of(stranger.sign(text, 0)));
            Examination found = judged(foreign.toString());
            assertThat(found.judgement()).isEqualTo(Judgement.INDETERMINATE);
            assertThat(unknown(found)).isEqualTo("signature");
        }

        @Test
        void is_invalid_if_it_is_of_another_log() {
            NoteSigner stranger = MemoryLog.signer("other.example/log", NoteKey.Type.ED25519);
            String text = new Checkpoint("other.example/log", 9, Hash.EMPTY).text();
            SignedNote note = new SignedNote(text, List.of(stranger.sign(text, 0)));
            assertThat(wrong(judged(note.toString()))).startsWith("origin");
        }

        @Test
        void is_not_known_if_it_goes_further_than_what_was_published() {
            NoteSigner signer = published.signer();
            String text = new Checkpoint(MemoryLog.ORIGIN, 1L << 60, Hash.EMPTY).text();
            SignedNote note = new SignedNote(text, List.of(signer.sign(text, 0)));
            Examination found = judged(note.toString());
            assertThat(found.judgement()).isEqualTo(Judgement.INDETERMINATE);
            assertThat(unknown(found)).isEqualTo("known,consistency");
        }

        @Test
        void is_not_known_where_nothing_is_published() {
            Examination found = Examination.of(published.proof(0).toString(), null, log);
            assertThat(found.judgement()).isEqualTo(Judgement.INDETERMINATE);
        }

        @Test
        void is_never_valid_once_anything_in_it_was_changed() {
            String proof = published.proof(5).toString();
            Random random = new Random(7);
            for (int i = 0; i < 3_000; i++) {
                StringBuilder changed = new StringBuilder(proof);
                int at = random.nextInt(proof.length());
                char to = (char) (' ' + random.nextInt(95));
                if (changed.charAt(at) == to || inWitness(proof, at)) continue;
                changed.setCharAt(at, to);
                assertThat(judged(changed.toString()).judgement())
                        .as("seed 7, step " + i + ": " + at + " to " + to)
                        .isNotEqualTo(Judgement.VALID);
            }
        }

        /// The cosignature of a witness is judged where checkpoints are listed.
        private static boolean inWitness(String proof, int at) {
            return at >= proof.lastIndexOf("— witness");
        }

        @Test
        void is_told_to_be_neither_if_it_is_neither() {
            for (String neither : List.of("hello", "c2sp.org/tlog-proof@v1\n", "\n\n\n", "{}"))
                assertThat(wrong(judged(neither))).as(neither).isEqualTo("form");
        }
    }

    @Nested
    class the_page {

        @Test
        void says_check_by_check_what_came_of_it_in_both_languages() throws Exception {
            String proof = published.proof(2).toString();
            assertThat(sent("en", proof, null).getContentAsString())
                    .doesNotContain("??")
                    .contains("The event at position 2, as it is stored today, is in the tree.")
                    .contains("Signed by the log&#39;s key", "/audit/events/2");
            assertThat(sent("fa", proof, null).getContentAsString())
                    .doesNotContain("??")
                    .contains("معتبر", "با کلید دفتر امضا شده است");
            assertThat(sent("en", "nonsense", null).getContentAsString())
                    .contains("It is neither a proof nor a checkpoint");
        }

        @Test
        void takes_a_file_too() throws Exception {
            assertThat(sent("en", "", published.proof(2).toString()).getContentAsString())
                    .contains("It is a proof of an event.");
        }

        @Test
        void refuses_nothing_and_too_much() throws Exception {
            assertThat(sent("en", "", null).getStatus()).isEqualTo(400);
            assertThat(sent("en", "x".repeat(400_001), null).getStatus()).isEqualTo(400);
            assertThat(sent("en", "", "x".repeat(400_001)).getStatus()).isEqualTo(400);
        }

        @Test
        void runs_a_check_and_shows_every_fault() throws Exception {
            assertThat(auditor.en("/audit/verify")).contains("It was not checked yet.");
            check.willFind(new SelfCheck.Fault(4, "payload", "differs from its leaf"));
            assertThat(
                            mvc.perform(
                                            post("/audit/verify/checks")
                                                    .with(user("auditor").roles("auditor"))
                                                    .with(csrf()))
                                    .andReturn()
                                    .getResponse()
                                    .getRedirectedUrl())
                    .isEqualTo("/audit/verify");
            assertThat(auditor.en("/audit/verify"))
                    .contains("differs from its leaf", "/audit/events/4", "1 faults");
            assertThat(auditor.fa("/audit/verify")).contains("نامعتبر");
        }

        private MockHttpServletResponse sent(String lang, String text, String file)
                throws Exception {
            var request = multipart("/audit/verify?lang=" + lang);
            if (file != null)
                request.file(
                        new MockMultipartFile(
                                "file",
                                "x.tlog-proof",
                                "text/plain",
                                file.getBytes(StandardCharsets.UTF_8)));
            return mvc.perform(
                            request.param("text", text)
                                    .with(user("auditor").roles("auditor"))
                                    .with(csrf()))
                    .andReturn()
                    .getResponse();
        }
    }

    private Examination judged(String text) {
        return Examination.of(text, published, log);
    }

    private static String wrong(Examination found) {
        assertThat(found.judgement()).isEqualTo(Judgement.INVALID);
        return checks(found, Judgement.INVALID);
    }

    private static String unknown(Examination found) {
        return checks(found, Judgement.INDETERMINATE);
    }

    private static String checks(Examination found, Judgement judgement) {
        return found.findings().stream()
                .filter(each -> each.judgement() == judgement)
                .map(Finding::check)
                .collect(Collectors.joining(","));
    }
}
