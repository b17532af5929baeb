package rosukh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Every view rebuilt from the log of the demo is the live one to the last digit: a blue/green
/// rebuild changes no number.
@NeedsChromium
@OnDemoApp
class RebuiltViewsIT {

    private static final Set<String> OVER = Set.of("EQUAL", "DIFFERENT", "FAILED", "CANCELLED");

    private static final int AT_LEAST = 30;

    @Test
    void are_the_live_ones_by_their_digests(RunningApp app) {
        Api api = new Api(app.url());
        Map<String, String> asked = new LinkedHashMap<>();
        for (String view : views(app)) asked.put(view, ask(api, view));
        List<String> differing = new ArrayList<>();
        long compared = 0;
        for (Map.Entry<String, String> each : asked.entrySet()) {
            Api.Answer outcome = over(api, each.getValue());
            compared += outcome.number("compared");
            boolean equal =
                    outcome.text("state").equals("EQUAL")
                            && outcome.text("replayedDigest").equals(outcome.text("liveDigest"));
            if (!equal) differing.add(each.getKey() + ": " + outcome.body());
        }
        System.out.printf("rebuilt %d views, %d documents compared%n", asked.size(), compared);
        assertThat(differing).isEmpty();
        assertThat(asked).hasSizeGreaterThan(AT_LEAST);
        assertThat(compared).isGreaterThan(1_000);
    }

    /// As an auditor may choose them on the page.
    private static List<String> views(RunningApp app) {
        try (Browsing browsing = new Browsing()) {
            Page page = browsing.session(app, "en", ColorScheme.LIGHT);
            Browsing.login(page, "auditor");
            page.navigate("/audit/replays");
            return page.locator("select[name=view] option").all().stream()
                    .map(option -> option.getAttribute("value"))
                    .filter(value -> !value.isEmpty())
                    .toList();
        }
    }

    private static String ask(Api api, String view) {
        Api.Answer asked =
                api.post("auditor", "/api/v1/replays", Map.of("view", view, "from", 0), null);
        assertThat(asked.status()).as(view + ": " + asked.body()).isEqualTo(201);
        return asked.text("id");
    }

    private static Api.Answer over(Api api, String replayId) {
        String address = "/api/v1/replays/" + replayId;
        await().atMost(Duration.ofMinutes(3))
                .until(() -> OVER.contains(api.get("auditor", address).text("state")));
        return api.get("auditor", address);
    }
}
