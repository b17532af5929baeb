package rosukh.command.kernel;

import org.jspecify.annotations.Nullable;

/// The circumstances of one command: who, against which version, under which key, why.
///
/// @param expectedVersion the version the caller saw; null only where a stream is created
/// @param idempotencyKey the caller's key; the same key with the same request gives the same answer
/// @param requestHash SHA-256 in hex of what was asked under that key; null without a key
/// @param reason why, where a negative, corrective or bulk command must say so
/// @param legalBasis the rule acted under, where there is one
public record Occasion(
        Actor actor,
        @Nullable Long expectedVersion,
        @Nullable String idempotencyKey,
        @Nullable String requestHash,
        @Nullable String reason,
        @Nullable String legalBasis) {

    public static Occasion by(Actor actor) {
        return new Occasion(actor, null, null, null, null, null);
    }

    public Occasion expecting(long version) {
        return new Occasion(actor, version, idempotencyKey, requestHash, reason, legalBasis);
    }

    public Occasion under(String key, String hash) {
        return new Occasion(actor, expectedVersion, key, hash, reason, legalBasis);
    }

    public Occasion because(@Nullable String why, @Nullable String basis) {
        return new Occasion(actor, expectedVersion, idempotencyKey, requestHash, why, basis);
    }
}
