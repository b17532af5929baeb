package rosukh.query.kernel.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// axe, and what only a browser can tell, over the living page, the login page and an error page.
@EnabledIf(value = "chromium", disabledReason = "no /usr/bin/chromium on this machine")
@SpringBootTest(
        classes = DesignShow.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AccessibilityTest {

    static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    static Playwright playwright;
    static Browser browser;

    @LocalServerPort int port;

    static boolean chromium() {
        return Files.isExecutable(CHROMIUM);
    }

    @BeforeAll
    static void open() {
        playwright = Playwright.create();
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(CHROMIUM)
                                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    private BrowserContext context(ColorScheme scheme, int width) {
        return browser.newContext(
                new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900));
    }

    @ParameterizedTest
    @CsvSource({
        "/design-system, fa, LIGHT",
        "/design-system, fa, DARK",
        "/design-system, en, LIGHT",
        "/design-system, en, DARK",
        "/login, fa, LIGHT",
        "/login, fa, DARK",
        "/login, en, LIGHT",
        "/login, en, DARK",
        "/missing, fa, LIGHT",
        "/missing, en, DARK"
    })
    void axe_finds_nothing(String path, String lang, ColorScheme scheme) {
        try (BrowserContext context = context(scheme, 1280)) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("404"))
                    complaints.add(message.text());
            });
            page.navigate("http://localhost:" + port + path + "?lang=" + lang);
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            List<String> found =
                    new AxeBuilder(page)
                                    .withTags(
                                            List.of(
                                                    "wcag2a",
                                                    "wcag2aa",
                                                    "wcag21a",
                                                    "wcag21aa",
                                                    "wcag22aa",
                                                    "best-practice"))
                                    .analyze()
                                    .getViolations()
                                    .stream()
                                    .map(v ->
                                            v.getId()
                                                    + " "
                                                    + v.getNodes().stream()
                                                            .map(n ->
                                                                    n.getHtml()
                                                                            + n.getFailureSummary())
                                                            .limit(3)
                                                            .toList())
                                    .toList();
            assertThat(found).isEmpty();
            assertThat(complaints)
                    .as("what the browser complains of, also under the CSP")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"/design-system, fa", "/design-system, en", "/login, fa", "/login, en"})
    void a_narrow_page_needs_no_sideways_scrolling(String path, String lang) {
        try (BrowserContext context = context(ColorScheme.LIGHT, 320)) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + path + "?lang=" + lang);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(320);
        }
    }

    @Test
    void the_keyboard_reaches_the_content_and_the_menus() {
        try (BrowserContext context = context(ColorScheme.LIGHT, 1280)) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/design-system?lang=en");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
            page.locator(".menu > summary").first().press("Enter");
            assertThat(page.locator(".menu-panel").first().isVisible()).isTrue();
            page.keyboard().press("Escape");
            assertThat(page.locator(".menu-panel").first().isVisible()).isFalse();
        }
    }

    @Test
    void persian_is_set_in_the_face_that_comes_with_the_page() {
        try (BrowserContext context = context(ColorScheme.LIGHT, 1280)) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/design-system?lang=fa");
            page.evaluate("document.fonts.ready");
            assertThat(page.evaluate("document.fonts.check('16px Vazirmatn', 'رسوخ')"))
                    .isEqualTo(true);
            assertThat(
                            (Integer)
                                    page.evaluate(
                                            "[...document.fonts].filter(f => f.status === 'loaded').length"))
                    .isEqualTo(1);
        }
    }
}
