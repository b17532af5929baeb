package rosukh.command.kernel.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rosukh.command.kernel.Refused;

/// The entity tag of a stream is its version in quotes. Only strong tags say which version a person
/// saw, so `*`, weak tags and lists are refused.
public final class ETags {

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /// The version named by an `If-Match` header.
    public static long parse(String ifMatch) {
        Matcher tag = VERSION.matcher(ifMatch.strip());
        if (!tag.matches()) throw refusal("If-Match must be one strong entity tag such as \"7\"");
        return Long.parseLong(tag.group(1));
    }

    static Refused refusal(String because) {
        return Refusals.badRequest(ProblemCodes.IF_MATCH_INVALID, because);
    }
}
