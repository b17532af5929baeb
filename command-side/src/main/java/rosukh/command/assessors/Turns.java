package rosukh.command.assessors;

import java.util.ArrayList;
import java.util.List;

/// Who had the last cases of one firm, the latest last.
record Turns(List<Turn> last) {

    /// Rotation: so many cases of a firm in a row and no more. A proposal; no source fixes it.
    static final int IN_A_ROW = 3;

    static final Turns NONE = new Turns(List.of());

    record Turn(String caseId, String account) {}

    Turns {
        last = List.copyOf(last);
    }

    /// The case has this assessor now; of several in one case the last counts.
    Turns with(String caseId, String account) {
        List<Turn> all = new ArrayList<>(others(caseId));
        all.add(new Turn(caseId, account));
        return new Turns(all.subList(Math.max(0, all.size() - IN_A_ROW - 1), all.size()));
    }

    /// The cases before this one were all the same person's, as many as may be.
    boolean enoughFor(String account, String caseId) {
        List<Turn> before = others(caseId);
        return before.size() >= IN_A_ROW
                && before.subList(before.size() - IN_A_ROW, before.size()).stream()
                        .allMatch(turn -> turn.account().equals(account));
    }

    private List<Turn> others(String caseId) {
        return last.stream().filter(turn -> !turn.caseId().equals(caseId)).toList();
    }
}
