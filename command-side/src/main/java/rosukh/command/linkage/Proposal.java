package rosukh.command.linkage;

import static rosukh.command.linkage.LinkageRefusal.LINKAGE_ALREADY_PROPOSED;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_ANSWER_LATE;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_DATE_BACKWARDS;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_DEMAND_NOT_OPEN;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_NOT_PROPOSED;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_NOT_RANKED;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_NOT_YET;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_SAME_PERSON;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_SIDE_ACCEPTED;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_SUPPLIER_EXPOSED;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_SUPPLIER_REJECTED;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;
import rosukh.command.linkage.MatchCommand.AcceptProposal;
import rosukh.command.linkage.MatchCommand.DeclineProposal;
import rosukh.command.linkage.MatchCommand.LapseProposal;
import rosukh.command.linkage.MatchCommand.ProposeMatch;
import rosukh.events.linkage.DemandEvent.SuppliersRanked;
import rosukh.events.linkage.LinkageTerms;
import rosukh.events.linkage.MatchEvent;
import rosukh.events.linkage.MatchEvent.MatchProposed;
import rosukh.events.linkage.MatchEvent.ProposalDeclined;
import rosukh.events.linkage.MatchEvent.ProposalLapsed;
import rosukh.events.linkage.MatchEvent.SideAccepted;
import rosukh.events.linkage.Ranked;
import rosukh.events.linkage.Side;
import rosukh.events.reference.Estate;
import rosukh.events.reference.Estates;

/// A supplier is proposed to a buyer, and both answer or do not.
final class Proposal {

    /// What is known of the supplier when it is proposed.
    ///
    /// @param failed hard filters it fails now
    /// @param underWay its matches that have neither ended nor led to a contract
    /// @param proposed whether it is proposed to the demand already
    record Supply(List<HardFilter> failed, int underWay, boolean proposed) {

        Supply {
            failed = List.copyOf(failed);
        }
    }

    private Proposal() {}

    static Refused known() {
        return LINKAGE_ALREADY_PROPOSED.because("the match has begun");
    }

    static MatchProposed propose(ProposeMatch it, Demand demand, Supply supply) {
        if (!demand.open()) throw LINKAGE_DEMAND_NOT_OPEN.because("it is " + demand.state());
        if (it.on().isBefore(demand.latest()))
            throw LINKAGE_DATE_BACKWARDS.because("the demand changed on " + demand.latest());
        SuppliersRanked ranking = demand.ranking();
        Ranked place =
                ranking == null
                        ? null
                        : ranking.ranks().stream()
                                .filter(each -> each.firmId().equals(it.supplierFirmId()))
                                .findFirst()
                                .orElse(null);
        if (ranking == null || place == null)
            throw LINKAGE_NOT_RANKED.because(it.supplierFirmId() + " is not in the last ranking");
        possible(it, supply);
        String estate = demand.wanted().estateKey();
        return new MatchProposed(
                it.matchId(),
                it.demandId(),
                demand.buyerFirmId(),
                it.supplierFirmId(),
                ranking.ranking(),
                place,
                ranking.scoringVersion(),
                estate,
                Estates.find(estate).map(Estate::provinceKey).orElseThrow(),
                it.by(),
                it.on());
    }

    private static void possible(ProposeMatch it, Supply supply) {
        if (supply.proposed())
            throw LINKAGE_ALREADY_PROPOSED.because("to this demand it is proposed");
        if (!supply.failed().isEmpty())
            throw LINKAGE_SUPPLIER_REJECTED.because(
                    "it fails hard filters now",
                    supply.failed().stream()
                            .map(each ->
                                    new Violation(
                                            "supplierFirmId", each.name(), it.supplierFirmId()))
                            .toList());
        if (supply.underWay() >= LinkageTerms.EXPOSURE_MAX)
            throw LINKAGE_SUPPLIER_EXPOSED.because(
                    supply.underWay() + " matches of it are under way");
    }

    static List<MatchEvent> accept(
            Match match, AcceptProposal it, @Nullable LocalDate lastToAnswer) {
        answerable(match, it.on(), lastToAnswer);
        if (match.accepted().containsKey(it.side()))
            throw LINKAGE_SIDE_ACCEPTED.because("the side has accepted");
        if (it.by().equals(match.accepted().get(it.side().other())))
            throw LINKAGE_SAME_PERSON.because(it.by() + " has spoken for the other side");
        return List.of(new SideAccepted(it.matchId(), it.side(), it.by(), it.on()));
    }

    static List<MatchEvent> decline(
            Match match, DeclineProposal it, @Nullable LocalDate lastToAnswer) {
        answerable(match, it.on(), lastToAnswer);
        return List.of(
                new ProposalDeclined(
                        it.matchId(),
                        match.firm(Side.SUPPLIER),
                        it.side(),
                        Words.grounds(it.grounds()),
                        it.by(),
                        it.on()));
    }

    static List<MatchEvent> lapse(Match match, LapseProposal it, @Nullable LocalDate lastToAnswer) {
        waiting(match);
        if (lastToAnswer == null || !it.on().isAfter(lastToAnswer))
            throw LINKAGE_NOT_YET.because("it may be answered until " + lastToAnswer);
        return List.of(new ProposalLapsed(it.matchId(), lastToAnswer.plusDays(1), it.on()));
    }

    private static void answerable(Match match, LocalDate on, @Nullable LocalDate lastToAnswer) {
        waiting(match);
        if (lastToAnswer != null && on.isAfter(lastToAnswer))
            throw LINKAGE_ANSWER_LATE.because("it could be answered until " + lastToAnswer);
    }

    private static void waiting(Match match) {
        if (match.state() != Match.State.PROPOSED)
            throw LINKAGE_NOT_PROPOSED.because("it is " + match.state());
    }
}
