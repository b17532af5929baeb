package rosukh.query.pioneers.programme;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.show.Ui;

/// The budgets of incentives, one a Jalali year, with everything granted from each.
@Controller
@Reads(Programme.GROUP)
class BudgetPage {

    private final Programme programme;
    private final MessageSource messages;

    BudgetPage(Programme programme, MessageSource messages) {
        this.programme = programme;
        this.messages = messages;
    }

    /// An incentive as a row.
    ///
    /// @param payable nothing of it was paid
    /// @param recoverable something is still to come in
    public record Row(
            Incentive incentive,
            Tag state,
            String amount,
            String remaining,
            String paid,
            String outstanding,
            boolean payable,
            boolean recoverable) {}

    @GetMapping("/pioneers/budgets")
    String list(Model model) {
        model.addAttribute("budgets", programme.allBudgets());
        return "pioneers/budgets";
    }

    @GetMapping("/pioneers/budgets/{period}")
    String show(@PathVariable String period, Reader reader, Ui ui, Model model) {
        BudgetFile budget =
                programme
                        .budget(period)
                        .orElseThrow(() ->
                                ApiProblem.notFound("There is no budget of `" + period + "`."));
        Words words = new Words(messages, ui.format());
        model.addAttribute("budget", budget);
        model.addAttribute(
                "facts",
                List.of(
                        Fact.of(words.say("fact.amount"), words.rials(budget.amount())),
                        Fact.id(words.say("fact.reference"), budget.reference()),
                        Fact.of(words.say("fact.used"), words.rials(budget.used())),
                        Fact.of(words.say("fact.left"), words.rials(budget.left()))));
        model.addAttribute(
                "rows",
                budget.incentives().reversed().stream()
                        .filter(each -> programme.find(each.firmId(), reader).isPresent())
                        .map(each -> row(each, words))
                        .toList());
        return "pioneers/budget";
    }

    private static Row row(Incentive each, Words words) {
        return new Row(
                each,
                words.tag(each.state()),
                words.rials(each.amount()),
                words.rials(each.remaining()),
                words.rials(each.paid()),
                words.rials(each.outstanding()),
                each.paid() == 0 && each.remaining() > 0,
                each.outstanding() > 0);
    }
}
