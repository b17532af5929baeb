package rosukh.query.kernel.glance;

/// The eleven systems, in the order of the mission.
public enum Subject {
    CERTIFICATION,
    PENETRATION,
    COUNCIL,
    LINKAGE,
    ZONES,
    PROGRAMMES,
    LISTING,
    PIONEERS,
    BROKERS,
    FUND,
    ENERGY
}
