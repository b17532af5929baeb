package rosukh.command.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rosukh.command.kernel.SchemeJson;
import rosukh.command.kernel.http.Form;
import rosukh.events.listing.Fact;
import rosukh.events.values.Digits;

/// What the forms of the listing have in common.
final class Papers {

    private static final String FACT = "fact-";

    private Papers() {}

    /// A dated reference. Its parts are all asked for.
    static Referenced reference(Form form) {
        String number = form.text("number");
        LocalDate date = form.dateOf("date");
        return new Referenced(number, date, form.text("documentSha256"));
    }

    /// One of the constants a form offers.
    ///
    /// @param otherwise stands where nothing that is offered was chosen, which is a fault
    static <E extends Enum<E>> E chosen(Form form, String field, E otherwise) {
        String chosen = form.text(field);
        for (E each : otherwise.getDeclaringClass().getEnumConstants())
            if (each.name().equals(chosen)) return each;
        if (!chosen.isEmpty()) form.fault(field, "CHOICE", field + " cannot be " + chosen);
        return otherwise;
    }

    /// Whole rials in any digits, with or without marks between thousands; 0 where it is blank.
    static long rials(Form form, String field) {
        String typed = form.optional(field);
        String plain = typed == null ? "" : Digits.ascii(typed).replaceAll("[,٬، ]", "");
        if (plain.matches("\\d{1,18}")) return Long.parseLong(plain);
        if (!plain.isEmpty())
            form.fault(field, "NUMBER", field + " is not a whole number of rials");
        return 0;
    }

    /// The values that were filled in, from fields named `fact-<field>`.
    static List<Fact> facts(Form form) {
        List<Fact> facts = new ArrayList<>();
        for (Map.Entry<String, List<String>> each : form.under(FACT).entrySet())
            for (String value : each.getValue())
                if (!value.isBlank()) facts.add(new Fact(each.getKey(), plain(value)));
        return facts;
    }

    /// Digits of amounts in ASCII and without marks; everything else as it was typed.
    static String plain(String value) {
        String digits = Digits.ascii(value.strip()).replaceAll("[,٬]", "");
        return digits.matches("-?\\d+") ? digits : Digits.ascii(value.strip());
    }

    /// A document in JSON.
    static Map<String, Object> document(Form form) {
        String text = form.text("document");
        try {
            return text.isEmpty() ? Map.of() : SchemeJson.object(text);
        } catch (SchemeJson.Unreadable unreadable) {
            form.fault("document", "DOCUMENT", "document is no JSON: " + unreadable.getMessage());
            return Map.of();
        }
    }
}
