package rosukh.log;

import java.util.List;

/// Checks proofs by the algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2, which are another
/// text than the one proofs are made by. Nothing here trusts a size or a path.
public final class Proofs {

    private Proofs() {}

    /// Whether a leaf stands at an index of the tree with this root.
    ///
    /// @param path from the leaf's sibling up
    public static boolean includes(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) return false;
        long first = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash next : path) {
            if (last == 0) return false;
            if (odd(first) || first == last) {
                hash = Hash.node(next, hash);
                while (!odd(first) && first != 0) {
                    first >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.node(hash, next);
            }
            first >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /// Whether one tree is the beginning of another. Every tree begins with the empty one, whose
    /// root is known, and with itself; neither takes a path.
    public static boolean consistent(
            long fromSize, Hash fromRoot, long toSize, Hash toRoot, List<Hash> path) {
        if (fromSize < 0 || fromSize > toSize) return false;
        if (toSize == 0 && !toRoot.equals(Hash.EMPTY)) return false;
        if (fromSize == 0) return path.isEmpty() && fromRoot.equals(Hash.EMPTY);
        if (fromSize == toSize) return path.isEmpty() && fromRoot.equals(toRoot);
        boolean complete = Long.bitCount(fromSize) == 1;
        if (!complete && path.isEmpty()) return false;
        long first = fromSize - 1;
        long last = toSize - 1;
        while (odd(first)) {
            first >>= 1;
            last >>= 1;
        }
        Hash from = complete ? fromRoot : path.getFirst();
        Hash to = from;
        for (Hash next : complete ? path : path.subList(1, path.size())) {
            if (last == 0) return false;
            if (odd(first) || first == last) {
                from = Hash.node(next, from);
                to = Hash.node(next, to);
                while (!odd(first) && first != 0) {
                    first >>= 1;
                    last >>= 1;
                }
            } else {
                to = Hash.node(to, next);
            }
            first >>= 1;
            last >>= 1;
        }
        return last == 0 && from.equals(fromRoot) && to.equals(toRoot);
    }

    private static boolean odd(long number) {
        return (number & 1) == 1;
    }
}
