package rosukh.query.kernel;

/// How soon a view of this node shows what has happened. Views rest between two batches; somebody
/// who waits ends the rest.
@FunctionalInterface
public interface ViewPace {

    /// Somebody waits for this group.
    void hurry(String group);
}
