package rosukh.query.listing.register;

import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.audit.AuditFigure;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.show.Ui;

/// How many admitted firms lost the certificate their admission rests on, and nobody has decided
/// what follows.
@Component
@Order(11)
class ReviewFigure implements AuditFigure {

    private final Listings listings;
    private final MessageSource messages;

    ReviewFigure(Listings listings, MessageSource messages) {
        this.listings = listings;
        this.messages = messages;
    }

    @Override
    public Stat stat(Reader reader, Ui ui) {
        return new Stat(
                ListingWords.of(messages, ui).say("audit.reviews"),
                ui.format().n(listings.underReview(reader)),
                "/listing?attention=REVIEW",
                null);
    }
}
