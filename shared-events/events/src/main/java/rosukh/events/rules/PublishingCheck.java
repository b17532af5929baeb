package rosukh.events.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import rosukh.events.rules.Flaw.Code;

/// Says why a version may not be published; an empty list means that it may.
public final class PublishingCheck {

    private PublishingCheck() {}

    /// Everything that speaks against publishing a version.
    ///
    /// @param published the versions published so far, of this scheme or of any
    public static List<Flaw> flaws(Scheme scheme, Collection<Scheme> published) {
        List<Flaw> flaws = new ArrayList<>();
        flaws.addAll(NameCheck.flaws(scheme));
        flaws.addAll(TextCheck.flaws(scheme));
        flaws.addAll(periods(scheme, published));
        // A table is tried out only when everything it reads is there.
        if (flaws.isEmpty())
            for (Phase phase : scheme.phases())
                if (phase instanceof TablePhase table)
                    flaws.addAll(TableCheck.flaws(scheme, table));
        return List.copyOf(flaws);
    }

    /// The same, and the document must have the hash announced for it.
    public static List<Flaw> flaws(
            Scheme scheme, Collection<Scheme> published, String announcedSha256) {
        List<Flaw> flaws = new ArrayList<>();
        if (!scheme.sha256().equals(announcedSha256))
            flaws.add(
                    new Flaw(
                            Code.SCHEME_HASH_MISMATCH,
                            "",
                            "hashes to " + scheme.sha256() + ", not to " + announcedSha256));
        flaws.addAll(flaws(scheme, published));
        return List.copyOf(flaws);
    }

    private static List<Flaw> periods(Scheme scheme, Collection<Scheme> published) {
        List<Flaw> flaws = new ArrayList<>();
        if (scheme.effectiveTo() != null && scheme.effectiveTo().isBefore(scheme.effectiveFrom()))
            flaws.add(
                    new Flaw(Code.SCHEME_PERIOD_REVERSED, "effectiveTo", "ends before it begins"));
        for (Scheme other : published) {
            if (!other.id().equals(scheme.id())) continue;
            if (other.version().equals(scheme.version())) flaws.add(again(scheme, other));
            else if (overlap(scheme, other))
                flaws.add(
                        new Flaw(
                                Code.SCHEME_PERIOD_OVERLAP,
                                "effectiveFrom",
                                "is in force together with version " + other.version()));
        }
        return flaws;
    }

    private static Flaw again(Scheme scheme, Scheme other) {
        return scheme.sha256().equals(other.sha256())
                ? new Flaw(Code.SCHEME_VERSION_PUBLISHED, "version", "is published already")
                : new Flaw(
                        Code.SCHEME_VERSION_CHANGED,
                        "version",
                        "is published with hash " + other.sha256() + " and never changes");
    }

    private static boolean overlap(Scheme one, Scheme other) {
        return startsBeforeEndOf(one, other) && startsBeforeEndOf(other, one);
    }

    private static boolean startsBeforeEndOf(Scheme one, Scheme other) {
        return other.effectiveTo() == null || !one.effectiveFrom().isAfter(other.effectiveTo());
    }
}
