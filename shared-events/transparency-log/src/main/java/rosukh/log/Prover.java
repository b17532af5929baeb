package rosukh.log;

import java.util.ArrayList;
import java.util.List;

/// Makes roots and proofs as RFC 6962, section 2.1, defines them. What it makes is checked by
/// [Proofs], which is written from another text.
public record Prover(Nodes nodes) {

    /// The root of the tree of the first leaves.
    public Hash root(long size) {
        if (size < 0) throw new IllegalArgumentException("a tree of " + size);
        return size == 0 ? Hash.EMPTY : hash(0, size);
    }

    /// The hashes from a leaf's sibling up to the root's child.
    ///
    /// @param index of the leaf, below the size
    public List<Hash> inclusion(long index, long size) {
        if (index < 0 || index >= size)
            throw new IllegalArgumentException("leaf " + index + " of " + size);
        List<Hash> path = new ArrayList<>();
        path(index, 0, size, path);
        return path;
    }

    /// What shows that the tree of the first `from` leaves is the beginning of that of `to`; empty
    /// if they are equal or the first has none.
    public List<Hash> consistency(long from, long to) {
        if (from < 0 || from > to) throw new IllegalArgumentException("from " + from + " to " + to);
        List<Hash> path = new ArrayList<>();
        if (from > 0) subproof(from, 0, to, true, path);
        return path;
    }

    private Hash hash(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return nodes.at(level, from >> level);
        }
        long split = from + split(count);
        return Hash.node(hash(from, split), hash(split, to));
    }

    private void path(long index, long from, long to, List<Hash> into) {
        if (to - from == 1) return;
        long split = from + split(to - from);
        if (index < split) {
            path(index, from, split, into);
            into.add(hash(split, to));
        } else {
            path(index, split, to, into);
            into.add(hash(from, split));
        }
    }

    private void subproof(long old, long from, long to, boolean whole, List<Hash> into) {
        if (old == to) {
            if (!whole) into.add(hash(from, to));
            return;
        }
        long split = from + split(to - from);
        if (old <= split) {
            subproof(old, from, split, whole, into);
            into.add(hash(split, to));
        } else {
            subproof(old, split, to, false, into);
            into.add(hash(from, split));
        }
    }

    /// The largest power of two below a number of leaves.
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
