package rosukh.command.linkage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.linkage.Wanted;

/// What suppliers are judged against.
///
/// @param open whether the demand is open to proposals
/// @param evaluatedOn the day of the judgement
/// @param maxKm null for no limit
record Asked(
        boolean open,
        LocalDate evaluatedOn,
        LocalDate deliveryOn,
        String isicClass,
        List<String> tags,
        @Nullable String kbProductCode,
        long neededCapacity,
        int minShareBp,
        List<String> requiredCertificates,
        List<String> wantedCertificates,
        @Nullable String ownerGroup,
        @Nullable Integer maxKm) {

    Asked {
        tags = List.copyOf(tags);
        requiredCertificates = List.copyOf(requiredCertificates);
        wantedCertificates = List.copyOf(wantedCertificates);
    }

    static Asked of(Wanted wanted, boolean open, LocalDate evaluatedOn) {
        return new Asked(
                open,
                evaluatedOn,
                wanted.deliveryOn(),
                wanted.isicClass(),
                wanted.tags(),
                wanted.kbProductCode(),
                wanted.neededCapacity(),
                wanted.minShareBp(),
                wanted.requiredCertificates(),
                wanted.wantedCertificates(),
                wanted.ownerGroup(),
                wanted.maxKm() == 0 ? null : wanted.maxKm());
    }

    /// All of it but whether it is open, as plain values.
    List<Object> document() {
        return List.of(
                evaluatedOn.toString(),
                deliveryOn.toString(),
                isicClass,
                tags,
                kbProductCode == null ? "" : kbProductCode,
                neededCapacity,
                minShareBp,
                requiredCertificates,
                wantedCertificates,
                ownerGroup == null ? "" : ownerGroup,
                maxKm == null ? "" : maxKm);
    }
}
