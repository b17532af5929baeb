package rosukh.command.work;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.kernel.http.Reasoned;
import rosukh.events.work.BatchItem;
import rosukh.events.work.BatchOrder;

/// What is done to many cases at once, over HTTP. The answer says where to read how far it has
/// come: each case has an outcome of its own.
@RestController
@RequestMapping("/api/v1/work/batches")
class BatchApi {

    private static final String COLLECTION = "/work/batches";

    private final BatchDesk desk;
    private final Ids ids;

    BatchApi(BatchDesk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    @PostMapping
    @RolesAllowed({"officer", "broker", "assessor", "committee", "manager"})
    @Described(
            value = "Do something to many cases, each by the command that does it to one",
            example =
                    """
                    {"action": "EXTEND", "stage": "ASSESS", "days": 5,
                     "items": [{"caseId": "f-1.1", "version": 3}, {"caseId": "f-2.1", "version": 8}]}
                    """,
            status = 201,
            refusals = {
                "BATCH_ACTION_UNKNOWN",
                "BATCH_ORDER_MALFORMED",
                "BATCH_ROLE_NOT_ALLOWED",
                "BATCH_SIZE",
                "BATCH_ITEM_MALFORMED",
                "BATCH_REASON_MISSING",
                "REASON_MISSING",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> startBatch(
            @Valid @RequestBody Ordered body, @Creating @Reasoned Occasion occasion) {
        LocalDate day = body.lookAgainBy();
        BatchOrder order =
                new BatchOrder(
                        BatchOrders.action(body.action()),
                        body.assignee(),
                        day == null ? null : Dates.covered("lookAgainBy", day),
                        body.stage(),
                        body.days() == null ? 0 : body.days(),
                        body.cause());
        return Answers.created(
                desk.start(
                        ids.batch(),
                        order,
                        body.items().stream().map(Item::asSeen).toList(),
                        Dates.orToday(body.on()),
                        occasion),
                COLLECTION);
    }

    @PostMapping("/{batchId}/undo")
    @RolesAllowed({"officer", "broker", "assessor", "committee", "manager"})
    @Described(
            value = "Take back what a batch did, where the cases are as it left them",
            status = 201,
            refusals = {
                "BATCH_UNKNOWN",
                "BATCH_RUNNING",
                "BATCH_NOTHING_DONE",
                "BATCH_IS_UNDOING",
                "BATCH_ALREADY_UNDONE",
                "BATCH_ROLE_NOT_ALLOWED",
                "REASON_MISSING",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> undoBatch(
            @PathVariable String batchId,
            @Valid @RequestBody Undone body,
            @Creating @Reasoned Occasion occasion) {
        return Answers.created(
                desk.undo(ids.batch(), batchId, Dates.orToday(body.on()), occasion), COLLECTION);
    }

    /// @param assignee account, with `REASSIGN`
    /// @param lookAgainBy a day that may lie ahead, with `FOLLOW_UP`; none for none any more
    /// @param stage with `days`, working days more, with `EXTEND`
    /// @param cause with `SUSPEND`
    record Ordered(
            @NotBlank @Size(max = 20) String action,
            @Nullable @Size(max = 100) String assignee,
            @Nullable LocalDate lookAgainBy,
            @Nullable @Size(max = 100) String stage,
            @Nullable Integer days,
            @Nullable @Size(max = 100) String cause,
            @NotNull @Size(max = 200) List<@NotNull @Valid Item> items,
            @Nullable LocalDate on) {}

    /// @param version that was seen: the case's for `EXTEND`, `SUSPEND` and `RESUME`, else that of
    ///   the work on it; none where there was none
    record Item(@NotBlank @Size(max = 100) String caseId, @Nullable Long version) {

        BatchItem asSeen() {
            return new BatchItem(caseId, version == null ? -1 : version);
        }
    }

    record Undone(@Nullable LocalDate on) {}
}
