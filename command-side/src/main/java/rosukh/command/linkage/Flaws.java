package rosukh.command.linkage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Violation;

/// What is wrong with what somebody said, all of it at once.
final class Flaws {

    private final List<Violation> found = new ArrayList<>();

    Flaws unless(boolean good, String field, String message) {
        if (!good) found.add(new Violation(field, "MALFORMED", message));
        return this;
    }

    /// Codes of lists: each once, no more than [Words#LISTED_MAX].
    Flaws codes(List<String> codes, String field) {
        return unless(
                codes.size() <= Words.LISTED_MAX
                        && new HashSet<>(codes).size() == codes.size()
                        && codes.stream().allMatch(Words::code),
                field,
                "codes of capital letters and digits, each once");
    }

    void refuseAs(RefusalCode code, String because) {
        if (!found.isEmpty()) throw code.because(because, found);
    }
}
