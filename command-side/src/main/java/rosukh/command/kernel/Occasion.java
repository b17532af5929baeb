package rosukh.command.kernel;

import org.jspecify.annotations.Nullable;

/// The circumstances of one command: who, against which version, under which key, why.
///
/// @param expectedVersion the version the caller saw; null only where a stream is created
/// @param idempotencyKey the caller's key; the same key with the same request gives the same answer
/// @param requestHash SHA-256 in hex of what was asked under that key; null without a key
/// @param reason why, where a negative, corrective or bulk command must say so
/// @param legalBasis the rule acted under, where there is one
/// @param bulk the larger request whose key is claimed along with this; null but for the first
///   commit of one
public record Occasion(
        Actor actor,
        @Nullable Long expectedVersion,
        @Nullable String idempotencyKey,
        @Nullable String requestHash,
        @Nullable String reason,
        @Nullable String legalBasis,
        @Nullable Bulk bulk) {

    /// A request that many commits answer, such as an import: its own key and hash.
    public record Bulk(String key, String hash) {}

    public Occasion(
            Actor actor,
            @Nullable Long expectedVersion,
            @Nullable String idempotencyKey,
            @Nullable String requestHash,
            @Nullable String reason,
            @Nullable String legalBasis) {
        this(actor, expectedVersion, idempotencyKey, requestHash, reason, legalBasis, null);
    }

    public static Occasion by(Actor actor) {
        return new Occasion(actor, null, null, null, null, null);
    }

    public Occasion expecting(long version) {
        return new Occasion(actor, version, idempotencyKey, requestHash, reason, legalBasis, bulk);
    }

    public Occasion under(String key, String hash) {
        return new Occasion(actor, expectedVersion, key, hash, reason, legalBasis, bulk);
    }

    public Occasion because(@Nullable String why, @Nullable String basis) {
        return new Occasion(actor, expectedVersion, idempotencyKey, requestHash, why, basis, bulk);
    }

    /// As the first of the commits that answer a larger request under a key of its own.
    public Occasion within(String key, String hash) {
        return new Occasion(
                actor,
                expectedVersion,
                idempotencyKey,
                requestHash,
                reason,
                legalBasis,
                new Bulk(key, hash));
    }
}
