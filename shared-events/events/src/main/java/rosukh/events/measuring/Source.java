package rosukh.events.measuring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.indicators.Indicator;
import rosukh.events.measuring.Fact.Certificate;
import rosukh.events.measuring.Fact.Identification;
import rosukh.events.measuring.Fact.Need;
import rosukh.events.measuring.Fact.Operation;
import rosukh.events.measuring.Fact.Place;
import rosukh.events.measuring.Fact.Profile;

/// An event that a number of a unit rests on.
///
/// @param on its business date
/// @param at its position in the log
public record Source(Kind kind, LocalDate on, long at) {

    /// What the event says.
    public enum Kind {
        REGISTRATION,
        PLACE,
        OPERATION,
        CERTIFICATE,
        OUTAGE,
        ASSESSMENT,
        IDENTIFICATION,
        NEED,
        NEED_MET,
        PROFILE,
        RIGHT,
        CONTRACT,
        ZONE,
        PLACEMENT,
        REVOCATION
    }

    /// The events behind what a unit adds to an indicator: first those of what is counted, then
    /// those by which the unit is counted at all.
    public static List<Source> of(Unit unit, Indicator indicator, Counting counting) {
        Measure measure = counting.measure();
        List<Source> all = new ArrayList<>();
        switch (indicator) {
            case I1 -> unit.certificates().forEach(c -> certificate(c, measure.asOf(), all));
            case I2 ->
                    unit.assessments().stream()
                            .filter(counting::counts)
                            .forEach(a -> add(Kind.ASSESSMENT, a.completedOn(), a.at(), all));
            case I3 -> conversion(Counting.first(unit), all);
            case I4 ->
                    unit.needs().stream()
                            .filter(counting::inWindow)
                            .forEach(need -> need(need, all));
            case I5, I6, I7, I8 -> profile(counting.recent(unit), all);
            case I9 -> {
                profile(counting.recent(unit), all);
                unit.assessments().stream()
                        .filter(a -> a.score() != null && counting.counts(a))
                        .forEach(a -> add(Kind.ASSESSMENT, a.completedOn(), a.at(), all));
            }
            case I10 ->
                    unit.rights().stream()
                            .filter(right -> right.inForce(measure.asOf()))
                            .forEach(right -> add(Kind.RIGHT, right.from(), right.at(), all));
            case I11 ->
                    unit.contracts().stream()
                            .filter(each -> each.inForce(measure.asOf()))
                            .forEach(each -> add(Kind.CONTRACT, each.from(), each.at(), all));
            case I12 -> {}
        }
        population(unit, measure.asOf(), all);
        return List.copyOf(all);
    }

    /// The events behind the use of a zone.
    public static List<Source> of(Zone zone) {
        List<Source> all = new ArrayList<>();
        add(Kind.ZONE, zone.designatedOn(), zone.at(), all);
        for (Zone.Placement each : zone.placements()) {
            add(Kind.PLACEMENT, each.since(), each.at(), all);
            if (each.until() != null) add(Kind.REVOCATION, each.until(), each.untilAt(), all);
        }
        return List.copyOf(all);
    }

    private static void certificate(Certificate certificate, LocalDate asOf, List<Source> into) {
        if (certificate.validFrom().isAfter(asOf)) return;
        add(Kind.CERTIFICATE, certificate.validFrom(), certificate.at(), into);
        for (Certificate.Outage outage : certificate.outages()) {
            add(Kind.OUTAGE, outage.from(), outage.at(), into);
            if (outage.until() != null) add(Kind.OUTAGE, outage.until(), outage.untilAt(), into);
        }
    }

    private static void conversion(@Nullable Identification identified, List<Source> into) {
        if (identified == null) return;
        add(Kind.IDENTIFICATION, identified.on(), identified.at(), into);
        if (identified.certifiedFrom() != null)
            add(Kind.CERTIFICATE, identified.certifiedFrom(), identified.certifiedAt(), into);
    }

    private static void need(Need need, List<Source> into) {
        add(Kind.NEED, need.registeredOn(), need.at(), into);
        if (need.metOn() != null) add(Kind.NEED_MET, need.metOn(), need.metAt(), into);
    }

    private static void profile(@Nullable Profile profile, List<Source> into) {
        if (profile != null) add(Kind.PROFILE, profile.periodEnd(), profile.at(), into);
    }

    private static void population(Unit unit, LocalDate asOf, List<Source> into) {
        Place place = unit.placeOn(asOf);
        if (place != null) add(Kind.PLACE, place.since(), place.at(), into);
        Operation operation = unit.operationOn(asOf);
        if (operation != null) add(Kind.OPERATION, operation.since(), operation.at(), into);
        add(Kind.REGISTRATION, unit.registeredOn(), unit.at(), into);
    }

    private static void add(Kind kind, LocalDate on, long at, List<Source> into) {
        into.add(new Source(kind, on, at));
    }
}
