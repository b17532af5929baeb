package rosukh.query.listing.register;

import rosukh.events.listing.KbCertificate;

/// A certificate and whose it is.
///
/// @param at position of the last event that changed it
public record HeldCertificate(String firmId, KbCertificate certificate, long at) {}
