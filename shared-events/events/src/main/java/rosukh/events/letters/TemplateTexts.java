package rosukh.events.letters;

/// The texts of a template in both languages.
public record TemplateTexts(LetterText fa, LetterText en) {

    /// Persian for `fa`, English for anything else.
    public LetterText in(String language) {
        return language.equals("fa") ? fa : en;
    }

    /// SHA-256, in lower-case hex, over the hashes of the Persian and the English text: a letter's
    /// hash is made the same way.
    public String sha256() {
        return new LetterText(fa.sha256(), en.sha256()).sha256();
    }
}
