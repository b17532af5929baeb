package rosukh.query.certification.work;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rosukh.query.certification.KnownCalendar;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.show.Link;
import rosukh.query.kernel.show.Ui;

/// How much each person and each queue has to do. Every number opens its list.
@Controller
@Reads({WorkProjection.GROUP, KnownCalendar.GROUP, KnownSchemes.GROUP})
class LoadPage {

    private final WorkCases cases;
    private final MessageSource messages;

    LoadPage(WorkCases cases, MessageSource messages) {
        this.cases = cases;
        this.messages = messages;
    }

    /// A person or a role with the list behind it.
    public record Line<T>(T figures, String role, Link list) {}

    @GetMapping("/work/load")
    String load(Reader reader, Ui ui, Model model) {
        WorkWords words = new WorkWords(messages, ui.format());
        WorkList all =
                WorkList.of(cases.open(Load.EVERYTHING, reader), cases.dueDates(), ui.today());
        Load load = Load.of(all, ui.today());
        Link list = Link.to("/work").with("scope", WorkQuery.Scope.ALL);
        model.addAttribute("persons", persons(load, list, words));
        model.addAttribute(
                "roles",
                load.roles().stream()
                        .map(each ->
                                new Line<>(
                                        each,
                                        words.role(each.role()),
                                        list.with("role", each.role())))
                        .toList());
        return "work/load";
    }

    private static List<Line<Load.OfPerson>> persons(Load load, Link list, WorkWords words) {
        return load.persons().stream()
                .map(each ->
                        new Line<>(
                                each,
                                words.role(each.role()),
                                list.with("role", each.role()).with("person", each.account())))
                .toList();
    }
}
