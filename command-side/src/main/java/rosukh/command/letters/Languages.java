package rosukh.command.letters;

import java.util.Set;

/// The languages letters are written in.
final class Languages {

    private static final Set<String> ALL = Set.of("fa", "en");

    private Languages() {}

    /// @throws rosukh.command.kernel.Refused if it is none of them
    static String checked(String language) {
        if (ALL.contains(language)) return language;
        throw LetterRefusal.LETTER_LANGUAGE_UNKNOWN.because("letters are written in fa or en");
    }
}
