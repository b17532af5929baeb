package rosukh.query.fund.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rosukh.events.fund.FundPolicy;
import rosukh.events.fund.Money;
import rosukh.events.fund.PolicyVersion;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Ui;

/// The versions of the policy with caps, coverage and fees, and the form that drafts the next one.
@Controller
@Reads(FundRegister.GROUP)
class FundPolicyPage {

    private static final long SAMPLE = 10_000_000_000L;
    private static final List<Integer> TERMS = List.of(12, 24, 36, 60);

    private final FundRegister register;
    private final MessageSource messages;

    FundPolicyPage(FundRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    /// A version in words.
    ///
    /// @param sha256 of the policy, which whoever publishes it names
    /// @param publishable it is a draft on which the reader did not write
    public record Shown(
            int number,
            Tag state,
            String sha256,
            List<Fact> facts,
            List<Fee> fees,
            boolean publishable) {}

    /// A line of the fee table.
    ///
    /// @param half the fee with the most discount
    public record Fee(String term, String full, String half) {}

    @GetMapping("/fund/policy")
    String policy(Reader reader, Ui ui, Model model) {
        FundWords words = new FundWords(messages, ui.format());
        List<PolicyVersion> versions = register.now().book().versions();
        model.addAttribute(
                "versions",
                versions.reversed().stream().map(each -> shown(each, reader, words, ui)).toList());
        model.addAttribute("era", words.say("era." + Money.LEDGER));
        model.addAttribute("sample", words.rials(SAMPLE));
        model.addAttribute(
                "last", versions.isEmpty() ? FundPolicy.FIRST : versions.getLast().policy());
        return "fund/policy";
    }

    private static Shown shown(PolicyVersion version, Reader reader, FundWords words, Ui ui) {
        FundPolicy policy = version.policy();
        return new Shown(
                version.number(),
                state(version.from(), words, ui.today()),
                policy.sha256(),
                facts(policy, words, ui),
                TERMS.stream()
                        .map(each ->
                                new Fee(
                                        words.say("months", words.format().n(each)),
                                        words.format().n(policy.fee(SAMPLE, each, 0)),
                                        words.format()
                                                .n(
                                                        policy.fee(
                                                                SAMPLE,
                                                                each,
                                                                policy.mostDiscount()))))
                        .toList(),
                version.from() == null && !version.drafters().contains(reader.account()));
    }

    private static Tag state(@Nullable LocalDate from, FundWords words, LocalDate today) {
        if (from == null) return new Tag(Tone.WARN, words.say("policy.draft"));
        return from.isAfter(today)
                ? new Tag(Tone.INFO, words.say("policy.from", words.day(from)))
                : new Tag(Tone.GOOD, words.say("policy.since", words.day(from)));
    }

    private static List<Fact> facts(FundPolicy policy, FundWords words, Ui ui) {
        CodeLists lists = new CodeLists(ui.lang());
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(words.say("form.multiple"), ui.format().n(policy.multiple())));
        facts.add(Fact.of(words.say("form.baseCoverage"), words.share(policy.baseCoverage())));
        facts.add(
                Fact.of(
                        words.say("form.lessDevelopedCoverage"),
                        words.share(policy.lessDevelopedCoverage())));
        facts.add(Fact.of(words.say("form.kbCoverage"), words.share(policy.kbCoverage())));
        facts.add(
                Fact.of(
                        words.say("form.lessDevelopedAreas"),
                        String.join(
                                words.say("and"),
                                policy.lessDevelopedAreas().stream().map(lists::place).toList())));
        facts.add(Fact.of(words.say("form.firmCap"), words.rials(policy.firmCap())));
        facts.add(
                Fact.of(
                        words.say("form.groupShare"),
                        words.say("policy.of-capital", words.share(policy.groupShare()))));
        facts.add(
                Fact.of(
                        words.say("form.divisionShare"),
                        words.say("policy.of-capacity", words.share(policy.divisionShare()))));
        facts.add(
                Fact.of(
                        words.say("form.bankShare"),
                        words.say("policy.of-capacity", words.share(policy.bankShare()))));
        facts.add(Fact.of(words.say("form.firstYearFee"), share(policy.firstYearFee(), words)));
        facts.add(Fact.of(words.say("form.furtherYearFee"), share(policy.furtherYearFee(), words)));
        facts.add(Fact.of(words.say("form.mostDiscount"), words.share(policy.mostDiscount())));
        facts.add(
                Fact.of(words.say("form.leastCollateral"), words.share(policy.leastCollateral())));
        facts.add(
                Fact.of(
                        words.say("form.leastDefaultDays"),
                        ui.format().n(policy.leastDefaultDays())));
        facts.add(
                Fact.of(
                        words.say("form.decisionWorkingDays"),
                        ui.format().workingDays(policy.decisionWorkingDays())));
        facts.add(
                Fact.of(
                        words.say("form.oldPerNew"),
                        policy.oldPerNew() == 0
                                ? words.say("policy.no-rule")
                                : ui.format().n(policy.oldPerNew())));
        facts.add(Fact.id(words.say("fact.sha256"), policy.sha256()));
        return List.copyOf(facts);
    }

    /// Fees have two decimals of a per cent.
    private static String share(int basisPoints, FundWords words) {
        return words.percent(
                BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString());
    }
}
