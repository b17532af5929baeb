package rosukh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every page, light in Persian and dark in English: it answers, axe finds nothing, the browser
/// does not complain. Leaves a screenshot of each. The other two combinations, which share their
/// texts with one and their colours with the other, found nothing further and took as long again.
@NeedsChromium
@OnDemoApp
class PagesIT {

    private static final List<String> STAGES =
            List.of(
                    "OPENED",
                    "IDENTIFIED",
                    "IN_ACCELERATION",
                    "HELPED",
                    "SUBMITTED",
                    "RECOMMENDED",
                    "GRANTED",
                    "REFUSED",
                    "CERTIFIED");

    @ParameterizedTest(name = "in {0} and {1}")
    @CsvSource({"fa, LIGHT", "en, DARK"})
    void are_free_of_barriers(String lang, ColorScheme colours, RunningApp app) {
        SoftAssertions all = new SoftAssertions();
        try (Browsing browsing = new Browsing()) {
            Page page = browsing.session(app, lang, colours);
            String suffix = "-" + lang + "-" + colours.name().toLowerCase(java.util.Locale.ROOT);
            look(page, "login" + suffix, all);
            Browsing.login(page, "officer");
            addresses(app)
                    .forEach((name, path) -> {
                        Response response = page.navigate(path);
                        all.assertThat(response.status()).as(path).isEqualTo(200);
                        look(page, name + suffix, all);
                    });
            page.context().clearCookies();
            for (Map.Entry<String, String> judged : judging(app).entrySet()) {
                page.navigate("/login?lang=" + lang);
                Browsing.login(page, judged.getKey());
                page.navigate(judged.getValue());
                look(page, judged.getKey() + "-case" + suffix, all);
                page.context().clearCookies();
            }
            page.navigate("/login?lang=" + lang);
            Browsing.login(page, "auditor");
            for (Map.Entry<String, String> each : auditing(app).entrySet()) {
                all.assertThat(page.navigate(each.getValue()).status()).isEqualTo(200);
                look(page, each.getKey() + suffix, all);
            }
            console(app)
                    .forEach((name, path) -> {
                        Response response = page.navigate(path);
                        all.assertThat(response.status()).as(path).isEqualTo(200);
                        look(page, name + suffix, all);
                    });
            all.assertThat(browsing.complaints()).as("console").isEmpty();
        }
        all.assertAll();
    }

    private static void look(Page page, String name, SoftAssertions all) {
        Browsing.screenshot(page, name);
        all.assertThat(barriers(page)).as(name + " " + page.url()).isEmpty();
    }

    private static List<String> barriers(Page page) {
        AxeResults results =
                new AxeBuilder(page)
                        .withTags(
                                List.of(
                                        "wcag2a",
                                        "wcag2aa",
                                        "wcag21a",
                                        "wcag21aa",
                                        "wcag22aa",
                                        "best-practice"))
                        .analyze();
        List<String> found = new ArrayList<>();
        results.getViolations()
                .forEach(rule ->
                        rule.getNodes()
                                .forEach(node ->
                                        found.add(
                                                rule.getId()
                                                        + ": "
                                                        + node.getHtml()
                                                        + " "
                                                        + node.getFailureSummary())));
        return found;
    }

    /// Name of the screenshot to path.
    private static Map<String, String> addresses(RunningApp app) {
        Map<String, String> paths = new TreeMap<>();
        paths.put("pipeline", "/pipeline");
        paths.put("pipeline-province", "/pipeline?province=ESF");
        paths.put("firms", "/firms");
        paths.put("firms-none", "/firms?q=zzzz");
        paths.put("firms-new", "/firms/new");
        paths.put("firms-import", "/firms/import");
        paths.put("cases", "/cases");
        paths.put("retention", "/documents/retention");
        paths.put("certificates", "/certificates");
        paths.put("certificates-expiry", "/certificates/expiry");
        paths.put("verify", "/verify/certificates");
        paths.put("verify-known", "/verify/certificates/KB-1404-000001");
        paths.put("certificate", "/certificates/KB-1404-000001?do=SUSPEND");
        paths.put("certificate-entitle", "/certificates/KB-1404-000001?do=ENTITLE");
        paths.put("sessions", "/sessions?when=past");
        paths.put("sessions-new", "/sessions/new");
        paths.put("session-held", "/sessions/s-demo-0001");
        paths.put("session-minutes", "/sessions/s-demo-0001/minutes");
        paths.put("session-called", "/sessions/s-demo-0002?do=ADD");
        paths.put("schemes", "/schemes");
        paths.put("deadlines", "/deadlines");
        paths.put("work", "/work?scope=ALL");
        paths.put("work-mine", "/work?scope=MINE");
        paths.put("work-load", "/work/load");
        paths.put("work-views", "/work/views");
        paths.put("work-batches", "/work/batches");
        paths.put("work-batch", "/work/batches/b-demo-0001");
        paths.put("calendar", "/calendar?province=TEH&month=1405-09");
        paths.put("calendar-closure", "/calendar?do=closure");
        paths.put("calendar-week", "/calendar?do=week");
        paths.put("schemes-drafting", "/schemes?do=draft");
        paths.put("scheme", "/schemes/ir-kb/1402-02-18");
        paths.put("scheme-validated", "/schemes/ir-kb/1406-01-01");
        paths.put("scheme-what-if", "/schemes/ir-kb/1406-01-01/what-if?from=2022-03-21");
        paths.put("letters", "/letters");
        paths.put("letter", "/letters/l-demo-0003?do=cancel");
        paths.put("letters-of-case", "/cases/f-demo-0370.1/letters?do=write&kind=CUSTOM");
        paths.put("letter-templates", "/letters/templates");
        paths.put("letter-template", "/letters/templates/REQUEST?do=draft");
        paths.put("contact", "/firms/f-demo-0370/contact?do=change");
        paths.put("past-case", "/cases/f-demo-0370.1?asOf=1403-01-01");
        paths.put("past-firm", "/firms/f-demo-0370?asOf=1403-01-01");
        paths.put("past-pipeline", "/pipeline?asOf=1405-06-31");
        paths.put("assessors", "/assessors");
        paths.put("assessors-enrol", "/assessors?do=enrol");
        paths.put("assessors-conflict", "/assessors?do=conflict&who=assessor");
        paths.put("brokers", "/brokers");
        paths.put("brokers-enrol", "/brokers?do=enrol");
        paths.put("brokers-figures", "/brokers/figures");
        paths.put("brokers-events", "/brokers/events?of=DECIDED");
        paths.put("brokers-import", "/brokers/attendance-import");
        paths.put("broker", "/brokers/broker-1-adviser");
        paths.put("broker-conflict", "/brokers/broker-1-adviser?do=CONFLICT");
        paths.put("broker-propose", "/brokers/broker-1-adviser?do=PROPOSE");
        paths.put("delegations", "/delegations");
        paths.put("design-system", "/design-system");
        Api api = new Api(app.url());
        paths.put(
                "case-deadlines",
                "/cases/" + oneCase(api, "RECOMMENDED").path("caseId").asString() + "/deadlines");
        paths.put(
                "case-assessor",
                "/cases/" + oneCase(api, "SUBMITTED").path("caseId").asString() + "/assessor");
        paths.put("firm", "/firms/" + oneCase(api, "CERTIFIED").path("firmId").asString());
        for (String stage : STAGES) {
            paths.put(
                    "case-" + stage.toLowerCase(java.util.Locale.ROOT),
                    "/cases/" + oneCase(api, stage).path("caseId").asString());
        }
        return paths;
    }

    /// The auditor's own pages.
    private static Map<String, String> auditing(RunningApp app) {
        Api api = new Api(app.url());
        tools.jackson.databind.JsonNode granted = oneCase(api, "CERTIFIED");
        String caseId = granted.path("caseId").asString();
        String position = "";
        for (tools.jackson.databind.JsonNode each :
                api.get("auditor", "/api/v1/cases/" + caseId + "/timeline?limit=200")
                        .body()
                        .path("items"))
            if (each.path("event").asString().equals("certification.status-granted"))
                position = each.path("position").asString();
        return Map.of(
                "audit", "/audit",
                "audit-impartiality", "/audit/impartiality",
                "audit-decisions", "/audit/decisions",
                "audit-decision", "/cases/" + caseId + "/decisions/" + position,
                "audit-reads", "/audit/reads",
                "audit-people", "/audit/people",
                "audit-person", "/audit/people/officer",
                "case-differences", "/cases/" + caseId + "/differences",
                "firm-differences", "/firms/" + granted.path("firmId").asString() + "/differences");
    }

    /// The pages with the forms of those who judge, and the firm's own.
    private static Map<String, String> judging(RunningApp app) {
        Api api = new Api(app.url());
        return Map.of(
                "firm", "/my",
                "operator", "/audit/erasures",
                "auditor", "/audit/replays/r-demo-0001",
                "assessor", "/cases/" + oneCase(api, "SUBMITTED").path("caseId").asString(),
                "committee", "/cases/" + oneCase(api, "RECOMMENDED").path("caseId").asString());
    }

    /// The pages where an auditor looks at the log.
    private static Map<String, String> console(RunningApp app) {
        String caseId = oneCase(new Api(app.url()), "CERTIFIED").path("caseId").asString();
        return Map.of(
                "console",
                "/audit",
                "console-events",
                "/audit/events?field=caseId%3D" + caseId,
                "console-event",
                "/audit/events/40",
                "console-log",
                "/audit/log",
                "console-verify",
                "/audit/verify",
                "console-chronicle",
                "/audit/cases/" + caseId + "/chronicle");
    }

    private static tools.jackson.databind.JsonNode oneCase(Api api, String stage) {
        Api.Answer list = api.get("auditor", "/api/v1/cases?limit=1&stage=" + stage);
        assertThat(list.body().path("items")).as(list.body().toString()).isNotEmpty();
        return list.body().path("items").get(0);
    }
}
