package rosukh.events.letters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rosukh.events.calendar.Jalali;
import rosukh.events.values.Digits;

/// Subject and body of a letter in one language, with placeholders or filled in.
public record LetterText(String subject, String body) {

    private static final Pattern OPEN = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
    private static final Pattern LINES = Pattern.compile("\\s+");

    /// What stands between double braces, in the order met.
    public Set<String> named() {
        Set<String> named = new LinkedHashSet<>();
        for (String text : new String[] {subject, body})
            OPEN.matcher(text).results().map(found -> found.group(1)).forEach(named::add);
        return named;
    }

    /// The body line by line, for a page.
    public List<String> lines() {
        return body.lines().toList();
    }

    /// Braces that are left when all that is well written is taken out.
    public boolean broken() {
        for (String text : new String[] {subject, body}) {
            String rest = OPEN.matcher(text).replaceAll("");
            if (rest.contains("{{") || rest.contains("}}")) return true;
        }
        return false;
    }

    /// The letter. A placeholder without a value stays empty; a value is not searched for
    /// placeholders. A subject has one line, whatever is put into it.
    public LetterText filled(Map<Placeholder, String> values) {
        return new LetterText(
                LINES.matcher(filled(subject, values)).replaceAll(" ").strip(),
                filled(body, values).strip());
    }

    /// SHA-256, in lower-case hex, of subject, a line feed and body in UTF-8.
    public String sha256() {
        try {
            byte[] all = (subject + "\n" + body).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// A day as a letter says it: `۷ آذر ۱۴۰۵` in Persian, `2026-11-28` in English.
    public static String day(LocalDate day, String language) {
        return language.equals("fa") ? Jalali.of(day).longText("fa") : day.toString();
    }

    /// A number in the digits of a language.
    public static String number(long number, String language) {
        String plain = Long.toString(number);
        return language.equals("fa") ? Digits.persian(plain) : plain;
    }

    /// A made-up letter, for a preview.
    public LetterText sampled(LetterKind kind, String language) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        for (Placeholder each : kind.known()) values.put(each, each.sample().in(language));
        return filled(values);
    }

    private static String filled(String text, Map<Placeholder, String> values) {
        return OPEN.matcher(text).replaceAll(found -> value(found, values));
    }

    private static String value(MatchResult found, Map<Placeholder, String> values) {
        return Placeholder.find(found.group(1))
                .map(each -> Matcher.quoteReplacement(values.getOrDefault(each, "")))
                .orElse("");
    }
}
