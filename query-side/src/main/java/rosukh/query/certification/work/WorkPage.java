package rosukh.query.certification.work;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.work.DueRole;
import rosukh.query.certification.KnownCalendar;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.certification.Stage;
import rosukh.query.certification.work.WorkQuery.FollowUps;
import rosukh.query.certification.work.WorkQuery.Scope;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.parts.WorkGroup.Urgency;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Link;
import rosukh.query.kernel.show.Ui;

/// What there is to do: one's own work first, by urgency, with the filters in the address and the
/// forms to do something to many cases.
@Controller
@Reads({WorkProjection.GROUP, KnownCalendar.GROUP, KnownSchemes.GROUP})
class WorkPage {

    private static final int ROWS = 25;

    private final WorkCases cases;
    private final KeptViewStore views;
    private final MessageSource messages;

    WorkPage(WorkCases cases, KeptViewStore views, MessageSource messages) {
        this.cases = cases;
        this.views = views;
        this.messages = messages;
    }

    /// One way to cut the list, always in sight.
    ///
    /// @param current whether it is the one shown
    public record Cut(String label, String href, boolean current) {}

    @GetMapping("/work")
    String list(
            WorkQuery query,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Reader reader,
            Ui ui,
            Model model) {
        WorkQuery.Question asked = query.asked(reader);
        WorkWords words = new WorkWords(messages, ui.format());
        WorkList whole = whole(asked, reader, ui);
        WorkList shown = whole.of(asked.urgency());
        Page<WorkLine> page = shown.page(Cursor.of(after, before), ROWS);
        model.addAttribute("cuts", cuts(asked, reader, ui, words));
        model.addAttribute("stats", stats(whole, ui, words));
        model.addAttribute("filters", filters(asked, ui, words));
        model.addAttribute("page", page);
        model.addAttribute("groups", WorkRow.groups(page.items(), words));
        model.addAttribute("matching", shown.matching().orElse(null));
        model.addAttribute("bulk", Bulk.of(reader, words));
        model.addAttribute("kept", views.own(reader));
        model.addAttribute("shared", views.shared(reader));
        model.addAttribute("query", queryOf(ui));
        return "work/list";
    }

    /// The list as it is filtered, all of it, as a file.
    @GetMapping("/work/export.csv")
    void export(WorkQuery query, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        WorkQuery.Question asked = query.asked(reader);
        WorkWords words = new WorkWords(messages, ui.format());
        Format format = ui.format();
        CsvFile.answer(
                response,
                "work",
                file -> {
                    file.row(
                            Stream.of(
                                            "case",
                                            "firm",
                                            "stage",
                                            "role",
                                            "person",
                                            "urgency",
                                            "budget",
                                            "due",
                                            "remaining",
                                            "follow-up",
                                            "province",
                                            "estate",
                                            "since")
                                    .map(column -> words.say("work.column." + column))
                                    .toArray());
                    whole(asked, reader, ui).of(asked.urgency()).lines().stream()
                            .map(line -> WorkRow.of(line, words))
                            .forEach(row ->
                                    file.row(
                                            row.line().caseId(),
                                            row.line().firmName(),
                                            row.stage(),
                                            row.role(),
                                            row.line().person(),
                                            row.urgency().text(),
                                            row.budget(),
                                            format.dateInput(row.line().dueDate()),
                                            row.line().remainingDays(),
                                            format.dateInput(row.line().followUp()),
                                            row.province(),
                                            row.estate(),
                                            format.dateInput(row.line().since())));
                });
    }

    private WorkList whole(WorkQuery.Question asked, Reader reader, Ui ui) {
        return WorkList.of(cases.open(asked, reader), cases.dueDates(), ui.today())
                .of(asked.followUps(), ui.today());
    }

    /// Queues are for the roles that cases wait for.
    private static List<Cut> cuts(WorkQuery.Question asked, Reader reader, Ui ui, WorkWords words) {
        boolean own = !WorkQuery.own(reader).isEmpty();
        return Arrays.stream(Scope.values())
                .filter(scope -> own || scope == Scope.ALL)
                .map(scope ->
                        new Cut(
                                words.say("work.scope." + scope),
                                ui.here()
                                        .with("scope", scope)
                                        .without("person")
                                        .without("role")
                                        .toString(),
                                scope == asked.scope()))
                .toList();
    }

    private static List<Stat> stats(WorkList whole, Ui ui, WorkWords words) {
        return Arrays.stream(Urgency.values())
                .map(urgency ->
                        new Stat(
                                words.urgency(urgency),
                                ui.format().n(whole.of(urgency).count()),
                                ui.here().with("urgency", urgency).toString(),
                                null))
                .toList();
    }

    private static List<Filter> filters(WorkQuery.Question asked, Ui ui, WorkWords words) {
        CodeLists lists = new CodeLists(ui.lang());
        List<Option> urgencies =
                Arrays.stream(Urgency.values())
                        .map(each -> new Option(each.name(), words.urgency(each)))
                        .toList();
        List<Option> stages =
                Arrays.stream(Stage.values())
                        .filter(each -> !each.closed())
                        .map(each -> new Option(each.name(), words.stage(each)))
                        .toList();
        List<Option> followUps =
                Arrays.stream(FollowUps.values())
                        .map(each -> new Option(each.name(), words.say("work.followup." + each)))
                        .toList();
        List<Option> roles =
                Arrays.stream(DueRole.values())
                        .map(each -> new Option(each.key(), words.role(each.key())))
                        .toList();
        List<Option> scopes =
                Arrays.stream(Scope.values())
                        .map(each -> new Option(each.name(), words.say("work.scope." + each)))
                        .toList();
        Stream<Filter> always =
                Stream.of(
                        choice("scope", scopes, ui.here().first("scope"), words),
                        Filter.text("q", words.say("work.filter.q"), text(asked.q())),
                        choice("urgency", urgencies, asked.urgency(), words),
                        choice("stage", stages, asked.stage(), words),
                        choice("province", lists.provinces(), asked.province(), words),
                        choice("followup", followUps, asked.followUps(), words));
        Stream<Filter> ofAll =
                Stream.of(
                        choice("role", roles, ui.here().first("role"), words),
                        Filter.text(
                                "person",
                                words.say("work.filter.person"),
                                ui.here().first("person")));
        boolean all = asked.scope() == Scope.ALL || asked.scope() == Scope.ROLE;
        return Stream.concat(always, all ? ofAll : Stream.empty()).toList();
    }

    private static Filter choice(
            String name, List<Option> options, @Nullable Object chosen, WorkWords words) {
        return Filter.choice(name, words.say("work.filter." + name), options, text(chosen));
    }

    private static String text(@Nullable Object chosen) {
        return chosen == null ? "" : chosen.toString();
    }

    /// The filter as it is kept in a view, without the place in the list.
    private static String queryOf(Ui ui) {
        Link start = ui.here().start();
        String address = start.toString();
        return address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
    }
}
