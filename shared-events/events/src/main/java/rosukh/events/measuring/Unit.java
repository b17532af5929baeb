package rosukh.events.measuring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rosukh.events.indicators.OperatingState;
import rosukh.events.measuring.Fact.Assessment;
import rosukh.events.measuring.Fact.Certificate;
import rosukh.events.measuring.Fact.Contract;
import rosukh.events.measuring.Fact.Identification;
import rosukh.events.measuring.Fact.Need;
import rosukh.events.measuring.Fact.Operation;
import rosukh.events.measuring.Fact.Place;
import rosukh.events.measuring.Fact.Profile;
import rosukh.events.measuring.Fact.Right;

/// A firm as far as indicators are made of it. Facts lie in the order in which they became known.
///
/// @param isicDivision ISIC Rev. 4
/// @param at position of its registration
public record Unit(
        String firmId,
        String name,
        int isicDivision,
        LocalDate registeredOn,
        List<Place> places,
        List<Operation> operations,
        List<Certificate> certificates,
        List<Assessment> assessments,
        List<Identification> identifications,
        List<Need> needs,
        List<Profile> profiles,
        List<Right> rights,
        List<Contract> contracts,
        long at) {

    public Unit {
        places = List.copyOf(places);
        operations = List.copyOf(operations);
        certificates = List.copyOf(certificates);
        assessments = List.copyOf(assessments);
        identifications = List.copyOf(identifications);
        needs = List.copyOf(needs);
        profiles = List.copyOf(profiles);
        rights = List.copyOf(rights);
        contracts = List.copyOf(contracts);
    }

    public static Unit registered(
            String firmId, String name, int isicDivision, LocalDate on, long at) {
        return new Unit(
                firmId,
                name,
                isicDivision,
                on,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                at);
    }

    /// The unit as it was known up to a position; null if it was not.
    public @Nullable Unit knownTo(long position) {
        if (at > position) return null;
        return new Unit(
                firmId,
                name,
                isicDivision,
                registeredOn,
                known(places, each -> each.knownTo(position)),
                known(operations, each -> each.knownTo(position)),
                known(certificates, each -> each.knownTo(position)),
                known(assessments, each -> each.knownTo(position)),
                known(identifications, each -> each.knownTo(position)),
                known(needs, each -> each.knownTo(position)),
                known(profiles, each -> each.knownTo(position)),
                known(rights, each -> each.knownTo(position)),
                known(contracts, each -> each.knownTo(position)),
                at);
    }

    /// Where it worked on a day; null while no place is known.
    public @Nullable Place placeOn(LocalDate day) {
        Place place = null;
        for (Place each : places)
            if (!each.since().isAfter(day)
                    && (place == null || !each.since().isBefore(place.since()))) place = each;
        return place;
    }

    /// Whether it worked on a day: as recorded last of it, and since its registration otherwise.
    public OperatingState stateOn(LocalDate day) {
        Operation operation = operationOn(day);
        if (operation != null) return operation.state();
        return registeredOn.isAfter(day) ? OperatingState.CONSTRUCTION : OperatingState.OPERATING;
    }

    /// What says so; null where it is the registration.
    public @Nullable Operation operationOn(LocalDate day) {
        Operation operation = null;
        for (Operation each : operations)
            if (!each.since().isAfter(day)
                    && (operation == null || !each.since().isBefore(operation.since())))
                operation = each;
        return operation;
    }

    /// The profile of the latest period that has ended, as known on a day; of several for one
    /// period the one recorded last.
    ///
    /// @param asKnownAt null for what is known at all
    public @Nullable Profile profileOn(LocalDate asOf, @Nullable LocalDate asKnownAt) {
        Profile latest = null;
        for (Profile each : profiles) {
            if (each.periodEnd().isAfter(asOf)) continue;
            if (asKnownAt != null && each.recordedOn().isAfter(asKnownAt)) continue;
            if (latest == null || later(each, latest)) latest = each;
        }
        return latest;
    }

    private static boolean later(Profile one, Profile other) {
        int period = one.periodEnd().compareTo(other.periodEnd());
        return period > 0 || (period == 0 && !one.recordedOn().isBefore(other.recordedOn()));
    }

    Unit with(Place place) {
        return copy(c -> c.places = plus(places, place));
    }

    Unit with(Operation operation) {
        return copy(c -> c.operations = plus(operations, operation));
    }

    Unit with(Assessment assessment) {
        return copy(c -> c.assessments = plus(assessments, assessment));
    }

    Unit with(Identification identification) {
        return copy(c -> c.identifications = plus(identifications, identification));
    }

    Unit with(Need need) {
        return copy(c -> c.needs = plus(needs, need));
    }

    Unit with(Profile profile) {
        return copy(c -> c.profiles = plus(profiles, profile));
    }

    Unit with(Right right) {
        return copy(c -> c.rights = plus(rights, right));
    }

    Unit with(Contract contract) {
        return copy(c -> c.contracts = plus(contracts, contract));
    }

    /// The first certificate is what the unit was found capable of.
    Unit with(Certificate certificate) {
        boolean first = certificates.isEmpty();
        return copy(c -> {
            c.certificates = plus(certificates, certificate);
            if (first)
                c.identifications =
                        each(
                                identifications,
                                i -> i.certifiedFrom() == null,
                                i ->
                                        new Identification(
                                                i.on(),
                                                certificate.validFrom(),
                                                i.at(),
                                                certificate.at()));
        });
    }

    Unit certificates(Predicate<Certificate> which, UnaryOperator<Certificate> change) {
        return copy(c -> c.certificates = each(certificates, which, change));
    }

    Unit needs(Predicate<Need> which, UnaryOperator<Need> change) {
        return copy(c -> c.needs = each(needs, which, change));
    }

    Unit rights(Predicate<Right> which, UnaryOperator<Right> change) {
        return copy(c -> c.rights = each(rights, which, change));
    }

    Unit contracts(Predicate<Contract> which, UnaryOperator<Contract> change) {
        return copy(c -> c.contracts = each(contracts, which, change));
    }

    private Unit copy(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.unit();
    }

    private static <T> List<T> plus(List<T> facts, T more) {
        List<T> all = new ArrayList<>(facts);
        all.add(more);
        return all;
    }

    private static <T> List<T> each(List<T> facts, Predicate<T> which, UnaryOperator<T> change) {
        return facts.stream().map(f -> which.test(f) ? change.apply(f) : f).toList();
    }

    private static <T> List<T> known(List<T> facts, Knowing<T> knowing) {
        return facts.stream().map(knowing::known).<T>mapMulti(Unit::present).toList();
    }

    static <T> void present(@Nullable T fact, Consumer<? super T> into) {
        if (fact != null) into.accept(fact);
    }

    /// What was known of a fact.
    @FunctionalInterface
    private interface Knowing<T> {
        @Nullable T known(T fact);
    }

    /// A unit on its way to another state.
    private static final class Copy {

        private final Unit of;
        private List<Place> places;
        private List<Operation> operations;
        private List<Certificate> certificates;
        private List<Assessment> assessments;
        private List<Identification> identifications;
        private List<Need> needs;
        private List<Profile> profiles;
        private List<Right> rights;
        private List<Contract> contracts;

        private Copy(Unit of) {
            this.of = of;
            places = of.places;
            operations = of.operations;
            certificates = of.certificates;
            assessments = of.assessments;
            identifications = of.identifications;
            needs = of.needs;
            profiles = of.profiles;
            rights = of.rights;
            contracts = of.contracts;
        }

        private Unit unit() {
            return new Unit(
                    of.firmId,
                    of.name,
                    of.isicDivision,
                    of.registeredOn,
                    places,
                    operations,
                    certificates,
                    assessments,
                    identifications,
                    needs,
                    profiles,
                    rights,
                    contracts,
                    of.at);
        }
    }
}
