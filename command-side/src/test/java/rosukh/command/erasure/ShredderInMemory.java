package rosukh.command.erasure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Knows every subject and remembers what was destroyed.
public final class ShredderInMemory implements Shredder {

    public final Set<String> destroyed = new HashSet<>();
    public final Map<String, Long> fenced = new HashMap<>();

    @Override
    public boolean isKnown(String subject) {
        return true;
    }

    @Override
    public Destruction destroy(String subject) {
        destroyed.add(subject);
        return new Destruction("0123456789abcdef", 3, 0, 11, 17, 0);
    }

    @Override
    public void fence(String subject, long position) {
        fenced.put(subject, position);
    }
}
