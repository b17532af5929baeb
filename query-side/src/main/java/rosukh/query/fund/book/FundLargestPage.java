package rosukh.query.fund.book;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rosukh.query.fund.book.FundFiguresNow.Part;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.charts.BarChart;
import rosukh.query.kernel.show.Ui;

/// The largest exposures by firm and by connected firms. They stand on a page of their own because
/// they name firms: a read of it is noted, and what is noted does not renew itself as the figures
/// of the book do (ADR 0039).
@Controller
@Reads(FundRegister.GROUP)
class FundLargestPage {

    private final FundRegister register;
    private final MessageSource messages;

    FundLargestPage(FundRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    @GetMapping("/fund/largest")
    String largest(Reader reader, Ui ui, Model model) {
        FundWords words = new FundWords(messages, ui.format());
        FundFiguresNow figures =
                FundFiguresNow.of(
                        register.now().book(), Span.of(null, null, ui.today()), ui.today());
        Exposures drawn = new Exposures(figures.exposure(), words);
        List<Part> top = figures.top();
        model.addAttribute("era", words.say("era." + figures.era()));
        model.addAttribute(
                "top",
                top.isEmpty()
                        ? null
                        : BarChart.of(
                                words.say("top.caption"),
                                top.stream()
                                        .map(each ->
                                                drawn.datum(
                                                        each,
                                                        "firm",
                                                        key -> name(key, reader, words)))
                                        .toList(),
                                ui.lang().rtl()));
        model.addAttribute(
                "tables",
                List.of(
                        drawn.table(
                                "groups",
                                figures.groups(),
                                "group",
                                key -> group(key, reader, words))));
        return "fund/largest";
    }

    private String group(String key, Reader reader, FundWords words) {
        return register.now().book().groups().containsKey(key) ? key : name(key, reader, words);
    }

    /// A figure of the whole fund names no firm beyond the reader's reach.
    private String name(String firmId, Reader reader, FundWords words) {
        return register.sees(firmId, reader) ? register.nameOf(firmId) : words.say("beyond-reach");
    }
}
