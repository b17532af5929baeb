package rosukh.events.zones;

import java.util.List;

/// What a part of an estate could offer.
///
/// @param type what it is meant for
/// @param nameEn in English; empty if not given
/// @param nameFa in Persian; empty if not given
/// @param areaM2 all of its land, in whole square metres
/// @param capacity what firms and solar plants can be given of land, power and water; the land is
///   at most the area
/// @param fibre it is on the fibre network
/// @param targetFields codes of technology fields, at least one for a knowledge-based zone
/// @param laboratoryM2 floor space for laboratories
/// @param workshopM2 floor space for workshops
public record Potential(
        ZoneType type,
        String nameEn,
        String nameFa,
        long areaM2,
        Resources capacity,
        boolean fibre,
        List<String> targetFields,
        long laboratoryM2,
        long workshopM2) {

    public Potential {
        targetFields = List.copyOf(targetFields);
    }
}
