package rosukh.evidence.bundle;

/// Where things are in a bag.
public final class Names {

    /// The latest checkpoint; the tiles lie beside it as c2sp.org/tlog-tiles says.
    public static final String CHECKPOINT = "data/log/checkpoint";

    /// What the path of a tile stands behind.
    public static final String LOG = "data/log/";

    /// Every checkpoint: `<incarnation>/<leaves>` and `.<n>` for another one of the same size.
    public static final String CHECKPOINTS = "data/checkpoints/";

    /// Time-stamp tokens: the name of their checkpoint, `.<n>.tsr`, and what was stamped in
    /// `.<n>.note`.
    public static final String TIMESTAMPS = "data/timestamps/";

    /// Stored bytes, one event a line: see [EventLines].
    public static final String EVENTS = "data/events.ndjson";

    /// The log's own account of its keys and lives; no reader may trust it.
    public static final String KEYS = "data/keys.json";

    /// Whether it is of the whole log or of one case.
    public static final String SCOPE = "data/scope.json";

    /// Who did what to which case, in PROV-JSON; an account, no evidence.
    public static final String PROVENANCE = "data/prov.json";

    /// Proofs of single events: `<position>.tlog-proof`.
    public static final String PROOFS = "data/certificates/";

    private Names() {}
}
