package rosukh.query.fund.book;

import rosukh.events.EventTypes;
import rosukh.events.fund.FundEvent;
import tools.jackson.databind.json.JsonMapper;

/// Events of the fund as a view keeps them.
final class FundJson {

    private static final JsonMapper JSON = new JsonMapper();

    private FundJson() {}

    static String write(FundEvent event) {
        return JSON.writeValueAsString(event);
    }

    /// @param name declared name
    static FundEvent read(String name, String json) {
        Class<?> type =
                EventTypes.classOf(name)
                        .orElseThrow(() -> new IllegalStateException("unknown: " + name));
        return (FundEvent) JSON.readValue(json, type);
    }
}
