package rosukh.evidence.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rosukh.log.Checkpoint;

/// What people decided about the published log. It is asked whenever it matters, so an order counts
/// as soon as it is in the log.
public interface Orders {

    /// That the log goes on in a new life although a tree was signed that it does not have.
    ///
    /// @param size leaves of the tree that was signed
    /// @param root of that tree, in base64
    /// @param at when it was confirmed
    /// @param by account of the operator who recorded it
    /// @param reason in the operator's words
    record NewLife(long size, String root, Instant at, String by, String reason) {}

    /// All of them, in order.
    List<NewLife> newLives();

    /// The keys that were ordered to sign, in order, as their public text form under the name the
    /// key file has them.
    List<String> keys();

    /// The order that answers a tree that was signed and is not there any more.
    default Optional<NewLife> after(Checkpoint signed) {
        return newLives().stream()
                .filter(it ->
                        it.size() == signed.size() && it.root().equals(signed.root().base64()))
                .reduce((_, later) -> later);
    }

    /// Nobody decided anything.
    static Orders none() {
        return new Orders() {
            @Override
            public List<NewLife> newLives() {
                return List.of();
            }

            @Override
            public List<String> keys() {
                return List.of();
            }
        };
    }
}
