package rosukh.query.kernel.log;

/// Which witnesses are asked to cosign, and how many of them are enough. Optional: without such a
/// bean the log is not witnessed.
@FunctionalInterface
public interface WitnessPolicy {

    /// A policy in the form of c2sp.org/tlog-policy; its logs count for nothing, for which log it
    /// is about is known.
    String text();
}
