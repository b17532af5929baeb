package rosukh.query.audit.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An account that recorded something.
///
/// @param roles in which it did, in the order of their first use
/// @param organisations it did for, in the same order
/// @param deeds how many events it recorded
public record Doer(
        String account,
        List<String> roles,
        List<String> organisations,
        long deeds,
        Instant first,
        Instant last) {

    /// The same after one more deed.
    static Doer after(@Nullable Doer before, Deed deed) {
        if (before == null)
            return new Doer(
                    deed.account(),
                    with(List.of(), deed.role()),
                    with(List.of(), deed.organisation()),
                    1,
                    deed.at(),
                    deed.at());
        return new Doer(
                before.account(),
                with(before.roles(), deed.role()),
                with(before.organisations(), deed.organisation()),
                before.deeds() + 1,
                before.first(),
                deed.at());
    }

    private static List<String> with(List<String> known, String one) {
        if (one.isEmpty() || known.contains(one)) return known;
        List<String> all = new ArrayList<>(known);
        all.add(one);
        return List.copyOf(all);
    }
}
