package rosukh.query.listing.register;

import java.util.List;
import rosukh.query.kernel.parts.Blank;
import rosukh.query.kernel.parts.Blank.Kind;

/// A form a reader is offered. The command side decides; this only spares people forms that would
/// be refused.
///
/// @param name of what is done; its label is the message `listing.do.<name>`
/// @param about what it is about, in words; empty for the whole
/// @param path where it is sent
public record Ask(String name, String about, String path, List<Blank> blanks) {

    public Ask {
        blanks = List.copyOf(blanks);
    }

    static Ask of(String name, String path, Blank... blanks) {
        return new Ask(name, "", path, List.of(blanks));
    }

    static Ask about(String name, String about, String path, Blank... blanks) {
        return new Ask(name, about, path, List.of(blanks));
    }

    static Blank grounds() {
        return Blank.of("grounds", Kind.AREA);
    }

    static Blank document() {
        return Blank.of("documentSha256", Kind.IDENTIFIER);
    }

    static Blank number() {
        return Blank.of("number", Kind.IDENTIFIER);
    }

    static Blank date() {
        return Blank.of("date", Kind.DATE);
    }
}
