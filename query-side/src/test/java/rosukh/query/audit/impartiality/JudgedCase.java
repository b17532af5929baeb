package rosukh.query.audit.impartiality;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.eligible;
import static rosukh.query.harness.Facts.found;
import static rosukh.query.harness.Facts.helped;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.registered;
import static rosukh.query.harness.Facts.submitted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.certification.Answer;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.sessions.Member;
import rosukh.events.sessions.Outcome;
import rosukh.events.sessions.SessionEvent.ItemAdded;
import rosukh.events.sessions.SessionEvent.ItemConcluded;
import rosukh.events.sessions.SessionEvent.SessionConvened;
import rosukh.events.sessions.SessionEvent.SessionOpened;
import rosukh.events.sessions.SessionEvent.VoteCast;
import rosukh.events.sessions.Vote;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A helped and judged case, what may happen to it that no command allows, and the report on it.
abstract class JudgedCase {

    static final String API = "/api/v1/audit/impartiality";
    static final String CASE = "f-1.1";
    static final String LATER = "f-1.2";
    static final LocalDate DECIDED = OPENED.plusDays(70);

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser auditor;

    @BeforeEach
    void a_helped_and_judged_case() {
        log.clear();
        auditor = new Browser(mvc, "auditor", "ROLE_auditor");
        log.append(registered("f-1", "10100000001", "Press Works"), opened("f-1", "KRM-P01"));
        log.append(helped(CASE));
        log.append(
                submitted(CASE),
                found(CASE, "P1", "P-1", Answer.of("technologyLevel", "HIGH")),
                eligible(CASE));
    }

    void session() {
        Member member = new Member("member", "university");
        log.append(
                new SessionConvened(
                        "s-1",
                        DECIDED,
                        "Tehran",
                        "working-group",
                        List.of(
                                member,
                                new Member("assessor", "university"),
                                new Member("third", "university")),
                        "member",
                        member,
                        2,
                        DECIDED),
                new ItemAdded("s-1", 1, CASE, 1, 9, log.head(), "officer", DECIDED),
                new ItemAdded("s-1", 2, CASE, 2, 9, log.head(), "officer", DECIDED),
                new SessionOpened(
                        "s-1", List.of("member", "assessor", "third"), "member", DECIDED));
    }

    static StatusGranted decision(String caseId, String by, String body, LocalDate on) {
        return new StatusGranted(caseId, "NOPA", by, body, on);
    }

    static VoteCast vote(int item, String member) {
        return new VoteCast("s-1", item, CASE, member, "university", Vote.values()[0], 9, DECIDED);
    }

    static ItemConcluded concluded(int item) {
        return new ItemConcluded(
                "s-1",
                item,
                CASE,
                9,
                Outcome.GRANT,
                1,
                0,
                0,
                List.of(),
                "",
                "member",
                "working-group",
                DECIDED);
    }

    List<String> broken() throws Exception {
        List<String> found = new ArrayList<>();
        for (JsonNode each : report().path("items"))
            found.add(
                    String.join(
                            " ",
                            each.path("rule").asString(),
                            each.path("part").asString(),
                            each.path("otherPart").asString(),
                            each.path("person").asString() + each.path("body").asString()));
        assertThat(report().path("breaches").asLong()).isEqualTo(found.size());
        return found;
    }

    JsonNode report() throws Exception {
        return report("");
    }

    JsonNode report(String query) throws Exception {
        return new JsonMapper().readTree(auditor.answer(API + query).getContentAsByteArray());
    }
}
