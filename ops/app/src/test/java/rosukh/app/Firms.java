package rosukh.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import rosukh.events.values.LegalId;

/// Firms nobody has registered yet.
final class Firms {

    private static final AtomicLong LAST = new AtomicLong(10_320_000_000L);

    private Firms() {}

    static Map<String, Object> another(String name) {
        Map<String, Object> firm = new LinkedHashMap<>();
        firm.put("legalId", legalId());
        firm.put("name", name);
        firm.put("industryGroup", "METAL");
        firm.put("isicDivision", 25);
        firm.put("size", "SMALL");
        firm.put("estateKey", "KRM-P01");
        return firm;
    }

    private static String legalId() {
        while (true) {
            String candidate = Long.toString(LAST.incrementAndGet());
            if (LegalId.parse(candidate).value().isPresent()) return candidate;
        }
    }
}
