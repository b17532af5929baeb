package rosukh.command.pioneers;

import static rosukh.command.pioneers.PioneerRefusal.COMMITMENT_UNKNOWN;
import static rosukh.command.pioneers.PioneerRefusal.PIONEER_NOT_QUALIFIED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rosukh.command.pioneers.PioneerCommand.DeclineEnding;
import rosukh.command.pioneers.PioneerCommand.DeclineIncentive;
import rosukh.command.pioneers.PioneerCommand.DeclineNomination;
import rosukh.command.pioneers.PioneerCommand.EndPioneer;
import rosukh.command.pioneers.PioneerCommand.LowerSupport;
import rosukh.command.pioneers.PioneerCommand.MakeCommitment;
import rosukh.command.pioneers.PioneerCommand.NominatePioneer;
import rosukh.command.pioneers.PioneerCommand.ProposeEnding;
import rosukh.command.pioneers.PioneerCommand.ProposeIncentive;
import rosukh.command.pioneers.PioneerCommand.QualifyPioneer;
import rosukh.command.pioneers.PioneerCommand.RaiseReview;
import rosukh.command.pioneers.PioneerCommand.RejectSupport;
import rosukh.command.pioneers.PioneerCommand.ReportSupport;
import rosukh.command.pioneers.PioneerCommand.ReversePurchase;
import rosukh.command.pioneers.PioneerCommand.ReviewPioneer;
import rosukh.command.pioneers.PioneerCommand.VerifyPurchase;
import rosukh.command.pioneers.PioneerCommand.VerifySupport;
import rosukh.command.pioneers.Standing.Outside;
import rosukh.command.pioneers.Standing.Qualified;
import rosukh.events.pioneers.PassedOver;
import rosukh.events.pioneers.PioneerEvent;

/// A firm in the programme. The rules lie beside it: the way in and out in [Qualifying], what it
/// does for others in [Supporting], contracts in [Purchasing], incentives in [Proposing], the
/// yearly review in [Reviewing].
///
/// @param round of the programme, 0 before the first
/// @param pledges of all rounds, in order
/// @param proofs by id
/// @param passedOver why contracts do not count, by id of the match
/// @param proposals by id of the incentive
record Pioneer(
        int round,
        Standing standing,
        List<Pledge> pledges,
        Map<String, Proof> proofs,
        Map<String, PassedOver> passedOver,
        Map<String, Proposal> proposals) {

    static final Pioneer NEW =
            new Pioneer(0, new Outside(), List.of(), Map.of(), Map.of(), Map.of());

    Pioneer {
        pledges = List.copyOf(pledges);
        proofs = Map.copyOf(proofs);
        passedOver = Map.copyOf(passedOver);
        proposals = Map.copyOf(proposals);
    }

    static Pioneer of(List<?> history) {
        Pioneer pioneer = NEW;
        for (Object event : history) pioneer = pioneer.evolve((PioneerEvent) event);
        return pioneer;
    }

    List<PioneerEvent> decide(PioneerCommand command, Known known) {
        return switch (command) {
            case NominatePioneer nominate -> Qualifying.nominate(this, nominate, known);
            case DeclineNomination decline -> Qualifying.decline(this, decline, known);
            case QualifyPioneer qualify -> Qualifying.qualify(this, qualify, known);
            case MakeCommitment make -> Supporting.commit(this, make);
            case VerifyPurchase verify -> Purchasing.verify(this, verify, known);
            case ReversePurchase reverse -> Purchasing.reverse(this, reverse, known);
            case ReportSupport report -> Supporting.report(this, report, known);
            case VerifySupport verify -> Supporting.verify(this, verify);
            case RejectSupport reject -> Supporting.reject(this, reject);
            case LowerSupport lower -> Supporting.lower(this, lower);
            case ProposeIncentive propose -> Proposing.propose(this, propose, known);
            case DeclineIncentive decline -> Proposing.decline(this, decline, known);
            case RaiseReview raise -> Reviewing.raise(this, raise);
            case ReviewPioneer review -> Reviewing.review(this, review, known);
            case ProposeEnding propose -> Qualifying.proposeEnding(this, propose);
            case DeclineEnding decline -> Qualifying.declineEnding(this, decline);
            case EndPioneer end -> Qualifying.end(this, end);
        };
    }

    Pioneer evolve(PioneerEvent event) {
        return Told.after(this, event);
    }

    Qualified qualified() {
        if (standing instanceof Qualified now) return now;
        throw PIONEER_NOT_QUALIFIED.because("the firm is no pioneer now");
    }

    Pledge pledge(int number) {
        if (number < 1 || number > pledges.size())
            throw COMMITMENT_UNKNOWN.because("there is no commitment " + number);
        return pledges.get(number - 1);
    }

    Optional<Proof> proof(String id) {
        return Optional.ofNullable(proofs.get(id));
    }

    /// What counts for a commitment now.
    long counted(Pledge pledge) {
        return proofs.values().stream()
                .filter(each -> each.commitment() == pledge.number())
                .mapToLong(Proof::counted)
                .reduce(0, Math::addExact);
    }

    Pioneer with(Standing now) {
        return new Pioneer(round, now, pledges, proofs, passedOver, proposals);
    }

    Pioneer inRound(int now) {
        return new Pioneer(now, standing, pledges, proofs, passedOver, proposals);
    }

    Pioneer with(Pledge made) {
        List<Pledge> all = new ArrayList<>(pledges);
        all.add(made);
        return withPledges(all);
    }

    Pioneer withPledges(List<Pledge> all) {
        return new Pioneer(round, standing, all, proofs, passedOver, proposals);
    }

    Pioneer with(Proof proof) {
        Map<String, Proof> all = new LinkedHashMap<>(proofs);
        all.put(proof.id(), proof);
        return new Pioneer(round, standing, pledges, all, passedOver, proposals);
    }

    Pioneer with(Proposal proposal) {
        Map<String, Proposal> all = new LinkedHashMap<>(proposals);
        all.put(proposal.incentiveId(), proposal);
        return new Pioneer(round, standing, pledges, proofs, passedOver, all);
    }

    Pioneer passingOver(String matchId, PassedOver cause) {
        Map<String, PassedOver> all = new LinkedHashMap<>(passedOver);
        all.put(matchId, cause);
        return new Pioneer(round, standing, pledges, proofs, all, proposals);
    }
}
