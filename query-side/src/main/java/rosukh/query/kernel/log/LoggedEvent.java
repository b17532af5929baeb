package rosukh.query.kernel.log;

import rosukh.evidence.Envelope;

/// An event of the log: its envelope, and the JSON of payload and metadata as it was stored.
///
/// @param payload not masked: whoever shows it decides what may be seen
public record LoggedEvent(Envelope envelope, String payload, String metadata) {}
