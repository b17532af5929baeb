package rosukh.app.demo;

import java.util.List;
import java.util.Random;

/// All firms and cases of the demo: the same on every machine and every day.
record DemoPlan(List<PlannedFirm> firms, List<PlannedCase> cases) {

    private static final long SEED = 14050830L;

    static DemoPlan make(Parks parks) {
        var random = new Random(SEED);
        List<PlannedFirm> firms = Firms.plan(parks, random);
        return new DemoPlan(firms, Cases.plan(firms, random));
    }

    /// What happens to the certificate of a case; nothing where it has none.
    Fate fateOf(PlannedCase planned) {
        if (planned.certificateNumber() == null) return Fate.QUIET;
        return Fate.of(
                cases.stream()
                        .filter(c -> c.certificateNumber() != null)
                        .toList()
                        .indexOf(planned));
    }

    List<PlannedCase> casesOf(PlannedFirm firm) {
        return cases.stream().filter(c -> c.firm().equals(firm)).toList();
    }
}
