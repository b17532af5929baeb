package rosukh.query.fund.book;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.fund.CapitalEvent;
import rosukh.events.fund.Money;
import rosukh.query.fund.book.CapitalView.IncreaseView;
import rosukh.query.fund.book.CapitalView.Stage;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.charts.Datum;
import rosukh.query.kernel.parts.Blank;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Ui;

/// The capital of the fund, its increases from the proposal to the payment, its decreases, and the
/// forms of what a reader may do with them.
@Controller
@Reads(FundRegister.GROUP)
class CapitalPage {

    private final FundRegister register;
    private final MessageSource messages;

    CapitalPage(FundRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    /// What can be asked of the capital.
    public enum Step {
        OPEN,
        PROPOSE,
        DECREASE,
        APPROVE,
        SUBSCRIBE,
        PAY_IN;

        String path(String increaseId) {
            String increase = "/forms/fund/increases/" + increaseId;
            return switch (this) {
                case OPEN -> "/forms/fund/opening";
                case PROPOSE -> "/forms/fund/increases";
                case DECREASE -> "/forms/fund/decreases";
                case APPROVE -> increase + "/approval";
                case SUBSCRIBE -> increase + "/subscriptions";
                case PAY_IN -> increase + "/payments";
            };
        }

        List<Blank> blanks(FundWords words) {
            Blank amount = Blank.of("amount", Blank.Kind.NUMBER);
            Blank why =
                    switch (this) {
                        case OPEN, DECREASE, APPROVE, PAY_IN ->
                                Blank.of("reference", Blank.Kind.IDENTIFIER);
                        case PROPOSE -> Blank.of("grounds", Blank.Kind.AREA);
                        case SUBSCRIBE -> Blank.of("subscriber", Blank.Kind.TEXT);
                    };
            return List.of(amount, FundAction.era(words), why, FundAction.on());
        }
    }

    /// An increase as a row; every amount opens into its events.
    public record Row(
            IncreaseView increase,
            Tag stage,
            Datum proposed,
            Datum approved,
            Datum subscribed,
            Datum paid,
            List<Step> steps) {}

    /// @param asked the form to show, a [Step]
    /// @param of id of the increase it is about; empty for none
    @GetMapping("/fund/capital")
    String capital(
            @RequestParam(name = "do", required = false) @Nullable String asked,
            @RequestParam(defaultValue = "") String of,
            Reader reader,
            Ui ui,
            Model model) {
        FundWords words = new FundWords(messages, ui.format());
        Ledger ledger = register.now();
        CapitalView view = CapitalView.of(ledger);
        List<Row> rows = view.increases().stream().map(each -> row(each, reader, words)).toList();
        List<Step> steps = steps(view, reader);
        List<Step> open =
                of.isEmpty()
                        ? steps
                        : rows.stream()
                                .filter(each -> each.increase().increaseId().equals(of))
                                .flatMap(each -> each.steps().stream())
                                .toList();
        @Nullable Step step =
                open.stream().filter(each -> each.name().equals(asked)).findFirst().orElse(null);
        model.addAttribute("view", view);
        model.addAttribute("era", words.say("era." + Money.LEDGER));
        model.addAttribute("stats", stats(view, words));
        model.addAttribute("rows", rows);
        model.addAttribute("steps", steps);
        model.addAttribute("step", step);
        model.addAttribute("of", of);
        model.addAttribute("path", step == null ? "" : step.path(of));
        model.addAttribute("blanks", step == null ? List.of() : step.blanks(words));
        model.addAttribute(
                "history",
                ledger.facts().reversed().stream()
                        .filter(each -> each.event() instanceof CapitalEvent)
                        .map(words::entry)
                        .toList());
        return "fund/capital";
    }

    private static List<Step> steps(CapitalView view, Reader reader) {
        List<Step> steps = new ArrayList<>();
        boolean manager = reader.has(Role.MANAGER);
        if (!view.opened()) return manager ? List.of(Step.OPEN) : List.of();
        if (manager || reader.has(Role.OFFICER)) steps.add(Step.PROPOSE);
        if (manager) steps.add(Step.DECREASE);
        return steps;
    }

    private static List<Step> steps(IncreaseView increase, Reader reader) {
        List<Step> steps = new ArrayList<>();
        if (increase.stage() == Stage.PROPOSED) {
            if (reader.has(Role.MANAGER, Role.COMMITTEE)
                    && !increase.proposedBy().equals(reader.account())) steps.add(Step.APPROVE);
            return steps;
        }
        if (!reader.has(Role.OFFICER, Role.MANAGER)) return steps;
        if (increase.subscribed() < increase.approved()) steps.add(Step.SUBSCRIBE);
        if (increase.paid() < increase.subscribed()) steps.add(Step.PAY_IN);
        return steps;
    }

    private static List<Stat> stats(CapitalView view, FundWords words) {
        long subscribed =
                view.increases().stream()
                        .mapToLong(IncreaseView::subscribed)
                        .reduce(0, Math::addExact);
        long paid =
                view.increases().stream().mapToLong(IncreaseView::paid).reduce(0, Math::addExact);
        return List.of(
                stat("figure.paid-in", view.paidIn(), Measure.CAPITAL, words),
                stat("capital.unpaid", subscribed - paid, Measure.SUBSCRIBED, words),
                stat("capital.decreased", view.decreased(), Measure.CAPITAL, words));
    }

    private static Stat stat(String key, long amount, Measure measure, FundWords words) {
        return new Stat(
                words.say(key),
                words.format().roughRials(amount),
                "/fund/deeds?of=" + measure,
                words.rials(amount));
    }

    private static Row row(IncreaseView increase, Reader reader, FundWords words) {
        Tone tone =
                switch (increase.stage()) {
                    case PROPOSED -> Tone.INFO;
                    case APPROVED, SUBSCRIBED -> Tone.ACCENT;
                    case PAID -> Tone.GOOD;
                };
        return new Row(
                increase,
                new Tag(tone, words.say("increase." + increase.stage())),
                datum(increase, increase.proposed(), Measure.PROPOSED, words),
                datum(increase, increase.approved(), Measure.AGREED, words),
                datum(increase, increase.subscribed(), Measure.SUBSCRIBED, words),
                datum(increase, increase.paid(), Measure.CAPITAL, words),
                steps(increase, reader));
    }

    private static Datum datum(
            IncreaseView increase, long amount, Measure measure, FundWords words) {
        return new Datum(
                increase.increaseId(),
                amount,
                words.format().n(amount),
                "/fund/deeds?of=" + measure + "&increase=" + increase.increaseId());
    }
}
