package rosukh.query.listing.register;

import java.time.LocalDate;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import rosukh.events.EventTypes;
import rosukh.events.listing.ListingEvent;
import rosukh.events.listing.MembershipEvent;

/// One event of the listing; every figure is counted from them.
///
/// @param event its declared name without the slice, for example `firm-admitted`
/// @param firmId empty for the organisation's own dossier
/// @param board of the application; empty for the dossier
/// @param subject a code or a number it is about; empty for none
/// @param amount rials; 0 where it is not of money
/// @param text grounds or reference; empty for none
/// @param at position of the event in the log
public record ListingDeed(
        String event,
        String firmId,
        String firmName,
        @Nullable String provinceKey,
        @Nullable String estateKey,
        String board,
        String subject,
        long amount,
        String text,
        LocalDate on,
        String actor,
        long at) {

    /// What the event itself tells.
    record Said(LocalDate on, String subject, long amount, String text) {

        static Said of(LocalDate on, Object subject, String text) {
            return new Said(on, String.valueOf(subject), 0, text);
        }
    }

    /// Where it stands in a list with the last one first.
    String key() {
        return "%019d".formatted(Long.MAX_VALUE - at);
    }

    static ListingDeed of(ListingEvent event, CandidateFile file, MetaData said, long at) {
        return of(
                event,
                ListingTelling.of(event),
                file.firmId(),
                file.name(),
                file.provinceKey(),
                file.estateKey(),
                file.book().board(),
                said,
                at);
    }

    static ListingDeed of(MembershipEvent event, MetaData said, long at) {
        return of(event, ListingTelling.of(event), "", "", null, null, "", said, at);
    }

    private static ListingDeed of(
            Object event,
            Said told,
            String firmId,
            String name,
            @Nullable String province,
            @Nullable String estate,
            String board,
            MetaData said,
            long at) {
        String declared = EventTypes.typeOf(event.getClass()).value();
        return new ListingDeed(
                declared.substring(declared.indexOf('.') + 1),
                firmId,
                name,
                province,
                estate,
                board,
                told.subject(),
                told.amount(),
                told.text(),
                told.on(),
                said.get("actor") instanceof String actor ? actor : "",
                at);
    }
}
