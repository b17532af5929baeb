package rosukh.command.fund;

import static rosukh.command.fund.FundRefusal.FUND_BANK_MALFORMED;
import static rosukh.command.fund.FundRefusal.FUND_GROUP_MALFORMED;
import static rosukh.command.fund.FundRefusal.FUND_GROUP_TAKEN;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import rosukh.command.fund.PartyCommand.DeclareGroup;
import rosukh.command.fund.PartyCommand.ProposeGroup;
import rosukh.command.fund.PartyCommand.RegisterBank;
import rosukh.events.fund.Check;
import rosukh.events.fund.FirmGroup;
import rosukh.events.fund.FirmGroup.Proposal;
import rosukh.events.fund.FundBook;
import rosukh.events.fund.PartyEvent;
import rosukh.events.fund.PartyEvent.BankRegistered;
import rosukh.events.fund.PartyEvent.GroupDeclared;
import rosukh.events.fund.PartyEvent.GroupProposed;

/// Banks, and firms that count as one. A firm is in one group at most.
final class Parties {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{1,39}");

    private Parties() {}

    static PartyEvent decide(FundBook book, PartyCommand command, FirmFacts facts) {
        return switch (command) {
            case RegisterBank register -> register(book, register);
            case ProposeGroup propose -> propose(book, propose, facts);
            case DeclareGroup declare -> declare(book, declare);
        };
    }

    private static BankRegistered register(FundBook book, RegisterBank command) {
        if (!KEY.matcher(command.bankId()).matches() || !command.name().complete())
            throw FUND_BANK_MALFORMED.because("a bank has a key and a name in both languages");
        if (command.name().equals(book.banks().get(command.bankId())))
            throw FUND_BANK_MALFORMED.because("it is named so already");
        return new BankRegistered(command.bankId(), command.name(), command.by(), command.on());
    }

    private static GroupProposed propose(FundBook book, ProposeGroup command, FirmFacts facts) {
        Entering.grounds(command.grounds());
        String groupId = command.groupId() == null ? book.nextGroup() : command.groupId();
        FirmGroup group = book.groups().get(groupId);
        if (command.groupId() != null && group == null) throw FundRefusal.refused(Check.BAD_STATE);
        List<String> firms = command.firmIds();
        boolean ends = firms.isEmpty() && group != null && !group.firmIds().isEmpty();
        if (!ends && firms.size() < 2)
            throw FUND_GROUP_MALFORMED.because("a group has two members at least");
        if (new HashSet<>(firms).size() < firms.size())
            throw FUND_GROUP_MALFORMED.because("each member is there once");
        if (!facts.unknown().isEmpty())
            throw FUND_GROUP_MALFORMED.because("there is no firm " + facts.unknown().getFirst());
        free(book, groupId, firms);
        return new GroupProposed(groupId, firms, command.grounds(), command.by(), command.on());
    }

    private static GroupDeclared declare(FundBook book, DeclareGroup command) {
        FirmGroup group = book.groups().get(command.groupId());
        if (group == null) throw FundRefusal.refused(Check.BAD_STATE);
        Proposal proposal = group.proposal();
        if (proposal == null) throw FundRefusal.refused(Check.BAD_STATE);
        Entering.another(
                command.by(), proposal.proposedBy(), "whoever proposed it does not declare it");
        free(book, command.groupId(), proposal.firmIds());
        return new GroupDeclared(command.groupId(), proposal.firmIds(), command.by(), command.on());
    }

    private static void free(FundBook book, String groupId, List<String> firms) {
        for (String each : firms)
            book.groupOf(each)
                    .filter(other -> !other.equals(groupId))
                    .ifPresent(other -> {
                        throw FUND_GROUP_TAKEN.because(each + " is in the group " + other);
                    });
    }
}
