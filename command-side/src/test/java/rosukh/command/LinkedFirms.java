package rosukh.command;

import java.time.LocalDate;
import java.util.List;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Occasion;
import rosukh.command.linkage.DemandCommand.DraftDemand;
import rosukh.command.linkage.DemandCommand.PublishDemand;
import rosukh.command.linkage.DemandCommand.RankSuppliers;
import rosukh.command.linkage.DemandCommand.ReviewDemand;
import rosukh.command.linkage.MatchCommand.AcceptProposal;
import rosukh.command.linkage.MatchCommand.AcknowledgeContract;
import rosukh.command.linkage.MatchCommand.ArrangeMeeting;
import rosukh.command.linkage.MatchCommand.ProposeMatch;
import rosukh.command.linkage.MatchCommand.RecordMeeting;
import rosukh.command.linkage.MatchCommand.RecordPerformance;
import rosukh.command.linkage.MatchCommand.RegisterContract;
import rosukh.command.linkage.MatchCommand.ReversePerformance;
import rosukh.command.linkage.SupplierCommand.ProfileSupplier;
import rosukh.command.linkage.SupplierCommand.ReportCapacity;
import rosukh.events.linkage.Contract;
import rosukh.events.linkage.Side;
import rosukh.events.linkage.Wanted;
import rosukh.events.rules.CanonicalJson;

/// Firms that are brought together on a real log. All of it happens on one day.
///
/// @param commands of the node that is asked
/// @param on the day
public record LinkedFirms(Commands commands, LocalDate on) {

    public static final Occasion SARA = Occasion.by(Actor.of("sara", "officer", "isipo"));
    private static final long VALUE = 12_000_000_000L;

    public void send(Object command) {
        commands.send(command, SARA);
    }

    /// A registered firm becomes a supplier of castings.
    public void supplier(String firmId, String description) {
        send(
                new ProfileSupplier(
                        firmId,
                        description,
                        List.of("2431"),
                        List.of("casting"),
                        List.of(),
                        null,
                        302_832,
                        570_834,
                        "sara",
                        on));
        send(new ReportCapacity(firmId, on, on.plusYears(2), 900, "sara", on));
    }

    /// A published demand with its first ranking.
    public void demand(String demandId, String buyerFirmId) {
        published(demandId, buyerFirmId);
        send(new RankSuppliers(demandId, "sara", on));
    }

    /// A published demand.
    public void published(String demandId, String buyerFirmId) {
        send(new DraftDemand(demandId, buyerFirmId, wanted(), "sara", on));
        send(new ReviewDemand(demandId, "omid", on));
        send(new PublishDemand(demandId, "sara", on));
    }

    private Wanted wanted() {
        return new Wanted(
                "پوسته‌ی پمپ",
                "پوسته‌ی پمپ از چدن خاکستری",
                "2431",
                List.of("casting"),
                null,
                500,
                5000,
                List.of(),
                List.of(),
                0,
                on.plusMonths(6),
                VALUE,
                null,
                "KRM-P01",
                302_832,
                570_834);
    }

    public void propose(String matchId, String demandId, String supplierFirmId) {
        send(new ProposeMatch(matchId, demandId, supplierFirmId, "sara", on));
    }

    /// From the acceptance of both sides to a registered contract that the buyer has confirmed.
    public void halfConfirmed(String matchId, String document) {
        send(new AcceptProposal(matchId, Side.BUYER, "bita", on));
        send(new AcceptProposal(matchId, Side.SUPPLIER, "saman", on));
        send(new ArrangeMeeting(matchId, "Hall", on, "sara", on));
        send(new RecordMeeting(matchId, 1, "they go on", "sara", on));
        send(
                new RegisterContract(
                        matchId,
                        new Contract(
                                VALUE,
                                "KB-101",
                                "پوسته",
                                on,
                                on.plusMonths(3),
                                CanonicalJson.sha256(document)),
                        "sara",
                        on));
        send(acknowledgement(matchId, Side.BUYER, document, "bita"));
    }

    public AcknowledgeContract acknowledgement(
            String matchId, Side side, String document, String by) {
        return new AcknowledgeContract(matchId, side, CanonicalJson.sha256(document), by, on);
    }

    /// A performed contract of its own document.
    public void performed(String matchId) {
        halfConfirmed(matchId, matchId);
        send(acknowledgement(matchId, Side.SUPPLIER, matchId, "saman"));
        send(new RecordPerformance(matchId, VALUE, on, "bita", on));
    }

    public ReversePerformance reversal(String matchId) {
        return new ReversePerformance(matchId, "sent back", "omid", on);
    }
}
