package rosukh.events.values;

/// A text in English and Persian. A text that was not given is empty.
public record Label(String en, String fa) {

    /// The text in a language: Persian for `fa`, English for anything else. Where the text asked
    /// for was not given, the other one.
    public String in(String lang) {
        String asked = lang.startsWith("fa") ? fa : en;
        String other = lang.startsWith("fa") ? en : fa;
        return asked.isBlank() ? other : asked;
    }

    /// Both languages are there.
    public boolean complete() {
        return !en.isBlank() && !fa.isBlank();
    }
}
