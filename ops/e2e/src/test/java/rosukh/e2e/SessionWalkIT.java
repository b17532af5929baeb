package rosukh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// A whole session of the working group in the browser, everybody signed in for themselves: called,
/// filled, opened, voted on, counted, carried out, minuted and signed.
@NeedsChromium
@OnDemoApp
class SessionWalkIT {

    private static final List<String> MEMBERS =
            List.of("committee", "ministry-delegate", "park-delegate");
    private static final List<String> BODIES =
            List.of("working-group", "ministry-industry", "science-park");
    private static final String TODAY = LocalDate.now(ZoneId.of("Asia/Tehran")).toString();

    private final Map<String, Page> people = new HashMap<>();

    @Test
    void a_session_goes_from_its_call_to_signed_minutes_through_the_forms(RunningApp app) {
        try (Browsing browsing = new Browsing()) {
            signIn(browsing, app, "officer");
            MEMBERS.forEach(member -> signIn(browsing, app, member));
            String session = call();
            String caseId = putOnAgenda(session);
            Page officer = people.get("officer");
            officer.navigate("/cases/" + caseId);
            assertThat(officer.locator("a[href='/sessions/" + session + "']").count())
                    .as("the page of the case leads to its session")
                    .isEqualTo(1);
            act("officer", session, "OPEN", "/opening", this::everybodyIsThere);
            for (String member : MEMBERS) vote(member, session);
            act("committee", session, "CONCLUDE&item=1", "/conclusion", form -> {});
            carriedOut(session);
            act("officer", session, "DRAFT", "/minutes", form -> {});
            act("officer", session, "SIGN", "/signatures", form -> {});
            act("committee", session, "SIGN", "/signatures", form -> {});
            officer.navigate("/sessions/" + session + "/minutes");
            assertThat(officer.locator("main").innerText())
                    .contains(caseId)
                    .contains("ministry-delegate", "park-delegate");
            Browsing.screenshot(officer, "session-minutes");
            officer.navigate("/cases/" + caseId);
            assertThat(officer.locator("#decision").count()).as("the case is decided").isOne();
            assertThat(browsing.complaints()).as("console").isEmpty();
        }
    }

    @Test
    void a_member_that_never_signed_in_is_refused_by_name(RunningApp app) {
        try (Browsing browsing = new Browsing()) {
            signIn(browsing, app, "officer");
            Page officer = people.get("officer");
            officer.navigate("/sessions/new");
            Locator form = officer.locator("form[action$='/forms/sessions']");
            fill(form, List.of("committee", "ministry-delegat"));
            form.locator("button.button-main").click();
            officer.locator(".notice-bad").first().waitFor();
            assertThat(officer.locator("main").innerText())
                    .contains("ACCOUNT_UNKNOWN")
                    .contains("ministry-delegat");
        }
    }

    private void signIn(Browsing browsing, RunningApp app, String account) {
        Page page = browsing.session(app, "en", ColorScheme.LIGHT);
        page.navigate("/login?calendar=gregorian");
        Browsing.login(page, account);
        people.put(account, page);
    }

    private String call() {
        Page officer = people.get("officer");
        officer.navigate("/sessions/new");
        Locator form = officer.locator("form[action$='/forms/sessions']");
        fill(form, MEMBERS);
        form.locator("button.button-main").click();
        officer.waitForURL(url -> url.matches(".*/sessions/s-[^/]+"));
        return officer.url().replaceAll(".*/sessions/([^?#/]+).*", "$1");
    }

    private void fill(Locator form, List<String> members) {
        form.locator("[name=meetsOn]").fill(TODAY);
        form.locator("[name=place]").fill("Hall 3");
        for (int i = 0; i < members.size(); i++) {
            form.locator("#member-" + i).fill(members.get(i));
            form.locator("#body-" + i).fill(BODIES.get(i));
        }
        form.locator("[name=chair]").fill("committee");
        form.locator("[name=quorum]").fill(String.valueOf(members.size()));
    }

    /// The first of the cases that wait for a decision.
    private String putOnAgenda(String session) {
        act(
                "officer",
                session,
                "ADD",
                "/items",
                form ->
                        form.locator("[name=caseSeen]")
                                .selectOption(new SelectOption().setIndex(1)));
        return people.get("officer")
                .locator("#item-1 a[href*='/cases/']")
                .first()
                .getAttribute("href")
                .replaceAll(".*/cases/([^?#/]+).*", "$1");
    }

    private void everybodyIsThere(Locator form) {
        for (String member : MEMBERS)
            form.locator("[name=present][value='" + member + "']").check();
    }

    private void vote(String member, String session) {
        act(
                member,
                session,
                "VOTE&item=1",
                "/votes",
                form -> form.locator("[name=vote][value=GRANT]").check());
    }

    /// The decision reaches the case by itself.
    private void carriedOut(String session) {
        Page officer = people.get("officer");
        await().pollInSameThread()
                .atMost(Duration.ofMinutes(1))
                .until(() -> {
                    officer.navigate("/sessions/" + session);
                    return officer.locator("a[href*='do=DRAFT']").count() > 0;
                });
        officer.navigate("/sessions/" + session + "?do=DRAFT");
    }

    private void act(
            String who, String session, String action, String form, Consumer<Locator> filled) {
        Page page = people.get(who);
        page.navigate("/sessions/" + session + "?do=" + action);
        Locator target = page.locator("form[action$='" + form + "']");
        filled.accept(target);
        target.locator("button.button-main").click();
        page.waitForURL(url -> url.contains("minPosition="));
        assertThat(page.locator("main .notice-bad").count())
                .as(action + " by " + who + ": " + page.locator("main").innerText())
                .isZero();
    }
}
