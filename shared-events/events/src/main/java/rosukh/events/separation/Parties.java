package rosukh.events.separation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The persons and bodies that had one part in a case, such as helping the firm, each with the
/// business date of its last act.
///
/// @param persons by account
/// @param bodies by key
public record Parties(Map<String, LocalDate> persons, Map<String, LocalDate> bodies) {

    /// How many calendar months a part in one case of a firm keeps from another part in a later
    /// one. A proposal; no source fixes it.
    public static final int MONTHS = 24;

    public static final Parties NONE = new Parties(Map.of(), Map.of());

    public Parties {
        persons = Map.copyOf(persons);
        bodies = Map.copyOf(bodies);
    }

    public Parties with(String person, String body, LocalDate on) {
        return new Parties(later(persons, person, on), later(bodies, body, on));
    }

    public Parties withBody(String body, LocalDate on) {
        return new Parties(persons, later(bodies, body, on));
    }

    /// The accounts of the persons.
    public Set<String> accounts() {
        return persons.keySet();
    }

    /// One of the two had this part, however long ago: so it counts within one case.
    public boolean include(String person, String body) {
        return persons.containsKey(person) || bodies.containsKey(body);
    }

    /// One of the two had this part, and its last act lies less than [#MONTHS] back: so it counts
    /// between two cases. Exactly that many months later both are free.
    public boolean bind(String person, String body, LocalDate day) {
        return binds(persons.get(person), day) || binds(bodies.get(body), day);
    }

    private static boolean binds(@Nullable LocalDate last, LocalDate day) {
        return last != null && day.isBefore(last.plusMonths(MONTHS));
    }

    private static Map<String, LocalDate> later(
            Map<String, LocalDate> some, String one, LocalDate on) {
        Map<String, LocalDate> all = new HashMap<>(some);
        all.merge(one, on, (before, now) -> now.isAfter(before) ? now : before);
        return all;
    }
}
