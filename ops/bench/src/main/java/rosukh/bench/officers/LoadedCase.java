package rosukh.bench.officers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// A case many officers work on, and what they were answered.
final class LoadedCase {

    /// A command that was accepted: from the version its officer saw to the one it left.
    private record Accepted(long seen, long left) {}

    /// A command of a case.
    ///
    /// @param path below the case
    record Command(String path, String body) {}

    final String id;
    private final long firstVersion;
    private final long openedAt;
    private final ConcurrentLinkedQueue<Accepted> accepted = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> told = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> needs = new ConcurrentLinkedQueue<>();
    private final AtomicInteger number = new AtomicInteger();

    /// @param openedAt position in the log
    LoadedCase(String id, long firstVersion, long openedAt) {
        this.id = id;
        this.firstVersion = firstVersion;
        this.openedAt = openedAt;
    }

    long openedAt() {
        return openedAt;
    }

    /// Any of the things an officer does to a case that is being prepared.
    Command anything(Random random) {
        int n = number.incrementAndGet();
        String need = random.nextInt(4) == 0 ? needs.poll() : null;
        if (need != null)
            return new Command(
                    "technology-needs/solutions",
                    "{\"needId\": \"%s\", \"solution\": \"Licensed\"}".formatted(need));
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> {
                needs.add("T" + n);
                yield new Command(
                        "technology-needs",
                        "{\"needId\": \"T%d\", \"description\": \"A furnace\"}".formatted(n));
            }
            case 3, 4, 5 ->
                    new Command(
                            "facts",
                            "{\"answers\": [{\"field\": \"insuredStaff\", \"values\": [\"%d\"]}]}"
                                    .formatted(n));
            case 6, 7 ->
                    new Command(
                            "products",
                            "{\"productId\": \"p%d\", \"name\": \"Alloy\", \"answers\": [{\"field\": \"technologyLevel\", \"values\": [\"HIGH\"]}]}"
                                    .formatted(n % 5));
            case 8 ->
                    new Command(
                            "clock-suspensions",
                            "{\"cause\": \"EXPERT_OPINION\", \"grounds\": \"The laboratory reports\"}");
            default -> new Command("clock-resumptions", "{\"grounds\": \"It reported\"}");
        };
    }

    void accepted(long seen, long left) {
        accepted.add(new Accepted(seen, left));
    }

    /// Somebody was refused and told that the case is at this version.
    void told(long version) {
        told.add(version);
    }

    /// What is wrong with the answers, empty if nothing was lost: the accepted commands follow one
    /// another without gap and overlap from the first version to the last, each from the version
    /// its officer saw, and nobody was told a version the case never had.
    List<String> faults(long lastVersion) {
        List<String> faults = new ArrayList<>();
        long at = firstVersion;
        for (Accepted each :
                accepted.stream().sorted(Comparator.comparingLong(Accepted::left)).toList()) {
            if (each.seen() != at || each.left() <= at)
                faults.add("%s: %s was accepted at version %d".formatted(id, each, at));
            at = each.left();
        }
        if (at != lastVersion)
            faults.add("%s: version %d was reached, but it is %d".formatted(id, at, lastVersion));
        Map<Long, Accepted> ends =
                accepted.stream().collect(Collectors.toMap(Accepted::left, e -> e, (a, _) -> a));
        for (long version : told)
            if (version != firstVersion && !ends.containsKey(version))
                faults.add("%s: somebody was told version %d".formatted(id, version));
        return faults;
    }
}
