package rosukh.events.fund;

import java.util.Optional;

/// An amount of whole rials and the era they are of. The ledger of the fund is kept in [#LEDGER]:
/// what is given in another era is converted exactly before it is stored.
///
/// @param amount whole rials of the era
public record Money(long amount, CurrencyEra era) {

    /// The era every stored amount of the ledger is in.
    public static final CurrencyEra LEDGER = CurrencyEra.IRR_OLD;

    public static final Money ZERO = new Money(0, LEDGER);

    /// An amount in the era of the ledger.
    public static Money rials(long amount) {
        return new Money(amount, LEDGER);
    }

    /// The amount in rials of the ledger.
    ///
    /// @throws IllegalStateException if it is of another era, which the ledger never stores
    public long rial() {
        if (era != LEDGER) throw new IllegalStateException("not in the era of the ledger: " + this);
        return amount;
    }

    /// The same value in another era; empty where there is no rule, where it would not be a whole
    /// number of rials, or where it does not fit.
    ///
    /// @param oldPerNew old rials in a new one; 0 while no policy says so
    public Optional<Money> in(CurrencyEra wanted, long oldPerNew) {
        if (wanted == era) return Optional.of(this);
        if (oldPerNew < 1) return Optional.empty();
        return switch (wanted) {
            case IRR_OLD -> {
                long most = Long.MAX_VALUE / oldPerNew;
                yield amount > most || amount < -most
                        ? Optional.empty()
                        : Optional.of(new Money(amount * oldPerNew, wanted));
            }
            case IRR_NEW ->
                    amount % oldPerNew == 0
                            ? Optional.of(new Money(amount / oldPerNew, wanted))
                            : Optional.empty();
        };
    }
}
