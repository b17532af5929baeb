package rosukh.command.kernel;

import java.util.List;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;

/// Matches a refusal by its code and the codes and places of its violations.
public final class IsRefused extends TypeSafeMatcher<Refused> {

    private final String code;
    private final List<String> violations;

    private IsRefused(String code, List<String> violations) {
        this.code = code;
        this.violations = violations;
    }

    public static IsRefused refused(RefusalCode code, String... violations) {
        return new IsRefused(code.name(), List.of(violations));
    }

    public static IsRefused refused(String code, String... violations) {
        return new IsRefused(code, List.of(violations));
    }

    @Override
    protected boolean matchesSafely(Refused refused) {
        return refused.code().equals(code)
                && (violations.isEmpty() || said(refused).equals(violations));
    }

    @Override
    public void describeTo(Description description) {
        description.appendText("refused with " + code + " " + violations);
    }

    @Override
    protected void describeMismatchSafely(Refused refused, Description mismatch) {
        mismatch.appendText(
                "was " + refused.code() + ": " + refused.getMessage() + " " + said(refused));
    }

    private static List<String> said(Refused refused) {
        return refused.violations().stream().map(v -> v.code() + ":" + v.field()).toList();
    }
}
