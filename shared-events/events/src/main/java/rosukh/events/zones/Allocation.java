package rosukh.events.zones;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.zones.PlacementEvent.AllocationRevoked;
import rosukh.events.zones.PlacementEvent.ConstructionStarted;
import rosukh.events.zones.PlacementEvent.GraceEnded;
import rosukh.events.zones.PlacementEvent.GraceStarted;
import rosukh.events.zones.PlacementEvent.NonUseNoticed;
import rosukh.events.zones.PlacementEvent.NoticeWithdrawn;
import rosukh.events.zones.PlacementEvent.PlotAllocated;
import rosukh.events.zones.PlacementEvent.PlotOperating;

/// Who has a plot by contract, and how far it is.
///
/// @param number which allocation of the plot, from 1
/// @param basis what the firm was placed on, or what ended a time of grace since
/// @param startedOn the first day of construction; null before
/// @param operatingOn the day the firm began to work there; null before
/// @param waivedRial instalments waived for that
/// @param notice of non-use; null while none stands
/// @param grace null while none runs
public record Allocation(
        int number,
        String firmId,
        Resources taken,
        Basis basis,
        Pinned pinned,
        String contract,
        LocalDate offeredOn,
        LocalDate allocatedOn,
        LocalDate completionDue,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate operatingOn,
        @Nullable Completion completion,
        long waivedRial,
        @Nullable Notice notice,
        @Nullable Grace grace) {

    /// Notice of non-use.
    public record Notice(LocalDate noticedOn, LocalDate revocableFrom) {}

    /// A time of grace that runs.
    ///
    /// @param lost the certificate or case without which it runs
    public record Grace(Basis lost, LossCause cause, LocalDate lostOn, LocalDate until) {}

    static Allocation of(PlotAllocated event) {
        return new Allocation(
                event.allocation(),
                event.firmId(),
                event.taken(),
                event.basis(),
                event.pinned(),
                event.contract(),
                event.offeredOn(),
                event.allocatedOn(),
                event.completionDue(),
                null,
                null,
                null,
                0,
                null,
                null);
    }

    PlotState state() {
        if (operatingOn != null) return PlotState.OPERATING;
        return startedOn == null ? PlotState.ALLOCATED : PlotState.BUILDING;
    }

    Allocation after(PlacementEvent event) {
        return switch (event) {
            case ConstructionStarted e -> started(e.startedOn());
            case PlotOperating e -> operating(e);
            case NonUseNoticed e ->
                    with(basis, new Notice(e.noticedOn(), e.revocableFrom()), grace);
            case NoticeWithdrawn _ -> with(basis, null, grace);
            case GraceStarted e ->
                    with(basis, notice, new Grace(e.lost(), e.cause(), e.lostOn(), e.graceUntil()));
            case GraceEnded e -> with(e.basis(), notice, null);
            case PlotAllocated _, AllocationRevoked _ ->
                    throw new IllegalStateException("not within an allocation: " + event);
        };
    }

    private Allocation started(LocalDate on) {
        return new Allocation(
                number,
                firmId,
                taken,
                basis,
                pinned,
                contract,
                offeredOn,
                allocatedOn,
                completionDue,
                on,
                operatingOn,
                completion,
                waivedRial,
                notice,
                grace);
    }

    private Allocation operating(PlotOperating event) {
        return new Allocation(
                number,
                firmId,
                taken,
                basis,
                pinned,
                contract,
                offeredOn,
                allocatedOn,
                completionDue,
                startedOn,
                event.operatingOn(),
                event.completion(),
                event.waivedRial(),
                notice,
                grace);
    }

    private Allocation with(Basis on, @Nullable Notice noticed, @Nullable Grace running) {
        return new Allocation(
                number,
                firmId,
                taken,
                on,
                pinned,
                contract,
                offeredOn,
                allocatedOn,
                completionDue,
                startedOn,
                operatingOn,
                completion,
                waivedRial,
                noticed,
                running);
    }
}
