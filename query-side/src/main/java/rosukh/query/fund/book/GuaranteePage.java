package rosukh.query.fund.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.fund.Check;
import rosukh.events.fund.Guarantee;
import rosukh.events.fund.Line;
import rosukh.query.fund.book.GuaranteeSheet.ClaimView;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Ui;

/// One guarantee with the forms of what its reader may do, and the form by which one is asked for.
@Controller
@Reads(FundRegister.GROUP)
class GuaranteePage {

    private final FundRegister register;
    private final MessageSource messages;

    GuaranteePage(FundRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    /// A rule of the approval in words.
    public record Rule(String text, String limit, String before, String found, Tag met) {}

    /// A claim in words.
    public record ClaimRow(ClaimView view, Tag state) {}

    @GetMapping("/fund/guarantees/new")
    String apply(Ui ui, Model model) {
        FundWords words = new FundWords(messages, ui.format());
        model.addAttribute(
                "lines",
                Arrays.stream(Line.values())
                        .map(each -> new Option(each.name(), words.say("line." + each)))
                        .toList());
        model.addAttribute("banks", FundAction.banks(register.now().book().banks(), words));
        model.addAttribute("eras", FundAction.eras(words));
        return "fund/new";
    }

    /// @param asked the form to show, a [FundAction]
    @GetMapping("/fund/guarantees/{guaranteeId}")
    String show(
            @PathVariable String guaranteeId,
            @RequestParam(name = "do", required = false) @Nullable String asked,
            Reader reader,
            Ui ui,
            Model model) {
        GuaranteeFile file =
                register.find(guaranteeId, reader)
                        .orElseThrow(() ->
                                ApiProblem.notFound(
                                        "There is no guarantee `" + guaranteeId + "`."));
        FundWords words = new FundWords(messages, ui.format());
        Ledger ledger = register.now();
        GuaranteeSheet sheet =
                GuaranteeSheet.of(file, ledger, register.calendar().book(), reader, ui.today());
        Guarantee now = sheet.guarantee();
        List<FundAction> actions = FundAction.open(now, reader);
        @Nullable FundAction action =
                actions.stream().filter(each -> each.name().equals(asked)).findFirst().orElse(null);
        model.addAttribute("sheet", sheet);
        model.addAttribute("stage", words.tag(now.stage()));
        model.addAttribute("facts", facts(sheet, file, words, ui));
        model.addAttribute("money", money(sheet, words));
        model.addAttribute(
                "rules", sheet.findings().stream().map(each -> rule(each, words)).toList());
        model.addAttribute(
                "claims", sheet.claims().stream().map(each -> claim(each, words)).toList());
        model.addAttribute("actions", actions);
        model.addAttribute("action", action);
        model.addAttribute("path", action == null ? "" : action.path(guaranteeId));
        model.addAttribute(
                "blanks",
                action == null ? List.of() : action.blanks(now, ledger.book().banks(), words));
        model.addAttribute(
                "history", ledger.of(guaranteeId).reversed().stream().map(words::entry).toList());
        return "fund/guarantee";
    }

    private static List<Fact> facts(
            GuaranteeSheet sheet, GuaranteeFile file, FundWords words, Ui ui) {
        Guarantee now = sheet.guarantee();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.link(words.say("fact.firm"), file.firmName(), "/firms/" + file.firmId()));
        facts.add(Fact.id(words.say("fact.id"), file.guaranteeId()));
        facts.add(Fact.of(words.say("fact.line"), words.say("line." + now.terms().line())));
        facts.add(
                Fact.of(
                        words.say("fact.bank"),
                        sheet.bank() == null
                                ? now.terms().bankId()
                                : sheet.bank().in(ui.lang().code())));
        facts.add(Fact.of(words.say("fact.division"), words.division(now.terms().isicDivision())));
        facts.add(
                Fact.of(
                        words.say("fact.place"),
                        new CodeLists(ui.lang()).province(now.terms().provinceKey())));
        if (now.terms().lessDeveloped())
            facts.add(Fact.of(words.say("fact.area"), words.say("area.less-developed")));
        facts.add(
                Fact.of(
                        words.say("fact.term"),
                        words.say("months", ui.format().n(now.terms().termMonths()))));
        if (now.follows() != null)
            facts.add(
                    Fact.link(
                            words.say("fact.follows"),
                            now.follows(),
                            "/fund/guarantees/" + now.follows()));
        facts.add(Fact.id(words.say("fact.applied-by"), now.appliedBy()));
        facts.add(Fact.of(words.say("fact.applied-on"), words.day(now.appliedOn())));
        if (now.ratedBy() != null) {
            facts.add(Fact.of(words.say("fact.score"), ui.format().n(now.score())));
            facts.add(Fact.id(words.say("fact.rated-by"), now.ratedBy()));
        }
        if (now.approvedBy() != null) {
            facts.add(Fact.id(words.say("fact.approved-by"), now.approvedBy()));
            facts.add(
                    Fact.link(
                            words.say("fact.policy"),
                            ui.format().n(sheet.policyVersion()),
                            "/fund/policy#version-" + sheet.policyVersion()));
        }
        if (now.groupId() != null)
            facts.add(
                    Fact.link(
                            words.say("fact.group"),
                            now.groupId(),
                            "/fund/parties#group-" + now.groupId()));
        if (now.certificateNumber() != null)
            facts.add(
                    Fact.link(
                            words.say("fact.certificate"),
                            now.certificateNumber(),
                            "/certificates/" + now.certificateNumber()));
        if (now.issuedOn() != null) {
            facts.add(Fact.of(words.say("fact.issued-on"), words.day(now.issuedOn())));
            facts.add(Fact.of(words.say("fact.last-day"), words.day(now.lastDay())));
        }
        return List.copyOf(facts);
    }

    /// Every amount opens into the events of this guarantee that move it.
    private static List<Fact> money(GuaranteeSheet sheet, FundWords words) {
        Guarantee now = sheet.guarantee();
        List<Fact> money = new ArrayList<>();
        money.add(Fact.of(words.say("fact.loan"), words.rials(now.terms().loan().rial())));
        money.add(Fact.of(words.say("fact.guaranteed"), words.rials(now.guaranteed())));
        money.add(
                Fact.of(
                        words.say("fact.coverage"),
                        words.format().percentOf(now.guaranteed(), now.terms().loan().rial())));
        money.add(
                Fact.of(
                        words.say("fact.collateral"),
                        words.rials(now.terms().collateral().rial())));
        money.add(Fact.of(words.say("fact.discount"), words.share(now.terms().discount())));
        money.add(behind("reserved", sheet.reserved(), Measure.RESERVED, sheet, words));
        money.add(behind("outstanding", sheet.outstanding(), Measure.OUTSTANDING, sheet, words));
        if (now.approvedBy() != null) {
            money.add(Fact.of(words.say("fact.fee"), words.rials(now.fee())));
            money.add(behind("fee-paid", now.feePaid(), Measure.FEE, sheet, words));
        }
        money.add(behind("claims-paid", now.claimsPaid(), Measure.CLAIM_PAID, sheet, words));
        money.add(behind("recovered", now.recovered(), Measure.RECOVERED, sheet, words));
        return List.copyOf(money);
    }

    private static Fact behind(
            String key, long amount, Measure measure, GuaranteeSheet sheet, FundWords words) {
        return Fact.link(
                words.say("fact." + key),
                words.rials(amount),
                "/fund/deeds?of=" + measure + "&guarantee=" + sheet.guaranteeId());
    }

    private static Rule rule(FundFinding finding, FundWords words) {
        boolean numbers = finding.limit() > 0 || finding.found() > 0;
        String limit = numbers ? figure(finding, finding.limit(), words) : "";
        String found = numbers ? figure(finding, finding.found(), words) : "";
        return new Rule(
                words.say("check." + finding.check()),
                limit,
                finding.before() == 0 ? "" : words.rials(finding.before()),
                found,
                finding.met()
                        ? new Tag(Tone.GOOD, words.say("met"))
                        : new Tag(Tone.BAD, words.say("unmet")));
    }

    private static String figure(FundFinding finding, long figure, FundWords words) {
        return finding.check() == Check.DISCOUNT ? words.share(figure) : words.rials(figure);
    }

    private static ClaimRow claim(ClaimView view, FundWords words) {
        Tag state =
                view.claim().open()
                        ? view.claim().overdue()
                                ? new Tag(Tone.BAD, words.say("claim.OVERDUE"))
                                : new Tag(Tone.INFO, words.say("claim.OPEN"))
                        : view.claim().paid()
                                ? new Tag(Tone.WARN, words.say("claim.PAID"))
                                : new Tag(Tone.NEUTRAL, words.say("claim.REJECTED"));
        return new ClaimRow(view, state);
    }
}
