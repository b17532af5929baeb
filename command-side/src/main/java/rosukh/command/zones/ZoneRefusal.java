package rosukh.command.zones;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why something is not done to a zone as a whole.
public enum ZoneRefusal implements RefusalCode {
    /// There is no such zone.
    ZONE_UNKNOWN(Kind.NOT_FOUND),
    /// It was declared before.
    ZONE_EXISTS(Kind.CONFLICT),
    /// There is no such park or zone in the list of estates.
    ZONE_ESTATE_UNKNOWN(Kind.UNPROCESSABLE),
    /// Zones of an estate are numbered from 1 without gaps.
    ZONE_NUMBER_WRONG(Kind.CONFLICT),
    /// It needs a name in one language at least.
    ZONE_NAME_MISSING(Kind.UNPROCESSABLE),
    /// Areas and amounts must be possible: land within the area, the area within the estate.
    ZONE_AREA_RANGE(Kind.UNPROCESSABLE),
    /// Technology fields are named by code, once each; a knowledge-based zone has at least one.
    ZONE_FIELDS_MALFORMED(Kind.UNPROCESSABLE),
    /// It happened after something that comes before it.
    ZONE_DATE_BACKWARDS(Kind.UNPROCESSABLE),
    /// It must be said why.
    ZONE_GROUNDS_MISSING(Kind.UNPROCESSABLE),
    /// It must be said what was found.
    ZONE_FINDINGS_MISSING(Kind.UNPROCESSABLE),
    /// The decree must be named.
    ZONE_DECREE_MISSING(Kind.UNPROCESSABLE),
    /// It does not wait to be verified.
    ZONE_NOT_DECLARED(Kind.CONFLICT),
    /// It was not verified as it stands.
    ZONE_NOT_VERIFIED(Kind.CONFLICT),
    /// It is a zone already.
    ZONE_ALREADY_DESIGNATED(Kind.CONFLICT),
    /// It is no zone yet.
    ZONE_NOT_DESIGNATED(Kind.CONFLICT),
    /// Whoever declared it does not verify it.
    ZONE_DECLARER_MAY_NOT_VERIFY(Kind.FORBIDDEN),
    /// Whoever declared or verified it does not designate it.
    ZONE_PARTY_MAY_NOT_DESIGNATE(Kind.FORBIDDEN),
    /// It must be said which version was seen.
    ZONE_VERSION_MISSING(Kind.UNPROCESSABLE),
    /// The estate has not so much land left.
    ZONE_ESTATE_LAND_EXCEEDED(Kind.CONFLICT),
    /// The zone has not so much land left.
    ZONE_LAND_EXCEEDED(Kind.CONFLICT),
    /// The zone has not so much power left.
    ZONE_POWER_EXCEEDED(Kind.CONFLICT),
    /// The zone has not so much water left.
    ZONE_WATER_EXCEEDED(Kind.CONFLICT),
    /// A solar plant is named by letters, digits and hyphens, and takes some land.
    SOLAR_SITE_MALFORMED(Kind.UNPROCESSABLE),
    /// The plant has its land.
    SOLAR_SITE_EXISTS(Kind.CONFLICT),
    /// No plant of this name has land here.
    SOLAR_SITE_UNKNOWN(Kind.NOT_FOUND),
    /// A plant is licensed on this land.
    SOLAR_SITE_LICENSED(Kind.CONFLICT),
    /// The firm waits already.
    WAITING_ALREADY(Kind.CONFLICT),
    /// The firm does not wait.
    WAITING_NOT(Kind.CONFLICT),
    /// A firm waits for some land, and for no more than the zone has.
    WAITING_WANT_RANGE(Kind.UNPROCESSABLE);

    private final Kind kind;

    ZoneRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
