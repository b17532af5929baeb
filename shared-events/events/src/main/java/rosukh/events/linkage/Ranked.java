package rosukh.events.linkage;

import org.jspecify.annotations.Nullable;

/// A supplier's place in a ranking: the six components, and what each was counted from.
///
/// @param legalId breaks ties, the lower one first
/// @param score the sum of the six components, at most 1,000
/// @param relevance of its profile to the demand, 0 to 1,000 of the best hit
/// @param freeCapacity units per month at delivery
/// @param wantedValid how many of the wanted certificates are valid at delivery
/// @param deliveries contracts performed or failed before
/// @param km from the place of delivery
/// @param kbStatus its class on the day of the ranking; null without a valid certificate
public record Ranked(
        int rank,
        String firmId,
        String legalId,
        int score,
        int text,
        int capacity,
        int quality,
        int delivery,
        int nearness,
        int kbClass,
        int relevance,
        long freeCapacity,
        int wantedValid,
        int deliveries,
        int deliveriesOnTime,
        int km,
        @Nullable String kbStatus) {}
