package rosukh.command.brokers;

import static rosukh.command.brokers.BrokerRefusal.BROKER_ALREADY_RATED;
import static rosukh.command.brokers.BrokerRefusal.BROKER_ASSIGNMENT_REFUSED;
import static rosukh.command.brokers.BrokerRefusal.BROKER_CASE_NOT_ASSIGNED;
import static rosukh.command.brokers.BrokerRefusal.BROKER_CASE_NOT_OPEN;
import static rosukh.command.brokers.BrokerRefusal.BROKER_CASE_RUNS;
import static rosukh.command.brokers.BrokerRefusal.BROKER_FEE_REFUSED;
import static rosukh.command.brokers.BrokerRefusal.BROKER_HAS_CASE;
import static rosukh.command.brokers.BrokerRefusal.BROKER_NO_CONFLICT;
import static rosukh.command.brokers.BrokerRefusal.BROKER_PAYER_UNKNOWN;
import static rosukh.command.brokers.BrokerRefusal.BROKER_RATING_RANGE;
import static rosukh.command.brokers.BrokerRefusal.BROKER_ROLE_UNKNOWN;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rosukh.command.brokers.CaseToPlace.OpenFor;
import rosukh.command.brokers.PlacementCommand.AssignCase;
import rosukh.command.brokers.PlacementCommand.DeclareConflict;
import rosukh.command.brokers.PlacementCommand.NoteBlocked;
import rosukh.command.brokers.PlacementCommand.RateBroker;
import rosukh.command.brokers.PlacementCommand.RegisterFee;
import rosukh.command.brokers.PlacementCommand.ReleaseCase;
import rosukh.command.brokers.PlacementCommand.WithdrawConflict;
import rosukh.events.brokers.BrokerCode;
import rosukh.events.brokers.BrokerConflict;
import rosukh.events.brokers.BrokerFile;
import rosukh.events.brokers.BrokerFile.Accreditation;
import rosukh.events.brokers.BrokerFile.Accreditation.State;
import rosukh.events.brokers.BrokerFile.Seat;
import rosukh.events.brokers.BrokerFile.Tie;
import rosukh.events.brokers.BrokerRole;
import rosukh.events.brokers.Grade;
import rosukh.events.brokers.Payer;
import rosukh.events.brokers.Placement;
import rosukh.events.brokers.PlacementEvent;
import rosukh.events.brokers.PlacementEvent.AssignmentBlocked;
import rosukh.events.brokers.PlacementEvent.BrokerRated;
import rosukh.events.brokers.PlacementEvent.CaseAssigned;
import rosukh.events.brokers.PlacementEvent.CaseReleased;
import rosukh.events.brokers.PlacementEvent.FeeRegistered;
import rosukh.events.brokers.Terms;

/// Which cases a broker is given, and what comes of them.
final class Placing {

    private static final int STARS_MAX = 5;

    private static final Accreditation NEVER =
            new Accreditation(
                    State.REVOKED,
                    new Terms(Grade.GRADE_1, List.of(), List.of(), List.of()),
                    LocalDate.MAX,
                    LocalDate.MAX);

    private Placing() {}

    static PlacementEvent decide(BrokerFile file, PlacementCommand command, Known known) {
        return switch (command) {
            case DeclareConflict declare -> Conflicts.declare(file, declare);
            case WithdrawConflict withdraw -> Conflicts.withdraw(file, withdraw);
            case AssignCase assign -> assign(file, assign, Objects.requireNonNull(known.file()));
            case NoteBlocked note -> note(file, note, Objects.requireNonNull(known.file()));
            case ReleaseCase release -> release(file, release);
            case RegisterFee fee -> pay(file, fee);
            case RateBroker rate -> rate(file, rate);
        };
    }

    private static CaseAssigned assign(BrokerFile file, AssignCase command, CaseToPlace place) {
        BrokerRole role = role(command.role());
        if (file.open(place.caseId(), role).isPresent())
            throw BROKER_HAS_CASE.because(file.account() + " has the case");
        if (place.openFor() != OpenFor.valueOf(role.name()))
            throw BROKER_CASE_NOT_OPEN.because("the case is open for " + place.openFor());
        Broker.allowed(
                BROKER_ASSIGNMENT_REFUSED,
                file.account() + " may not have " + place.caseId(),
                broken(file, role, place, command.on()));
        return new CaseAssigned(
                file.account(),
                file.organisation(),
                place.caseId(),
                place.firmId(),
                role,
                Objects.requireNonNull(place.field()),
                place.provinceKey(),
                place.version().schemeId(),
                place.version().version(),
                file.open().size(),
                Broker.POLICY.name(),
                command.assignedBy(),
                command.on());
    }

    private static AssignmentBlocked note(BrokerFile file, NoteBlocked command, CaseToPlace place) {
        BrokerRole role = role(command.role());
        List<BrokerCode> codes =
                broken(file, role, place, command.on()).stream()
                        .filter(BrokerCode::conflict)
                        .toList();
        if (codes.isEmpty())
            throw BROKER_NO_CONFLICT.because("no conflict keeps " + file.account() + " from it");
        return new AssignmentBlocked(
                file.account(),
                place.caseId(),
                place.firmId(),
                role,
                codes.stream().map(BrokerCode::name).toList(),
                command.attemptedBy(),
                command.on());
    }

    private static List<BrokerCode> broken(
            BrokerFile file, BrokerRole role, CaseToPlace place, LocalDate on) {
        Accreditation now = file.accreditation();
        if (now != null) return placement(file, now, role, place, on).refusedBy(Broker.POLICY);
        return placement(file, NEVER, role, place, on).refusedBy(Broker.POLICY).stream()
                .filter(Placing::ofAnybody)
                .toList();
    }

    /// Of who was never accredited there are no fields, provinces, versions and grade to judge by.
    private static boolean ofAnybody(BrokerCode code) {
        return code == BrokerCode.B_NOT_ACCREDITED
                || code == BrokerCode.B_ROTATION
                || code.conflict();
    }

    private static Placement placement(
            BrokerFile file, Accreditation now, BrokerRole role, CaseToPlace place, LocalDate on) {
        List<Tie> ties =
                file.ties().stream().filter(each -> each.firmId().equals(place.firmId())).toList();
        return new Placement(
                on,
                role,
                file.account(),
                file.organisation(),
                now.state() == State.ACCREDITED,
                now.validFrom(),
                now.validTo(),
                now.terms(),
                file.trainedFor(place.version()),
                file.open().size(),
                place.field(),
                place.provinceKey(),
                place.effectiveFrom(),
                ties.stream().map(Tie::ground).filter(BrokerConflict::link).toList(),
                ties.stream()
                        .filter(each -> !each.ground().link())
                        .map(each ->
                                new Placement.Service(
                                        Objects.requireNonNull(each.service()), each.endedOn()))
                        .toList(),
                place.bodiesOfFirm(),
                place.helpersOfFirm(),
                role == BrokerRole.HELP ? place.previousHelpers() : place.previousJudges());
    }

    private static CaseReleased release(BrokerFile file, ReleaseCase command) {
        if (file.open(command.caseId(), command.role()).isEmpty())
            throw BROKER_CASE_NOT_ASSIGNED.because(file.account() + " does not have the case");
        return new CaseReleased(
                file.account(),
                command.caseId(),
                command.role(),
                command.cause(),
                command.refusal(),
                command.on());
    }

    private static FeeRegistered pay(BrokerFile file, RegisterFee command) {
        BrokerRole role = role(command.role());
        Payer payer =
                Arrays.stream(Payer.values())
                        .filter(each -> each.name().equals(command.paidBy()))
                        .findFirst()
                        .orElseThrow(() ->
                                BROKER_PAYER_UNKNOWN.because("no payer is " + command.paidBy()));
        seat(file, command.caseId(), role);
        Broker.allowed(
                BROKER_FEE_REFUSED,
                "the fee is not allowed",
                Broker.POLICY.fee(role, payer, command.amountRial()));
        return new FeeRegistered(
                file.account(),
                command.caseId(),
                role,
                payer,
                command.amountRial(),
                command.registeredBy(),
                command.on());
    }

    private static BrokerRated rate(BrokerFile file, RateBroker command) {
        if (command.stars() < 1 || command.stars() > STARS_MAX)
            throw BROKER_RATING_RANGE.because("1 to " + STARS_MAX + " stars");
        Seat seat = seat(file, command.caseId(), BrokerRole.HELP);
        if (seat.open()) throw BROKER_CASE_RUNS.because("the case is not over yet");
        if (seat.rated()) throw BROKER_ALREADY_RATED.because("the firm has rated the broker");
        return new BrokerRated(
                file.account(),
                command.caseId(),
                seat.firmId(),
                command.stars(),
                command.ratedBy(),
                command.on());
    }

    private static Seat seat(BrokerFile file, String caseId, BrokerRole role) {
        return file.seat(caseId, role)
                .orElseThrow(() ->
                        BROKER_CASE_NOT_ASSIGNED.because(
                                file.account() + " did not have the case"));
    }

    static BrokerRole role(@Nullable String role) {
        return Arrays.stream(BrokerRole.values())
                .filter(each -> each.name().equals(role))
                .findFirst()
                .orElseThrow(() -> BROKER_ROLE_UNKNOWN.because("no role is " + role));
    }
}
