package rosukh.query.kernel;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/// Whether this thread applies events to views: then it finds what is personal as it is stored,
/// sealed, so that nothing is written on opened. A unit of work always does; a replay of its own
/// says so.
public final class AsStored {

    private static final ThreadLocal<Boolean> APPLYING = ThreadLocal.withInitial(() -> false);

    private AsStored() {}

    /// Runs with everything as it is stored.
    public static void during(Runnable applying) {
        boolean before = APPLYING.get();
        APPLYING.set(true);
        try {
            applying.run();
        } finally {
            APPLYING.set(before);
        }
    }

    static boolean now() {
        return APPLYING.get() || CurrentUnitOfWork.isStarted();
    }
}
