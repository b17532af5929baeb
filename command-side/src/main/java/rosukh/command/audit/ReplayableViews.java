package rosukh.command.audit;

/// The views that can be replayed. They belong to the query side, which this side does not read;
/// whoever puts both together knows their names.
@FunctionalInterface
public interface ReplayableViews {

    /// Whether there is such a view.
    ///
    /// @param view `<slice>.<view>`
    boolean holds(String view);

    /// The name of a view that is there. What is no name of a view is left to the rules.
    ///
    /// @throws rosukh.command.kernel.Refused (`REPLAY_VIEW_UNKNOWN`) if there is no such view
    default String known(String view) {
        if (Replay.isName(view) && !holds(view))
            throw ReplayRefusal.REPLAY_VIEW_UNKNOWN.because("there is no view " + view);
        return view;
    }
}
