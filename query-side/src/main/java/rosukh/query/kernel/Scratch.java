package rosukh.query.kernel;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Views beside the live ones, as they were at some moment. While a thread is in a scratch, every
/// [ViewStore] it uses reads and writes there and nowhere else: the same projections fill it and
/// the same pages read it.
public interface Scratch {

    /// The documents of a view, as `<slice>_<view>_v<version>`.
    ViewRows rows(String view);

    /// What is computed from the scratch as a whole and then kept with it.
    <T> T remember(Object key, Supplier<T> read);

    /// The day of the moment: what a page there calls today.
    LocalDate today();

    /// The scratch this thread is in; null among the live views.
    static @Nullable Scratch current() {
        return Entered.CURRENT.get();
    }

    /// Puts this thread into a scratch, until it leaves.
    static void enter(Scratch scratch) {
        Entered.CURRENT.set(scratch);
    }

    /// Takes this thread back to the live views.
    static void leave() {
        Entered.CURRENT.remove();
    }

    /// Does something in a scratch.
    static void within(Scratch scratch, Runnable action) {
        Scratch before = current();
        enter(scratch);
        try {
            action.run();
        } finally {
            if (before == null) leave();
            else enter(before);
        }
    }

    /// Where each thread is.
    final class Entered {

        private static final ThreadLocal<@Nullable Scratch> CURRENT = new ThreadLocal<>();

        private Entered() {}
    }
}
