package rosukh.query.fund.book;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.fund.FundBook;
import rosukh.events.fund.FundFigures;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.show.Ui;

/// The book of the fund: its figures, each with the events behind it, and what another capital
/// would allow.
@Controller
@Reads(FundRegister.GROUP)
class FundBookPage {

    private final FundRegister register;
    private final MessageSource messages;

    FundBookPage(FundRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    /// What another capital would allow, in words.
    public record Simulated(
            String paidIn, String capacity, String exposure, String headroom, String shortfall) {}

    /// @param from first day of the period; of the running Jalali year if left out
    /// @param to last day of the period; today if left out
    /// @param change of the paid-in capital to be tried, in rials
    @GetMapping("/fund")
    String book(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String change,
            Ui ui,
            Model model) {
        FundWords words = new FundWords(messages, ui.format());
        FundBook book = register.now().book();
        Span span = Span.of(from, to, ui.today());
        FundFiguresNow figures = FundFiguresNow.of(book, span, ui.today());
        model.addAttribute("opened", book.opened());
        model.addAttribute("figures", figures);
        model.addAttribute("sheet", FundSheet.of(figures, register, words, ui));
        model.addAttribute("era", words.say("era." + figures.era()));
        model.addAttribute(
                "filters",
                List.of(
                        Filter.text(
                                "from",
                                words.say("filter.from"),
                                ui.format().dateInput(span.from())),
                        Filter.text(
                                "to", words.say("filter.to"), ui.format().dateInput(span.to()))));
        Long tried = Simulations.change(change);
        model.addAttribute("tried", tried);
        model.addAttribute(
                "simulated",
                tried == null
                        ? null
                        : simulated(new FundFigures(book).simulate(tried, figures.limit()), words));
        return "fund/book";
    }

    private static Simulated simulated(FundFigures.Simulation tried, FundWords words) {
        return new Simulated(
                words.rials(tried.paidIn()),
                words.rials(tried.capacity()),
                words.rials(tried.exposure()),
                words.rials(tried.headroom()),
                tried.shortfall() == 0 ? "" : words.rials(tried.shortfall()));
    }
}
