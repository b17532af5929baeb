package rosukh.events.zones;

/// What a contract was made under; it stays whatever is published later. Money is whole rials.
///
/// @param sha256 of the published terms
/// @param knowledgeBased the firm held a class on that day, so its group's terms are these
/// @param pricePerM2Rial as offered
/// @param priceRial area times price
/// @param prepaymentRial paid at the contract; the share of the terms, rounded down
/// @param instalmentRial each instalment but the last
/// @param lastInstalmentRial what is left for the last one
/// @param earlyByDays as the terms say
/// @param noticeDays as the terms say
/// @param graceDays as the terms say
public record Pinned(
        String version,
        String sha256,
        boolean knowledgeBased,
        GroupTerms terms,
        long pricePerM2Rial,
        long priceRial,
        long prepaymentRial,
        long instalmentRial,
        long lastInstalmentRial,
        int earlyByDays,
        int noticeDays,
        int graceDays) {}
