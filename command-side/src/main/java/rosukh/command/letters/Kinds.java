package rosukh.command.letters;

import rosukh.events.letters.LetterKind;

/// Reads kinds of letters as they stand in addresses and bodies.
final class Kinds {

    private Kinds() {}

    /// @throws rosukh.command.kernel.Refused if there is no such kind
    static LetterKind of(String code) {
        return LetterKind.find(code)
                .orElseThrow(() ->
                        LetterRefusal.LETTER_KIND_UNKNOWN.because(
                                "there is no kind of letter " + code));
    }
}
