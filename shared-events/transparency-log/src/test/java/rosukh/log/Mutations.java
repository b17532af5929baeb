package rosukh.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Every way to spoil a proof that the test data of transparency-dev/merkle knows.
final class Mutations {

    private Mutations() {}

    static Hash flipped(Hash hash) {
        byte[] bytes = hash.bytes();
        bytes[3] ^= 0x10;
        return Hash.of(bytes);
    }

    static List<List<Hash>> of(List<Hash> path, Hash... roots) {
        Hash garbage = Hash.leaf(new byte[] {1, 2, 3});
        List<List<Hash>> all = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            int at = i;
            all.add(with(path, list -> list.set(at, flipped(path.get(at)))));
            all.add(with(path, list -> list.remove(at)));
            all.add(with(path, list -> list.add(at, garbage)));
            all.add(with(path, list -> list.add(at, path.get(at))));
        }
        if (!path.isEmpty()) all.add(List.of());
        if (path.size() > 1) all.add(with(path, Collections::reverse));
        all.add(with(path, list -> list.add(garbage)));
        all.add(with(path, List::clear).isEmpty() ? List.of(garbage) : List.of());
        for (Hash root : roots) {
            all.add(with(path, list -> list.add(root)));
            all.add(with(path, list -> list.addFirst(root)));
        }
        all.removeIf(path::equals);
        return all;
    }

    private static List<Hash> with(
            List<Hash> path, java.util.function.Consumer<List<Hash>> change) {
        List<Hash> copy = new ArrayList<>(path);
        change.accept(copy);
        return copy;
    }
}
