package rosukh.events.rules;

import java.util.List;
import java.util.stream.Collectors;

/// A document is no scheme; every flaw found is named.
public final class SchemeFlawed extends RuntimeException {

    private final transient List<Flaw> flaws;

    public SchemeFlawed(List<Flaw> flaws) {
        super(flaws.stream().map(Flaw::toString).collect(Collectors.joining("; ")));
        this.flaws = List.copyOf(flaws);
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
