package rosukh.events.brokers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rosukh.events.brokers.TrainingEvent.BrokerEnrolled;

/// All that is on file of one broker after its events.
///
/// @param hours present, by code of the module
/// @param tries of the examination, in their order
/// @param trainedFor versions of schemes
/// @param bridging modules that new versions called for
/// @param accreditation null before the first
/// @param proposal the step that waits for a second person; null for none
/// @param ties conflicts of interest that are declared
/// @param seats cases it has or had, in order of assignment
public record BrokerFile(
        String account,
        String organisation,
        LocalDate enrolledOn,
        Map<String, Integer> hours,
        List<ExamTry> tries,
        List<SchemeVersion> trainedFor,
        List<Bridging> bridging,
        @Nullable Accreditation accreditation,
        @Nullable Proposal proposal,
        List<Tie> ties,
        List<Seat> seats) {

    public BrokerFile {
        hours = Map.copyOf(hours);
        tries = List.copyOf(tries);
        trainedFor = List.copyOf(trainedFor);
        bridging = List.copyOf(bridging);
        ties = List.copyOf(ties);
        seats = List.copyOf(seats);
    }

    /// A module that a new version of a scheme called for.
    ///
    /// @param limited the time for it ran out
    public record Bridging(
            SchemeVersion version, LocalDate effectiveFrom, LocalDate dueOn, boolean limited) {}

    /// What a broker may do, and whether it still may.
    public record Accreditation(State state, Terms terms, LocalDate validFrom, LocalDate validTo) {

        /// Where it stands; that it ran out is told by its days alone.
        public enum State {
            ACCREDITED,
            SUSPENDED,
            REVOKED
        }

        public boolean standsOn(LocalDate day) {
            return state == State.ACCREDITED && !day.isBefore(validFrom) && !day.isAfter(validTo);
        }

        Accreditation now(State state) {
            return new Accreditation(state, terms, validFrom, validTo);
        }
    }

    /// A step that was proposed.
    ///
    /// @param terms null unless the step has some
    public record Proposal(
            AccreditationStep step,
            @Nullable Terms terms,
            String proposedBy,
            LocalDate proposedOn) {}

    /// A conflict of interest with a firm.
    ///
    /// @param service null for a link
    /// @param endedOn null while it lasts
    public record Tie(
            String firmId,
            BrokerConflict ground,
            @Nullable String service,
            @Nullable LocalDate endedOn) {

        /// The same firm, ground and service.
        public boolean same(Tie other) {
            return firmId.equals(other.firmId)
                    && ground == other.ground
                    && Objects.equals(service, other.service);
        }
    }

    /// A case in which a broker acts or acted.
    ///
    /// @param releasedOn null while it has the case
    /// @param end null while it has the case
    public record Seat(
            String caseId,
            String firmId,
            BrokerRole role,
            LocalDate assignedOn,
            @Nullable LocalDate releasedOn,
            @Nullable PlacementEnd end,
            boolean rated) {

        public boolean open() {
            return releasedOn == null;
        }

        boolean is(String other, BrokerRole as) {
            return caseId.equals(other) && role == as;
        }
    }

    /// The file after all events of the stream; empty without any.
    public static Optional<BrokerFile> of(List<?> stream) {
        BrokerFile file = null;
        for (Object event : stream) file = after(file, (BrokerEvent) event);
        return Optional.ofNullable(file);
    }

    /// The file after one more event.
    ///
    /// @param before null before the first
    public static BrokerFile after(@Nullable BrokerFile before, BrokerEvent event) {
        if (event instanceof BrokerEnrolled enrolled) return enrolled(enrolled);
        if (before == null) throw new IllegalStateException(event.account() + " is not enrolled");
        return switch (event) {
            case TrainingEvent e -> Filing.trained(before, e);
            case AccreditationEvent e -> Filing.accredited(before, e);
            case PlacementEvent e -> Filing.placed(before, e);
        };
    }

    private static BrokerFile enrolled(BrokerEnrolled event) {
        return new BrokerFile(
                event.account(),
                event.organisation(),
                event.enrolledOn(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    /// It may be given cases on a day.
    public boolean accreditedOn(LocalDate day) {
        return accreditation != null && accreditation.standsOn(day);
    }

    public List<Seat> open() {
        return seats.stream().filter(Seat::open).toList();
    }

    /// The case as the broker has it now.
    public Optional<Seat> open(String caseId, BrokerRole role) {
        return seats.stream().filter(each -> each.open() && each.is(caseId, role)).findFirst();
    }

    /// The case as the broker has it, or had it last.
    public Optional<Seat> seat(String caseId, BrokerRole role) {
        return seats.stream().filter(each -> each.is(caseId, role)).reduce((_, last) -> last);
    }

    public boolean trainedFor(SchemeVersion version) {
        return trainedFor.contains(version);
    }

    public Optional<Bridging> bridging(SchemeVersion version) {
        return bridging.stream().filter(each -> each.version().equals(version)).findFirst();
    }

    /// Bridging modules that are still to be done.
    public List<Bridging> missing() {
        return bridging.stream().filter(each -> !trainedFor(each.version())).toList();
    }

    BrokerFile at(String body) {
        return with(body, hours, tries, trainedFor, bridging);
    }

    BrokerFile present(String module, int more) {
        Map<String, Integer> all = new HashMap<>(hours);
        all.merge(module, more, Integer::sum);
        return with(organisation, all, tries, trainedFor, bridging);
    }

    BrokerFile tried(ExamTry attempt) {
        return with(organisation, hours, plus(tries, attempt), trainedFor, bridging);
    }

    BrokerFile trained(List<SchemeVersion> versions) {
        List<SchemeVersion> all = new ArrayList<>(trainedFor);
        versions.stream().filter(each -> !all.contains(each)).forEach(all::add);
        return with(organisation, hours, tries, all, bridging);
    }

    BrokerFile bridging(List<Bridging> all) {
        return with(organisation, hours, tries, trainedFor, all);
    }

    BrokerFile with(@Nullable Accreditation now, @Nullable Proposal waiting) {
        return new BrokerFile(
                account,
                organisation,
                enrolledOn,
                hours,
                tries,
                trainedFor,
                bridging,
                now,
                waiting,
                ties,
                seats);
    }

    BrokerFile with(List<Tie> allTies, List<Seat> allSeats) {
        return new BrokerFile(
                account,
                organisation,
                enrolledOn,
                hours,
                tries,
                trainedFor,
                bridging,
                accreditation,
                proposal,
                allTies,
                allSeats);
    }

    private BrokerFile with(
            String body,
            Map<String, Integer> present,
            List<ExamTry> attempts,
            List<SchemeVersion> versions,
            List<Bridging> modules) {
        return new BrokerFile(
                account,
                body,
                enrolledOn,
                present,
                attempts,
                versions,
                modules,
                accreditation,
                proposal,
                ties,
                seats);
    }

    static <T> List<T> plus(List<T> some, T one) {
        List<T> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }

    static <T> List<T> changed(List<T> all, Predicate<T> which, UnaryOperator<T> change) {
        return all.stream().map(each -> which.test(each) ? change.apply(each) : each).toList();
    }
}
