package rosukh.command.zones;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.zones.Basis;
import rosukh.events.zones.LossCause;

/// What a firm stands on, on a day: the certificate that counts, or else the case that runs.
///
/// @param registered there is such a firm
/// @param basis [Basis#NONE] where it stands on neither
/// @param loss what it lost last; null while it stands on something, or where it never did
public record Standing(boolean registered, Basis basis, @Nullable Loss loss) {

    static final Standing UNKNOWN = new Standing(false, Basis.NONE, null);

    /// What was lost.
    ///
    /// @param on first day without it
    public record Loss(Basis of, LossCause cause, LocalDate on) {}

    public boolean stands() {
        return basis.kind() != Basis.Kind.NONE;
    }

    /// It holds a certificate that counts, so the terms of such firms are its own.
    boolean holdsClass() {
        return basis.kind() == Basis.Kind.CERTIFICATE;
    }
}
