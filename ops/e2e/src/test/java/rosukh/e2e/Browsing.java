package rosukh.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// Chromium by Playwright, with what every browser test needs.
final class Browsing implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final double PATIENCE_MS = 15_000;

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Browsing() {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(
                                                NeedsChromium.Installed.chromium().orElseThrow())
                                        .setArgs(List.of("--no-sandbox")));
    }

    /// A fresh session; what the browser complains about on its console is collected.
    Page session(RunningApp app, String lang, ColorScheme colours) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setBaseURL(app.url().toString())
                                .setLocale(lang)
                                .setTimezoneId("Asia/Tehran")
                                .setColorScheme(colours)
                                .setViewportSize(1280, 900));
        context.setDefaultTimeout(PATIENCE_MS);
        Page page = context.newPage();
        page.onConsoleMessage(this::complain);
        page.onPageError(error -> complaints.add(error));
        page.navigate("/login?lang=" + lang);
        return page;
    }

    private void complain(ConsoleMessage message) {
        // A refused form is answered by a page, and htmx gives up a refresh for a newer one on
        // purpose: neither is a fault.
        boolean meant =
                message.text().startsWith("Failed to load")
                        || message.text().startsWith("htmx:sendAbort")
                        || message.text().startsWith("htmx:afterRequest");
        if (message.type().equals("error") && !meant) {
            complaints.add(message.text() + " at " + message.location());
        }
    }

    /// Logs in with a demo account.
    static void login(Page page, String account) {
        page.fill("input[name=username]", account);
        page.fill("input[name=password]", account + "-demo");
        page.click(".login-form button");
        page.waitForURL(
                url -> !url.contains("/login"),
                new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
    }

    static void screenshot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve(name + ".png"))
                        .setFullPage(true));
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
