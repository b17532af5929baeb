package rosukh.command.programmes;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import rosukh.events.programmes.Verdict;

/// How far the newest version came with the partners.
///
/// @param open it is with them
/// @param verdicts last ones, by partner
/// @param signed partners that signed it
record Signing(boolean open, Map<String, Verdict> verdicts, Set<String> signed) {

    static final Signing CLOSED = new Signing(false, Map.of(), Set.of());
    static final Signing OPENED = new Signing(true, Map.of(), Set.of());

    Signing {
        verdicts = Map.copyOf(verdicts);
        signed = Set.copyOf(signed);
    }

    Signing heard(String partner, Verdict verdict) {
        Map<String, Verdict> all = new LinkedHashMap<>(verdicts);
        all.put(partner, verdict);
        return new Signing(open, all, signed);
    }

    Signing signedBy(String partner) {
        Set<String> all = new LinkedHashSet<>(signed);
        all.add(partner);
        return new Signing(open, verdicts, all);
    }
}
