package rosukh.query.pioneers.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rosukh.events.pioneers.Figures;
import rosukh.events.pioneers.Finding;
import rosukh.events.pioneers.Grade;
import rosukh.query.pioneers.programme.PioneerFile.State;

/// A file while one event changes it.
final class Draft {

    private final String firmId;
    String name;
    @Nullable String provinceKey;
    @Nullable String estateKey;
    State state;
    int round;
    Grade grade;
    Figures figures;
    String document;
    String grounds;
    String nominatedBy;
    List<Finding> findings;
    int rulesVersion;
    @Nullable LocalDate since;
    @Nullable LocalDate endedOn;
    @Nullable LocalDate nextDueOn;
    boolean reviewDue;
    @Nullable String ending;
    String endingBy;
    final List<Pledge> pledges;
    final List<Proof> proofs;
    final List<Incentive> incentives;
    final List<Entry> history;
    private final List<String> words;
    long version;

    Draft(PioneerFile was) {
        firmId = was.firmId();
        name = was.name();
        provinceKey = was.provinceKey();
        estateKey = was.estateKey();
        state = was.state();
        round = was.round();
        grade = was.grade();
        figures = was.figures();
        document = was.document();
        grounds = was.grounds();
        nominatedBy = was.nominatedBy();
        findings = was.findings();
        rulesVersion = was.rulesVersion();
        since = was.since();
        endedOn = was.endedOn();
        nextDueOn = was.nextDueOn();
        reviewDue = was.reviewDue();
        ending = was.ending();
        endingBy = was.endingBy();
        pledges = new ArrayList<>(was.pledges());
        proofs = new ArrayList<>(was.proofs());
        incentives = new ArrayList<>(was.incentives());
        history = new ArrayList<>(was.history());
        words = was.words();
        version = was.version();
    }

    void proof(String id, UnaryOperator<Proof> change) {
        proofs.replaceAll(each -> each.id().equals(id) ? counted(each, change.apply(each)) : each);
    }

    void incentive(String id, UnaryOperator<Incentive> change) {
        incentives.replaceAll(each -> each.id().equals(id) ? change.apply(each) : each);
    }

    void add(Proof proof) {
        proofs.removeIf(each -> each.id().equals(proof.id()));
        proofs.add(proof);
        count(proof.commitment(), proof.counted());
    }

    private Proof counted(Proof was, Proof now) {
        count(now.commitment(), now.counted() - was.counted());
        return now;
    }

    private void count(int commitment, long more) {
        pledges.set(commitment - 1, pledges.get(commitment - 1).counting(more));
    }

    PioneerFile done() {
        long committed = 0;
        for (Pledge each : pledges)
            if (each.round() == round) committed = Math.addExact(committed, each.amount());
        long verified = proofs.stream().mapToLong(Proof::counted).reduce(0, Math::addExact);
        return new PioneerFile(
                firmId,
                name,
                provinceKey,
                estateKey,
                state,
                round,
                grade,
                figures,
                document,
                grounds,
                nominatedBy,
                findings,
                rulesVersion,
                since,
                endedOn,
                nextDueOn,
                reviewDue,
                ending,
                endingBy,
                committed,
                verified,
                pledges,
                proofs,
                incentives,
                history,
                words,
                version);
    }
}
