package rosukh.query.audit.checkpoints;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.evidence.PublishedLog;
import rosukh.evidence.PublishedLog.Signed;
import rosukh.query.audit.WholeLog;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.log.LogBook;
import rosukh.query.kernel.log.WitnessPolicy;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.show.Ui;

/// What was published of the log.
@Controller
class LogPage {

    private static final int ROWS = 25;

    private final ObjectProvider<PublishedLog> published;
    private final ObjectProvider<WitnessPolicy> policy;
    private final LogBook log;
    private final MessageSource messages;

    LogPage(
            ObjectProvider<PublishedLog> published,
            ObjectProvider<WitnessPolicy> policy,
            LogBook log,
            MessageSource messages) {
        this.published = published;
        this.policy = policy;
        this.log = log;
        this.messages = messages;
    }

    /// A checkpoint as a row.
    public record Row(CheckedCheckpoint checkpoint, Tag signature, @Nullable Tag witnessed) {}

    /// A key with its short name.
    ///
    /// @param current whether it signs today
    public record KeyRow(PublishedLog.Key key, String name, boolean current) {}

    /// @param before number of a checkpoint: those signed before it are listed
    /// @param first number of a checkpoint to compare
    /// @param second number of another one
    @GetMapping("/audit/log")
    String show(
            @RequestParam(required = false) @Nullable Integer before,
            @RequestParam(required = false) @Nullable Integer first,
            @RequestParam(required = false) @Nullable Integer second,
            Reader reader,
            Ui ui,
            Model model) {
        WholeLog.demandFor(reader);
        PublishedLog all = published.getIfAvailable();
        model.addAttribute("published", all != null);
        if (all == null) return "audit/log";
        List<Signed> checkpoints = all.checkpoints();
        Witnessing witnessing = witnessing(all);
        int end = before == null ? checkpoints.size() : Math.clamp(before, 0, checkpoints.size());
        int start = Math.max(0, end - ROWS);
        model.addAttribute("total", checkpoints.size());
        model.addAttribute("rows", rows(checkpoints, start, end, all, witnessing, ui));
        model.addAttribute("older", start > 0 ? start : null);
        model.addAttribute("newer", before != null);
        model.addAttribute("facts", facts(all, witnessing, ui));
        model.addAttribute("incarnations", all.incarnations());
        model.addAttribute("keys", keys(all));
        model.addAttribute(
                "witnesses",
                witnessing == null
                        ? List.of()
                        : witnessing.all().stream()
                                .map(each ->
                                        new KeyRow(
                                                new PublishedLog.Key(
                                                        0,
                                                        each.key().toString(),
                                                        0,
                                                        Long.MAX_VALUE),
                                                each.name(),
                                                true))
                                .toList());
        if (first != null && second != null) {
            Consistency found =
                    Consistency.of(
                            note(checkpoints, "first", first),
                            note(checkpoints, "second", second),
                            all);
            model.addAttribute("consistency", found);
            model.addAttribute("verdict", consistent(found, ui));
        }
        model.addAttribute("first", Objects.toString(first, ""));
        model.addAttribute("second", Objects.toString(second, ""));
        return "audit/log";
    }

    private @Nullable Witnessing witnessing(PublishedLog all) {
        WitnessPolicy asked = policy.getIfAvailable();
        return asked == null ? null : Witnessing.of(asked.text(), all).orElse(null);
    }

    private static String note(List<Signed> checkpoints, String name, int number) {
        if (number >= 0 && number < checkpoints.size()) return checkpoints.get(number).note();
        throw ApiProblem.badParameter(
                name,
                "PARAMETER_INVALID",
                "There is no checkpoint number `" + number + "`; the list shows their numbers.");
    }

    private List<Row> rows(
            List<Signed> checkpoints,
            int start,
            int end,
            PublishedLog all,
            @Nullable Witnessing witnessing,
            Ui ui) {
        List<Row> rows = new ArrayList<>();
        for (int number = end - 1; number >= start; number--) {
            CheckedCheckpoint each =
                    CheckedCheckpoint.of(number, checkpoints.get(number), all, witnessing);
            Judgement witnessed = each.witnessed();
            rows.add(
                    new Row(
                            each,
                            new Tag(
                                    each.judgement().tone(),
                                    say("console.signature." + each.judgement(), ui)),
                            witnessed == null
                                    ? null
                                    : new Tag(
                                            witnessed.tone(),
                                            say("console.quorum." + witnessed, ui))));
        }
        return rows;
    }

    private List<Fact> facts(PublishedLog all, @Nullable Witnessing witnessing, Ui ui) {
        List<Fact> facts = new ArrayList<>();
        long events = log.head() + 1;
        Signed latest = all.latest().orElse(null);
        long covered = latest == null ? 0 : latest.size();
        facts.add(Fact.of(say("console.log.events", ui), ui.format().n(events)));
        facts.add(Fact.of(say("console.log.covered", ui), ui.format().n(covered)));
        facts.add(
                Fact.link(
                        say("console.log.waiting", ui),
                        ui.format().n(Math.max(0, events - covered)),
                        "/audit/events?order=oldest&fromPosition=" + covered));
        if (latest != null) {
            CheckedCheckpoint checked = CheckedCheckpoint.of(0, latest, all, witnessing);
            facts.add(Fact.of(say("console.log.at", ui), ui.format().at(latest.at())));
            facts.add(Fact.id(say("console.log.root", ui), checked.root()));
            facts.add(
                    Fact.of(
                            say("console.log.signature", ui),
                            say("console.signature." + checked.judgement(), ui)));
        }
        facts.add(Fact.id(say("console.log.origin", ui), all.incarnations().getLast().origin()));
        return facts;
    }

    private static List<KeyRow> keys(PublishedLog all) {
        return all.keys().stream()
                .map(each ->
                        new KeyRow(
                                each,
                                each.vkey().substring(0, each.vkey().lastIndexOf('+')),
                                each.to() == Long.MAX_VALUE))
                .toList();
    }

    private Tag consistent(Consistency found, Ui ui) {
        return new Tag(
                found.judgement().tone(), say("console.consistency." + found.judgement(), ui));
    }

    private String say(String key, Ui ui) {
        return messages.getMessage(key, null, ui.lang().locale());
    }
}
