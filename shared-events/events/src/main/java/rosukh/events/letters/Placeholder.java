package rosukh.events.letters;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rosukh.events.values.Label;

/// What a template can leave open, written `{{name}}`. There is no expression language: a name
/// stands for a text, and that text is never looked at again.
public enum Placeholder {
    /// Name of the firm.
    FIRM("firm", "Sepehr Steel", "فولاد سپهر"),
    /// Number of the case.
    CASE("case", "f-1.1", "f-1.1"),
    /// The day the letter is written.
    DATE("date", "2026-11-28", "۷ آذر ۱۴۰۵"),
    TOPIC("topic", "Visit of your workshop", "بازدید از کارگاه شما"),
    MESSAGE("message", "Please send the test report.", "لطفاً گزارش آزمون را بفرستید."),
    /// Last day for an answer.
    ANSWER_BY("answerBy", "2026-12-12", "۲۱ آذر ۱۴۰۵"),
    /// Days that are left; working days for an answer, calendar days for a certificate.
    DAYS_LEFT("daysLeft", "3", "۳"),
    /// The class in words.
    KB_CLASS("class", "Start-up", "نوپا"),
    /// The reasons in words, one a line.
    REASONS("reasons", "– Technology level too low", "– سطح فناوری کافی نیست"),
    EXPLANATION("explanation", "The press is bought in.", "دستگاه خریداری شده است."),
    /// What became of an objection.
    OUTCOME("outcome", "upheld", "پذیرفته شد"),
    CERTIFICATE("certificate", "KB-1405-000001", "KB-1405-000001"),
    /// Last day of validity.
    VALID_TO("validTo", "2027-02-26", "۷ اسفند ۱۴۰۵");

    /// What every letter says and nobody has to give.
    static final List<Placeholder> GIVEN = List.of(FIRM, CASE, DATE);

    private final String key;
    private final String sampleEn;
    private final String sampleFa;

    Placeholder(String key, String sampleEn, String sampleFa) {
        this.key = key;
        this.sampleEn = sampleEn;
        this.sampleFa = sampleFa;
    }

    /// As it is written between the braces.
    public String key() {
        return key;
    }

    /// It is usually more than a line.
    public boolean isLong() {
        return this == MESSAGE || this == EXPLANATION || this == REASONS;
    }

    /// A made-up value, for a preview.
    public Label sample() {
        return new Label(sampleEn, sampleFa);
    }

    public static Optional<Placeholder> find(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }
}
