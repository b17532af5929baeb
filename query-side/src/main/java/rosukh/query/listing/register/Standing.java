package rosukh.query.listing.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.events.listing.ListingBook.Stage;
import rosukh.events.listing.Readiness;
import rosukh.events.rules.Truth;
import rosukh.query.kernel.Reader;

/// A firm with how ready it is on a day. Figures count what the list takes: both ask here.
record Standing(CandidateFile file, Readiness readiness) {

    /// Every firm within reach whose board is known, by name.
    static List<Standing> all(Listings listings, Reader reader, LocalDate day) {
        List<Standing> all = new ArrayList<>();
        for (CandidateFile file : listings.all(reader)) {
            Optional<Readiness> readiness = listings.readiness(file, day);
            readiness.ifPresent(each -> all.add(new Standing(file, each)));
        }
        return all;
    }

    /// Where it stands in a list by name; between the parts stands what no name contains.
    String key() {
        return file.name() + "\u0000" + file.firmId();
    }

    boolean onItsWay() {
        return file.onItsWay();
    }

    /// It is on its way, and nobody goes on with it.
    boolean rests() {
        return onItsWay() && file.book().suspended();
    }

    /// It is admitted now.
    boolean listed() {
        return file.book().stage() == Stage.ADMITTED;
    }

    boolean underReview() {
        return file.book().open() != null;
    }

    boolean onItsWay(Readiness.Outcome outcome) {
        return onItsWay() && readiness.outcome() == outcome;
    }

    boolean blockedBy(String code) {
        return onItsWay() && readiness.codes().contains(code);
    }

    /// On its way, and judged so by a gate.
    ///
    /// @param gate code; null for any
    /// @param truth how the gate came out; null for any
    boolean judged(@Nullable String gate, @Nullable Truth truth) {
        return onItsWay()
                && readiness.verdicts().stream()
                        .anyMatch(each ->
                                (gate == null || each.rule().code().equals(gate))
                                        && (truth == null || each.judgement().truth() == truth));
    }
}
