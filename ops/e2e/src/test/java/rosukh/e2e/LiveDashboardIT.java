package rosukh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A dashboard that stays open while others work.
@NeedsChromium
@OnDemoApp
class LiveDashboardIT {

    @Test
    void shows_a_new_case_without_being_asked_again(RunningApp app) {
        Api api = new Api(app.url());
        try (Browsing browsing = new Browsing()) {
            Page page = browsing.session(app, "en", ColorScheme.LIGHT);
            Browsing.login(page, "manager");
            page.navigate("/pipeline");
            page.evaluate("window.stayed = true");
            Locator figures = page.locator("#figures .stats").first();
            String before = figures.innerText();
            long began = System.nanoTime();
            openCase(api);
            page.waitForCondition(() -> !figures.innerText().equals(before));
            System.out.printf(
                    "open dashboard: %s -> %s after %d ms%n",
                    oneLine(before),
                    oneLine(figures.innerText()),
                    (System.nanoTime() - began) / 1_000_000);
            assertThat(page.evaluate("window.stayed")).isEqualTo(true);
            assertThat(browsing.complaints()).isEmpty();
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static void openCase(Api api) {
        Api.Answer firm =
                api.post(
                        "officer",
                        "/api/v1/firms",
                        Map.of(
                                "legalId", LegalIds.next(),
                                "name", "صنایع آزمون زنده",
                                "industryGroup", "METAL",
                                "isicDivision", 25,
                                "size", "MICRO",
                                "estateKey", "KRM-P01"),
                        null);
        assertThat(firm.status()).isEqualTo(201);
        Api.Answer opened =
                api.post(
                        "officer",
                        "/api/v1/firms/" + firm.text("id") + "/cases",
                        Map.of("schemeId", "ir-kb", "estateKey", "KRM-P01"),
                        null);
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        Api.Answer talent =
                api.post(
                        "officer",
                        "/api/v1/cases/" + opened.text("id") + "/talent",
                        Map.of("field", "MACHINERY", "grounds", "seen"),
                        opened.number("version"));
        assertThat(talent.status()).as(talent.body().toString()).isEqualTo(200);
    }
}
