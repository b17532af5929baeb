package rosukh.command.letters;

import java.util.regex.Pattern;

/// The form of plain mailboxes: a name of words with points between them, at a domain of at least
/// two labels.
final class Addresses {

    private static final String WORD = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    static final Pattern FORM =
            Pattern.compile(WORD + "(?:\\." + WORD + ")*@" + LABEL + "(?:\\." + LABEL + ")+");

    private Addresses() {}
}
