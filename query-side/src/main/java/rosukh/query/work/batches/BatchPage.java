package rosukh.query.work.batches;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.work.BatchAction;
import rosukh.events.work.BatchOrder;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Ui;
import rosukh.query.work.batches.BatchFile.Item;

/// What was done to many cases at once: the list, and one batch with the outcome of each case.
@Controller
@Reads(BatchProjection.GROUP)
class BatchPage {

    private static final int ROWS = 25;

    private final BatchFiles files;
    private final MessageSource messages;

    BatchPage(BatchFiles files, MessageSource messages) {
        this.files = files;
        this.messages = messages;
    }

    /// A batch in a list.
    public record Line(BatchFile batch, String title, Tag state) {}

    /// A case of a batch in the reader's words.
    ///
    /// @param why it was refused; null unless it was
    public record Row(Item item, Tag outcome, @Nullable String why) {}

    @GetMapping("/work/batches")
    String list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Reader reader,
            Ui ui,
            Model model) {
        model.addAttribute(
                "page",
                files.page(reader, Cursor.of(after, before), ROWS)
                        .map(batch -> new Line(batch, title(batch, ui), state(batch, ui))));
        return "work/batches";
    }

    @GetMapping("/work/batches/{batchId}")
    String show(@PathVariable String batchId, Reader reader, Ui ui, Model model) {
        BatchFile batch =
                files.find(batchId, reader)
                        .orElseThrow(
                                () -> ApiProblem.notFound("There is no batch `" + batchId + "`."));
        model.addAttribute("batch", batch);
        model.addAttribute("title", title(batch, ui));
        model.addAttribute("state", state(batch, ui));
        model.addAttribute("facts", facts(batch, ui));
        model.addAttribute("rows", batch.items().stream().map(item -> row(item, ui)).toList());
        model.addAttribute("undoable", undoable(batch, reader));
        model.addAttribute("lasting", batch.order().action() == BatchAction.EXTEND);
        return "work/batch";
    }

    private String title(BatchFile batch, Ui ui) {
        String action = say("work.action." + batch.order().action(), ui);
        return say(batch.undoes() == null ? "work.batch.title" : "work.batch.undoing", ui, action);
    }

    private Tag state(BatchFile batch, Ui ui) {
        if (batch.finishedOn() == null)
            return new Tag(Tone.INFO, say("work.batch.state.running", ui));
        if (batch.undoneBy() != null)
            return new Tag(Tone.NEUTRAL, say("work.batch.state.undone", ui));
        return batch.refused() == 0
                ? new Tag(Tone.GOOD, say("work.batch.state.done", ui))
                : new Tag(Tone.WARN, say("work.batch.state.partly", ui));
    }

    private List<Fact> facts(BatchFile batch, Ui ui) {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                Fact.of(
                        say("work.batch.progress", ui),
                        say(
                                "work.batch.progress.of",
                                ui,
                                ui.format().n(batch.done() + batch.refused()),
                                ui.format().n(batch.items().size()))));
        facts.add(Fact.of(say("work.batch.done", ui), ui.format().n(batch.done())));
        facts.add(Fact.of(say("work.batch.refused", ui), ui.format().n(batch.refused())));
        facts.add(Fact.of(say("work.batch.reason", ui), batch.reason()));
        order(batch.order(), facts, ui);
        facts.add(Fact.id(say("work.batch.by", ui), batch.account()));
        facts.add(Fact.of(say("work.batch.started", ui), ui.format().date(batch.startedOn())));
        related("work.batch.undoes", batch.undoes(), facts, ui);
        related("work.batch.undone-by", batch.undoneBy(), facts, ui);
        return facts;
    }

    private void order(BatchOrder order, List<Fact> facts, Ui ui) {
        if (order.assignee() != null)
            facts.add(Fact.id(say("work.bulk.assignee", ui), order.assignee()));
        if (order.day() != null)
            facts.add(Fact.of(say("work.bulk.day", ui), ui.format().date(order.day())));
        if (order.stage() != null)
            facts.add(
                    Fact.of(
                            say("deadlines.stage." + order.stage(), ui),
                            ui.format().workingDays(order.days())));
        if (order.cause() != null)
            facts.add(
                    Fact.of(
                            say("work.bulk.cause", ui),
                            say("certification.cause." + order.cause(), ui)));
    }

    private void related(String key, @Nullable String batchId, List<Fact> facts, Ui ui) {
        if (batchId != null)
            facts.add(Fact.link(say(key, ui), batchId, "/work/batches/" + batchId));
    }

    private Row row(Item item, Ui ui) {
        Tone tone =
                switch (item.outcome()) {
                    case WAITING -> Tone.NEUTRAL;
                    case DONE -> Tone.GOOD;
                    case REFUSED -> Tone.BAD;
                };
        return new Row(
                item, new Tag(tone, say("work.outcome." + item.outcome(), ui)), why(item, ui));
    }

    private @Nullable String why(Item item, Ui ui) {
        String code = item.code();
        if (code == null) return null;
        return messages.getMessage("problem." + code, null, item.detail(), ui.lang().locale());
    }

    private static boolean undoable(BatchFile batch, Reader reader) {
        return batch.finishedOn() != null
                && batch.done() > 0
                && batch.undoes() == null
                && batch.undoneBy() == null
                && may(batch.order().action(), reader);
    }

    private static boolean may(BatchAction action, Reader reader) {
        return switch (action) {
            case CLAIM -> reader.has(Role.OFFICER, Role.BROKER, Role.ASSESSOR, Role.COMMITTEE);
            case RELEASE, FOLLOW_UP ->
                    reader.has(
                            Role.OFFICER, Role.BROKER, Role.ASSESSOR, Role.COMMITTEE, Role.MANAGER);
            case REASSIGN -> reader.has(Role.OFFICER, Role.MANAGER);
            case EXTEND, SUSPEND, RESUME -> reader.has(Role.OFFICER);
        };
    }

    private String say(String key, Ui ui, Object... arguments) {
        return messages.getMessage(key, arguments, ui.lang().locale());
    }
}
