package rosukh.log;

/// Where the hashes of complete subtrees are read.
@FunctionalInterface
public interface Nodes {

    /// The hash over the leaves `[index × 2^level, (index + 1) × 2^level)`, all of which are there.
    Hash at(int level, long index);
}
