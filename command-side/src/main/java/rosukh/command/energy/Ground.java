package rosukh.command.energy;

import java.util.List;

/// What a decision on a site rests on beyond its own stream; [EnergyFiles] sees to it that it is
/// still true when the events are stored.
///
/// @param ownerKnown the applicant is in the register of firms
/// @param landM2 what the ledger of the zone has committed to it; 0 for none
/// @param rules all versions
/// @param neighbours licensed plants of the same owner in the estate, without the site itself
record Ground(boolean ownerKnown, long landM2, EnergyVersions rules, List<Neighbour> neighbours) {

    static final Ground NOTHING = new Ground(false, 0, EnergyVersions.NONE, List.of());

    /// Another plant of the owner.
    record Neighbour(String siteId, long kw) {}

    Ground {
        neighbours = List.copyOf(neighbours);
    }

    Ground owned(boolean known) {
        return new Ground(known, landM2, rules, neighbours);
    }

    Ground on(long m2) {
        return new Ground(ownerKnown, m2, rules, neighbours);
    }

    Ground under(EnergyVersions versions) {
        return new Ground(ownerKnown, landM2, versions, neighbours);
    }

    Ground beside(List<Neighbour> others) {
        return new Ground(ownerKnown, landM2, rules, others);
    }
}
