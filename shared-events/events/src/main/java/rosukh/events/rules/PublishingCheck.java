package rosukh.events.rules;

import java.util.ArrayList;
import java.util.List;
import rosukh.events.rules.Flaw.Code;
import rosukh.events.rules.Periods.Period;

/// Says why a version may not be published; no flaw means that it may.
public final class PublishingCheck {

    private PublishingCheck() {}

    /// What was found in a document.
    ///
    /// @param gridPoints points of the boundary grids of its class tables; 0 where names or texts
    ///   are flawed, for then no table is tried
    public record Checked(List<Flaw> flaws, int gridPoints) {

        public Checked {
            flaws = List.copyOf(flaws);
        }
    }

    /// Checks a document by itself: its names, its texts, its period and its class tables.
    public static Checked check(Scheme scheme) {
        List<Flaw> flaws = new ArrayList<>();
        flaws.addAll(NameCheck.flaws(scheme));
        flaws.addAll(TextCheck.flaws(scheme));
        if (scheme.effectiveTo() != null && scheme.effectiveTo().isBefore(scheme.effectiveFrom()))
            flaws.add(
                    new Flaw(Code.SCHEME_PERIOD_REVERSED, "effectiveTo", "ends before it begins"));
        // A table is tried out only when everything it reads is there.
        if (!flaws.isEmpty()) return new Checked(flaws, 0);
        int points = 0;
        for (Phase phase : scheme.phases())
            if (phase instanceof TablePhase table) {
                TableCheck tried = TableCheck.run(scheme, table);
                flaws.addAll(tried.flaws());
                points += tried.points();
            }
        return new Checked(flaws, points);
    }

    /// What speaks against a version beside those published: the same version, or one in force on
    /// the same day. An open one that begins earlier does not, for it ends when this one begins.
    ///
    /// @param announcedSha256 the hash the document must have
    public static List<Flaw> flaws(Scheme scheme, Schemes published, String announcedSha256) {
        List<Flaw> flaws = new ArrayList<>();
        if (!scheme.sha256().equals(announcedSha256))
            flaws.add(
                    new Flaw(
                            Code.SCHEME_HASH_MISMATCH,
                            "",
                            "hashes to " + scheme.sha256() + ", not to " + announcedSha256));
        flaws.addAll(again(scheme, published));
        for (Period other : published.periods(scheme.id()).against(planned(scheme)))
            if (!other.version().equals(scheme.version()))
                flaws.add(
                        new Flaw(
                                Code.SCHEME_PERIOD_OVERLAP,
                                "effectiveFrom",
                                "is in force together with version " + other.version()));
        return List.copyOf(flaws);
    }

    /// A version of this name was published before; empty if none was.
    public static List<Flaw> again(Scheme scheme, Schemes published) {
        return published
                .find(scheme.id(), scheme.version())
                .map(other ->
                        scheme.sha256().equals(other.sha256())
                                ? new Flaw(
                                        Code.SCHEME_VERSION_PUBLISHED,
                                        "version",
                                        "is published already")
                                : new Flaw(
                                        Code.SCHEME_VERSION_CHANGED,
                                        "version",
                                        "is published with hash "
                                                + other.sha256()
                                                + " and never changes"))
                .stream()
                .toList();
    }

    /// When a version would be in force by its document.
    public static Period planned(Scheme scheme) {
        return new Period(scheme.version(), scheme.effectiveFrom(), scheme.effectiveTo());
    }
}
