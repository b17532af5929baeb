package rosukh.command.work;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;
import rosukh.command.kernel.http.Reasoned;
import rosukh.command.work.BatchCommand.StartBatch;
import rosukh.command.work.BatchCommand.UndoBatch;
import rosukh.events.work.BatchAction;
import rosukh.events.work.BatchItem;
import rosukh.events.work.BatchOrder;

/// Batches from the forms of the work list. A row carries both versions that were seen; the action
/// says which of them counts.
@Controller
@RequestMapping("/forms/work/batches")
class BatchForms {

    /// `<case>~<version of the case>~<version of the work on it, -1 for none>`.
    private static final Pattern SEEN =
            Pattern.compile("([^~\\s]{1,100})~(\\d{1,9})~(-1|\\d{1,9})");

    private final BatchDesk desk;
    private final Ids ids;

    BatchForms(BatchDesk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    /// The rows ticked, or with `all` every row the list was filtered to.
    @PostMapping
    @RolesAllowed({"officer", "broker", "assessor", "committee", "manager"})
    RedirectView startBatch(Form form, @Creating @Reasoned Occasion occasion) {
        String action = form.text("action");
        @Nullable String assignee = form.optional("assignee");
        @Nullable LocalDate day = form.date("lookAgainBy");
        @Nullable String stage = form.optional("stage");
        int days = form.optional("days") == null ? 0 : form.number("days");
        @Nullable String cause = form.optional("cause");
        LocalDate on = form.day("on");
        List<String> seen =
                form.optional("all") == null
                        ? form.filled("seen")
                        : List.of(form.text("matching").split(" ", -1));
        if (seen.isEmpty()) form.fault("seen", "BATCH_NOTHING_TICKED", "no case is ticked");
        form.check();
        BatchAction ordered = BatchOrders.action(action);
        List<BatchItem> items = new ArrayList<>();
        for (String row : seen) items.add(item(row, ordered, form));
        form.check();
        return sent(
                desk.start(
                        ids.batch(),
                        new BatchOrder(ordered, assignee, day, stage, days, cause),
                        items,
                        on,
                        occasion),
                StartBatch.class,
                form);
    }

    @PostMapping("/{batchId}/undo")
    @RolesAllowed({"officer", "broker", "assessor", "committee", "manager"})
    RedirectView undoBatch(
            @PathVariable String batchId, Form form, @Creating @Reasoned Occasion occasion) {
        LocalDate on = form.day("on");
        form.check();
        return sent(desk.undo(ids.batch(), batchId, on, occasion), UndoBatch.class, form);
    }

    private static BatchItem item(String row, BatchAction action, Form form) {
        Matcher seen = SEEN.matcher(row);
        if (seen.matches())
            return new BatchItem(
                    seen.group(1), Long.parseLong(seen.group(action.ofCase() ? 2 : 3)));
        form.fault("seen", "PARAMETER_INVALID", "no row of the list: " + row);
        return new BatchItem("", -1);
    }

    private static RedirectView sent(Done done, Class<?> command, Form form) {
        return form.done(done, command, "/work/batches/" + done.id());
    }
}
