package rosukh.query.fund.book;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rosukh.events.fund.FirmGroup;
import rosukh.events.fund.FundBook;
import rosukh.events.fund.FundFigures;
import rosukh.events.fund.Money;
import rosukh.events.fund.PartyEvent;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.charts.Datum;
import rosukh.query.kernel.show.Ui;

/// Banks and connected firms, with what each has of the exposure.
@Controller
@Reads(FundRegister.GROUP)
class PartiesPage {

    private final FundRegister register;
    private final MessageSource messages;

    PartiesPage(FundRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    /// A bank.
    public record BankRow(String bankId, String name, Datum exposure) {}

    /// Connected firms.
    ///
    /// @param members as declared
    /// @param proposed as somebody proposed; null where nothing waits
    /// @param declarable the reader may declare what is proposed
    public record GroupRow(
            String groupId,
            List<Member> members,
            @Nullable List<Member> proposed,
            Datum exposure,
            boolean declarable) {}

    /// A firm of a group.
    public record Member(String firmId, String name) {}

    @GetMapping("/fund/parties")
    String parties(Reader reader, Ui ui, Model model) {
        FundWords words = new FundWords(messages, ui.format());
        Ledger ledger = register.now();
        FundBook book = ledger.book();
        FundFigures figures = new FundFigures(book);
        model.addAttribute("era", words.say("era." + Money.LEDGER));
        model.addAttribute(
                "banks",
                book.banks().entrySet().stream()
                        .map(each ->
                                new BankRow(
                                        each.getKey(),
                                        each.getValue().in(ui.lang().code()),
                                        exposure(
                                                "bank",
                                                each.getKey(),
                                                figures.exposureByBank()
                                                        .getOrDefault(each.getKey(), 0L),
                                                words)))
                        .toList());
        model.addAttribute(
                "groups",
                book.groups().values().stream()
                        .map(each -> row(each, figures, reader, words))
                        .toList());
        model.addAttribute(
                "history",
                ledger.facts().reversed().stream()
                        .filter(each -> each.event() instanceof PartyEvent)
                        .map(words::entry)
                        .toList());
        return "fund/parties";
    }

    private GroupRow row(FirmGroup group, FundFigures figures, Reader reader, FundWords words) {
        FirmGroup.Proposal proposal = group.proposal();
        return new GroupRow(
                group.groupId(),
                members(group.firmIds(), reader, words),
                proposal == null ? null : members(proposal.firmIds(), reader, words),
                exposure(
                        "group",
                        group.groupId(),
                        figures.exposureByGroup().getOrDefault(group.groupId(), 0L),
                        words),
                proposal != null
                        && reader.has(Role.MANAGER, Role.COMMITTEE)
                        && !proposal.proposedBy().equals(reader.account()));
    }

    private List<Member> members(List<String> firmIds, Reader reader, FundWords words) {
        return firmIds.stream()
                .map(each ->
                        new Member(
                                each,
                                register.sees(each, reader)
                                        ? register.nameOf(each)
                                        : words.say("beyond-reach")))
                .toList();
    }

    private static Datum exposure(String parameter, String key, long amount, FundWords words) {
        return new Datum(
                key,
                amount,
                words.format().n(amount),
                "/fund/deeds?of=" + Measure.EXPOSURE + "&" + parameter + "=" + key);
    }
}
