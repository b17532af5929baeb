package rosukh.query.certification.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.evidence;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.registered;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A case just opened, and who looks at it.
abstract class OpenCase {

    static final String CASE = "f-1.1";
    static final byte[] PAPER = "tax return".getBytes(StandardCharsets.UTF_8);

    @Autowired Log log;
    @Autowired MockMvc mvc;
    @Autowired MongoDatabase database;
    Browser officer;
    Browser assessor;
    Browser committee;

    @BeforeEach
    void an_open_case() {
        log.clear();
        log.by("officer", "officer", "isipo")
                .append(
                        published("ir-kb-1402-02-18"),
                        published("ir-kb-1396-10-02"),
                        registered("f-1", "10100000001", "پرس سازان کرمان"),
                        opened("f-1", "KRM-P01"));
        officer = Browser.officer(mvc);
        assessor = new Browser(mvc, "assessor", "ROLE_assessor", "ORG_lab-two");
        committee = new Browser(mvc, "member", "ROLE_committee", "ORG_working-group");
    }

    void attachEverything() {
        for (String requirement :
                new String[] {
                    "OFFICIAL_GAZETTE",
                    "TAX_RETURN",
                    "TRIAL_BALANCE",
                    "INSURANCE_LIST",
                    "TECHNICAL_FILE",
                    "PROTOTYPE_MEDIA",
                    "ORG_CHART"
                })
            log.append(evidence(CASE, requirement, hash(), PAPER.length, today().minusDays(5)));
    }

    JsonNode json(String address) throws Exception {
        MockHttpServletResponse answer = officer.answer(address);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return new JsonMapper().readTree(answer.getContentAsByteArray());
    }

    static LocalDate today() {
        return LocalDate.now(java.time.ZoneId.of("Asia/Tehran"));
    }

    static String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PAPER));
        } catch (java.security.NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
