package rosukh.command.listing;

import static rosukh.command.listing.ListingRefusal.LISTING_CERTIFICATE_STANDS;
import static rosukh.command.listing.ListingRefusal.LISTING_LODGED;
import static rosukh.command.listing.ListingRefusal.LISTING_NOT_ADMITTED;
import static rosukh.command.listing.ListingRefusal.LISTING_NOT_LODGED;
import static rosukh.command.listing.ListingRefusal.LISTING_NOT_READY;
import static rosukh.command.listing.ListingRefusal.LISTING_REVIEW_RAISED;
import static rosukh.command.listing.ListingRefusal.LISTING_SECOND_PERSON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Violation;
import rosukh.command.listing.ListingCommand.AdmitFirm;
import rosukh.command.listing.ListingCommand.LodgeApplication;
import rosukh.command.listing.ListingCommand.RaiseListingReview;
import rosukh.events.listing.Completeness;
import rosukh.events.listing.Fact;
import rosukh.events.listing.KbCertificate;
import rosukh.events.listing.ListingBook;
import rosukh.events.listing.ListingBook.Stage;
import rosukh.events.listing.ListingEvent.ApplicationLodged;
import rosukh.events.listing.ListingEvent.FirmAdmitted;
import rosukh.events.listing.ListingEvent.ListingReviewRaised;
import rosukh.events.listing.ListingRules.Board;
import rosukh.events.listing.LiveFacts;
import rosukh.events.listing.Readiness;
import rosukh.events.listing.Readiness.Outcome;

/// How an application reaches the exchange, is admitted, and is looked at again when its
/// certificate is lost.
record Admitting(Listing listing) {

    ApplicationLodged lodge(LodgeApplication command) {
        listing.onItsWay();
        if (listing.book().stage() == Stage.LODGED)
            throw LISTING_LODGED.because("it was lodged before");
        List<Violation> missed = missed(command.on());
        if (!missed.isEmpty())
            throw LISTING_NOT_READY.because(missed.size() + " gates are not met", missed);
        return new ApplicationLodged(
                command.firmId(),
                listing.book().application(),
                listing.book().board(),
                command.reference().by(command.on()),
                command.by(),
                command.on());
    }

    FirmAdmitted admit(AdmitFirm command) {
        listing.onItsWay();
        if (listing.book().stage() != Stage.LODGED)
            throw LISTING_NOT_LODGED.because("the application was not lodged");
        if (command.by().equals(listing.book().submittedBy()))
            throw LISTING_SECOND_PERSON.because("whoever lodged it does not admit the firm");
        List<Violation> broken = new ArrayList<>(missed(command.on()));
        Referenced given = command.reference();
        Completeness.paper(
                        given == null ? null : given.number(),
                        given == null ? null : given.date(),
                        command.on())
                .ifPresent(code -> broken.add(paper(code)));
        if (!broken.isEmpty() || given == null)
            throw LISTING_NOT_READY.because(broken.size() + " rules are broken", broken);
        Map<String, Object> facts = facts(command.on());
        Board board = listing.board();
        return new FirmAdmitted(
                command.firmId(),
                listing.book().application(),
                listing.book().board(),
                listing.book().rulesVersion(),
                board.knowledgeBased() ? certificate(command.on()) : null,
                board.gates().fields().keySet().stream()
                        .filter(facts::containsKey)
                        .map(field -> new Fact(field, String.valueOf(facts.get(field))))
                        .toList(),
                given.by(command.on()),
                command.by(),
                command.on());
    }

    ListingReviewRaised review(RaiseListingReview command) {
        if (listing.book().stage() != Stage.ADMITTED)
            throw LISTING_NOT_ADMITTED.because("the firm is not admitted");
        KbCertificate.@Nullable Lost lost =
                listing.certificates().stream()
                        .filter(each -> each.number().equals(listing.book().certificateNumber()))
                        .flatMap(each -> Stream.ofNullable(each.lostBy(command.on())))
                        .findFirst()
                        .orElse(null);
        if (lost == null
                || !command.certificateNumber().equals(listing.book().certificateNumber())
                || !lost.on().equals(command.lostOn()))
            throw LISTING_CERTIFICATE_STANDS.because("it was not lost on " + command.lostOn());
        if (listing.book().open() != null
                || listing.book()
                        .losses()
                        .contains(ListingBook.loss(command.certificateNumber(), lost.on())))
            throw LISTING_REVIEW_RAISED.because("a review was raised before");
        return new ListingReviewRaised(
                command.firmId(),
                listing.book().application(),
                listing.book().reviews() + 1,
                command.certificateNumber(),
                lost.cause(),
                lost.on(),
                command.on());
    }

    private List<Violation> missed(LocalDate day) {
        Readiness readiness = Readiness.of(listing.board().gates(), day, facts(day));
        if (readiness.outcome() == Outcome.READY) return List.of();
        return readiness.codes().stream()
                .map(code -> new Violation("", code, listing.rules().text(code).en()))
                .toList();
    }

    private Map<String, Object> facts(LocalDate day) {
        Map<String, Object> facts = new LinkedHashMap<>(listing.book().facts());
        facts.putAll(LiveFacts.of(listing.certificates(), listing.exposure(), day));
        return facts;
    }

    private @Nullable String certificate(LocalDate day) {
        return LiveFacts.certificate(listing.certificates(), day)
                .map(KbCertificate::number)
                .orElse(null);
    }

    private Violation paper(String code) {
        return new Violation("reference", code, listing.rules().text(code).en());
    }
}
