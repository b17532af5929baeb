package rosukh.command.certification;

import java.util.HashSet;
import java.util.Set;

/// The persons and bodies that had one part in a case, such as helping the firm.
record Parties(Set<String> persons, Set<String> bodies) {

    static final Parties NONE = new Parties(Set.of(), Set.of());

    Parties {
        persons = Set.copyOf(persons);
        bodies = Set.copyOf(bodies);
    }

    Parties with(String person, String body) {
        return new Parties(plus(persons, person), plus(bodies, body));
    }

    Parties withBody(String body) {
        return new Parties(persons, plus(bodies, body));
    }

    /// One of the two had this part.
    boolean include(String person, String body) {
        return persons.contains(person) || bodies.contains(body);
    }

    private static Set<String> plus(Set<String> some, String one) {
        Set<String> all = new HashSet<>(some);
        all.add(one);
        return all;
    }
}
