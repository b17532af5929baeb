package rosukh.query.listing.register;

import org.springframework.context.MessageSource;
import rosukh.events.listing.ItemState;
import rosukh.events.listing.ListingBook.EntryState;
import rosukh.events.listing.ListingBook.Stage;
import rosukh.events.listing.ListingRules;
import rosukh.events.listing.Readiness;
import rosukh.events.rules.Truth;
import rosukh.events.values.Label;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Ui;

/// Says in a reader's language what the listing holds as codes.
record ListingWords(MessageSource messages, Format format) {

    static ListingWords of(MessageSource messages, Ui ui) {
        return new ListingWords(messages, ui.format());
    }

    String say(String key, Object... with) {
        return messages.getMessage("listing." + key, with, format.lang().locale());
    }

    String in(Label label) {
        return label.in(format.lang().locale().getLanguage());
    }

    String rials(long amount) {
        return say("rials", format.n(amount));
    }

    /// Percent as [rosukh.events.listing.Completeness] writes it.
    String percent(String percent) {
        return say("percent", format.digits(percent));
    }

    /// The name of a board in a version of the rules.
    String board(ListingRules rules, String code) {
        return rules.board(code).map(each -> in(each.name())).orElse(code);
    }

    Tag tag(Stage stage) {
        Tone tone =
                switch (stage) {
                    case NONE, WITHDRAWN -> Tone.NEUTRAL;
                    case PREPARING -> Tone.INFO;
                    case LODGED -> Tone.ACCENT;
                    case ADMITTED -> Tone.GOOD;
                    case DELISTED -> Tone.BAD;
                };
        return new Tag(tone, say("stage." + stage));
    }

    Tag tag(Readiness.Outcome outcome) {
        Tone tone =
                switch (outcome) {
                    case READY -> Tone.GOOD;
                    case BLOCKED -> Tone.BAD;
                    case UNKNOWN -> Tone.WARN;
                };
        return new Tag(tone, say("outcome." + outcome));
    }

    Tag tag(Truth truth) {
        Tone tone =
                switch (truth) {
                    case TRUE -> Tone.GOOD;
                    case FALSE -> Tone.BAD;
                    case UNKNOWN -> Tone.WARN;
                };
        return new Tag(tone, say("truth." + truth));
    }

    Tag tag(EntryState state) {
        Tone tone =
                switch (state) {
                    case RECORDED -> Tone.INFO;
                    case VERIFIED -> Tone.GOOD;
                    case REJECTED -> Tone.BAD;
                };
        return new Tag(tone, say("entry." + state));
    }

    Tag tag(ItemState state) {
        Tone tone =
                switch (state) {
                    case PENDING -> Tone.INFO;
                    case ACCEPTED -> Tone.GOOD;
                    case REJECTED -> Tone.BAD;
                };
        return new Tag(tone, say("item." + state));
    }

    String event(String event) {
        return say("event." + event);
    }
}
