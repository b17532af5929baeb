package rosukh.command.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import rosukh.events.zones.Basis;
import rosukh.events.zones.Place;
import rosukh.events.zones.PlacementEvent.AllocationRevoked;
import rosukh.events.zones.PlacementEvent.GraceEnded;
import rosukh.events.zones.PlacementEvent.GraceStarted;
import rosukh.events.zones.PlacementEvent.NonUseNoticed;
import rosukh.events.zones.PlacementEvent.NoticeWithdrawn;
import rosukh.events.zones.PlacementEvent.PlotAllocated;
import rosukh.events.zones.PlacementEvent.PlotOperating;
import rosukh.events.zones.PlotEvent.PlotLaidOut;
import rosukh.events.zones.PlotEvent.PlotRemoved;
import rosukh.events.zones.PlotEvent.PlotReserved;
import rosukh.events.zones.PlotEvent.ReservationLapsed;
import rosukh.events.zones.PlotEvent.ReservationReleased;
import rosukh.events.zones.PotentialEvent.PotentialCorrected;
import rosukh.events.zones.PotentialEvent.PotentialDeclared;
import rosukh.events.zones.PotentialEvent.PotentialVerified;
import rosukh.events.zones.PotentialEvent.ZoneDesignated;
import rosukh.events.zones.Resources;
import rosukh.events.zones.RevocationCause;
import rosukh.events.zones.ZoneBook;
import rosukh.events.zones.ZoneEvent;
import rosukh.events.zones.ZoneLandEvent.SolarLandCommitted;
import rosukh.events.zones.ZoneLandEvent.SolarLandReleased;
import rosukh.events.zones.ZoneType;

/// The rules over again, from the events alone.
final class LawfulZone {

    private final Set<String> declarers = new HashSet<>();
    private String verifier = "";
    private ZoneDesignated zone;
    private final Map<String, Long> land = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Resources> taken = new HashMap<>();
    private final Map<String, String> holders = new HashMap<>();
    private final Map<String, String> contracts = new HashMap<>();
    private final Map<String, NonUseNoticed> notices = new HashMap<>();
    private final Map<String, LocalDate> grace = new HashMap<>();
    private final Set<String> claimed = new HashSet<>();

    void after(ZoneEvent event) {
        take(event);
        if (zone != null) nothingIsGivenTwice();
    }

    void agreesWith(ZoneBook book) {
        if (zone == null) return;
        Resources free = book.free();
        assertThat(zone.powerKva() - free.powerKva()).isEqualTo(sum(Resources::powerKva));
        assertThat(zone.waterM3PerDay() - free.waterM3PerDay())
                .isEqualTo(sum(Resources::waterM3PerDay));
        assertThat(book.laidOutM2() + book.solarM2())
                .isEqualTo(land.values().stream().mapToLong(Long::longValue).sum());
    }

    private void take(ZoneEvent event) {
        switch (event) {
            case PotentialDeclared e -> declarers.add(e.declaredBy());
            case PotentialCorrected e -> {
                assertThat(zone).isNull();
                declarers.add(e.correctedBy());
                verifier = "";
            }
            case PotentialVerified e -> {
                assertThat(declarers).doesNotContain(e.verifiedBy());
                verifier = e.verifiedBy();
            }
            case ZoneDesignated e -> {
                assertThat(verifier).isNotEmpty();
                assertThat(declarers).doesNotContain(e.designatedBy());
                assertThat(verifier).isNotEqualTo(e.designatedBy());
                zone = e;
            }
            case PlotLaidOut e -> lies(e.plotId(), e.place(), e.areaM2());
            case PlotRemoved e -> gone(e.plotId());
            case SolarLandCommitted e -> lies("solar " + e.siteId(), e.place(), e.landM2());
            case SolarLandReleased e -> gone("solar " + e.siteId());
            case PlotReserved e -> {
                assertThat(holders).doesNotContainKey(e.plotId());
                assertThat(taken.put(e.plotId(), e.taken())).isNull();
                stands(e.basis());
            }
            case ReservationReleased e -> taken.remove(e.plotId());
            case ReservationLapsed e -> {
                assertThat(e.noticedOn()).isAfter(e.dueDate());
                taken.remove(e.plotId());
            }
            case PlotAllocated e -> {
                assertThat(holders.put(e.plotId(), e.firmId())).as("one firm a plot").isNull();
                assertThat(claimed.add(e.claims().getFirst().value())).isTrue();
                contracts.put(e.plotId(), e.allocatedBy());
                stands(e.basis());
            }
            case PlotOperating e ->
                    assertThat(e.waivedRial()).isLessThanOrEqualTo(e.remainingRial());
            case NonUseNoticed e -> notices.put(e.plotId(), e);
            case NoticeWithdrawn e -> notices.remove(e.plotId());
            case GraceStarted e -> grace.put(e.plotId(), e.graceUntil());
            case GraceEnded e -> grace.remove(e.plotId());
            case AllocationRevoked e -> revoked(e);
            default -> {}
        }
    }

    private void revoked(AllocationRevoked e) {
        if (e.cause() == RevocationCause.NON_USE) {
            NonUseNoticed notice = notices.get(e.plotId());
            assertThat(notice).as("notice first").isNotNull();
            assertThat(e.revokedOn()).isAfterOrEqualTo(notice.noticedOn().plusDays(180));
            assertThat(e.revokedBy()).isNotEqualTo(notice.noticedBy());
        } else {
            assertThat(grace).containsKey(e.plotId());
            assertThat(e.revokedOn()).isAfter(grace.get(e.plotId()));
            assertThat(e.revokedBy()).isNotEqualTo(contracts.get(e.plotId()));
        }
        assertThat(holders.remove(e.plotId())).isEqualTo(e.firmId());
        assertThat(taken.remove(e.plotId())).isEqualTo(e.taken());
        notices.remove(e.plotId());
        grace.remove(e.plotId());
    }

    private void stands(Basis basis) {
        if (zone.type() != ZoneType.KNOWLEDGE_BASED) return;
        assertThat(basis.kind()).isNotEqualTo(Basis.Kind.NONE);
        assertThat(zone.targetFields()).contains(basis.field());
    }

    private void lies(String what, Place place, long m2) {
        assertThat(places.values()).noneMatch(place::overlaps);
        places.put(what, place);
        land.put(what, m2);
    }

    private void gone(String what) {
        assertThat(taken).doesNotContainKey(what);
        places.remove(what);
        land.remove(what);
    }

    private void nothingIsGivenTwice() {
        assertThat(land.values().stream().mapToLong(Long::longValue).sum())
                .isLessThanOrEqualTo(zone.allocatableM2());
        assertThat(sum(Resources::powerKva)).isLessThanOrEqualTo(zone.powerKva());
        assertThat(sum(Resources::waterM3PerDay)).isLessThanOrEqualTo(zone.waterM3PerDay());
        taken.forEach((plot, what) -> assertThat(what.landM2()).isEqualTo(land.get(plot)));
    }

    private long sum(ToLongFunction<Resources> part) {
        return taken.values().stream().mapToLong(part).sum();
    }
}
