package rosukh.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rosukh.log.Tiles;

/// What a log has signed and shown, from which anybody can check it: all checkpoints, the tiles and
/// entries below the latest one, and under which names and keys.
public interface PublishedLog {

    /// A checkpoint that was signed; none is ever dropped.
    ///
    /// @param incarnation which life of the log it belongs to, from 0
    /// @param size leaves it covers
    /// @param at when it was signed, by the signer's clock
    /// @param note the signed note, cosignatures of witnesses included, in UTF-8
    /// @param tokens time-stamp tokens (RFC 3161, DER of the response) over the SHA-256 of the note
    ///   as it was signed by the log alone; may be empty
    record Signed(int incarnation, long size, Instant at, String note, List<TimeStamp> tokens) {

        public Signed {
            tokens = List.copyOf(tokens);
        }
    }

    /// A time-stamp token.
    ///
    /// @param authority configured name of who gave it
    /// @param stamped the text that was hashed, in UTF-8
    /// @param response DER of the TimeStampResp, in base64
    record TimeStamp(String authority, String stamped, String response) {}

    /// A key the log signs or signed with.
    ///
    /// @param vkey in the form of c2sp.org/signed-note
    /// @param from size of the first checkpoint it signed
    /// @param to size of the last one; [Long#MAX_VALUE] while it signs
    record Key(int incarnation, String vkey, long from, long to) {}

    /// A life of the log: it begins anew, under a new origin, when the database was set back behind
    /// what had been signed.
    ///
    /// @param number from 0
    /// @param origin of its checkpoints
    /// @param from leaves it shares with the one before; 0 for the first
    /// @param at when an operator recorded it
    /// @param by account of the operator; empty for the first
    /// @param reason in the operator's words; empty for the first
    record Incarnation(
            int number, String origin, long from, Instant at, String by, String reason) {}

    /// All checkpoints of all incarnations in the order they were signed.
    List<Signed> checkpoints();

    /// The one to show to everybody.
    Optional<Signed> latest();

    /// Tiles and entry bundles of the present incarnation, up to the latest checkpoint.
    Tiles.Files files();

    /// All keys in the order they came into use.
    List<Key> keys();

    /// All incarnations in order; never empty.
    List<Incarnation> incarnations();
}
