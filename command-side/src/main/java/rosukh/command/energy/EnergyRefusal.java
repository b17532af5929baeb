package rosukh.command.energy;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why something is not done with solar plants.
public enum EnergyRefusal implements RefusalCode {
    /// A site is named by zone or estate, a dot and up to 40 letters, digits and hyphens.
    ENERGY_SITE_MALFORMED(Kind.UNPROCESSABLE),
    /// There is no such estate.
    ENERGY_PARK_UNKNOWN(Kind.UNPROCESSABLE),
    /// The site is identified already.
    ENERGY_SITE_EXISTS(Kind.CONFLICT),
    /// Capacity and land are above zero, and not beyond 10 GW and 100,000 ha.
    ENERGY_CAPACITY_RANGE(Kind.UNPROCESSABLE),
    /// A figure is marked S, C or P.
    ENERGY_MARK_UNKNOWN(Kind.UNPROCESSABLE),
    /// It must be said where a figure stands.
    ENERGY_SOURCE_MISSING(Kind.UNPROCESSABLE),
    /// The owner is not in the register of firms.
    ENERGY_OWNER_UNKNOWN(Kind.UNPROCESSABLE),
    /// Stages go one step at a time.
    ENERGY_STAGE_ORDER(Kind.CONFLICT),
    /// Shares add up to the whole, each holder once.
    ENERGY_SHARES(Kind.UNPROCESSABLE),
    /// The ledger of the zone has no land for the site.
    ENERGY_LAND_NOT_COMMITTED(Kind.CONFLICT),
    /// Land for each kW lies outside the band, and it is not said why.
    ENERGY_LAND_BAND(Kind.UNPROCESSABLE),
    /// More is licensed than the grid approves.
    ENERGY_GRID_KW(Kind.UNPROCESSABLE),
    /// More is commissioned than is licensed.
    ENERGY_COMMISSIONED_KW(Kind.UNPROCESSABLE),
    /// No version of the rules is in force on that day.
    ENERGY_NO_TARIFF(Kind.CONFLICT),
    /// Farms above the largest band go by tender.
    ENERGY_TENDER(Kind.UNPROCESSABLE),
    /// Above the largest band it is no plant of a subscriber.
    ENERGY_SUBSCRIBER_TOO_LARGE(Kind.UNPROCESSABLE),
    /// The years of the contract are over.
    ENERGY_CONTRACT_OVER(Kind.CONFLICT),
    /// Local content is from none to what the tariff allows.
    ENERGY_LOCAL_CONTENT(Kind.UNPROCESSABLE),
    /// More energy than the plant can give.
    ENERGY_METER(Kind.UNPROCESSABLE),
    /// The period has no days, or energy is negative.
    ENERGY_METER_PERIOD(Kind.UNPROCESSABLE),
    /// Some of these days are read already.
    ENERGY_READING_OVERLAPS(Kind.CONFLICT),
    /// A reading lies in one year of the contract.
    ENERGY_READING_SPANS_YEARS(Kind.UNPROCESSABLE),
    /// No reading begins on that day.
    ENERGY_READING_UNKNOWN(Kind.NOT_FOUND),
    /// It is that already.
    ENERGY_READING_UNCHANGED(Kind.CONFLICT),
    /// A day before what it rests on.
    ENERGY_DATE_BACKWARDS(Kind.UNPROCESSABLE),
    /// It must be said why.
    ENERGY_GROUNDS_MISSING(Kind.UNPROCESSABLE),
    /// The letter or record is not named.
    ENERGY_REFERENCE_MISSING(Kind.UNPROCESSABLE),
    /// It needs a second person.
    ENERGY_SECOND_PERSON(Kind.FORBIDDEN),
    /// It waits for a second person already.
    ENERGY_ALREADY_PROPOSED(Kind.CONFLICT),
    /// Nobody put it forward.
    ENERGY_NOT_PROPOSED(Kind.CONFLICT),

    /// There is no such version.
    ENERGY_RULES_UNKNOWN(Kind.NOT_FOUND),
    /// A value lies outside its range; the violations say which.
    ENERGY_RULES_MALFORMED(Kind.UNPROCESSABLE),
    /// The draft says the same.
    ENERGY_RULES_UNCHANGED(Kind.CONFLICT),
    /// The version is published.
    ENERGY_RULES_PUBLISHED(Kind.CONFLICT),
    /// The draft is not the one that was read.
    ENERGY_RULES_DIFFER(Kind.CONFLICT);

    private final Kind kind;

    EnergyRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
