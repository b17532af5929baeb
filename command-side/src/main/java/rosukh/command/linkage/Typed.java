package rosukh.command.linkage;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.http.Form;
import rosukh.events.linkage.Side;
import rosukh.events.linkage.Wanted;
import rosukh.events.values.Digits;

/// What people type into the forms of linkage.
final class Typed {

    private static final int PERCENT = 100;

    private Typed() {}

    /// A whole amount in any digits, with or without marks between them.
    static long amount(Form form, String field) {
        String text = Digits.ascii(form.text(field)).replaceAll("[,٬،\\s]", "");
        if (text.matches("\\d{1,18}")) return Long.parseLong(text);
        if (!text.isEmpty()) form.fault(field, "NUMBER", field + " is not a whole number");
        return 0;
    }

    /// Words or codes parted by spaces or commas.
    static List<String> listed(Form form, String field) {
        String text = form.optional(field);
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[,،;\\s]+", -1))
                        .filter(each -> !each.isEmpty())
                        .map(Digits::ascii)
                        .toList();
    }

    /// Tags of one or more words, parted by commas.
    static List<String> tags(Form form, String field) {
        String text = form.optional(field);
        return text == null ? List.of() : Arrays.asList(text.split("[,،;]+", -1));
    }

    static Side side(Form form) {
        String text = form.text("side");
        for (Side side : Side.values()) if (side.name().equals(text)) return side;
        form.fault("side", "REQUIRED", "choose a side");
        return Side.BUYER;
    }

    /// Ten-thousandths of a degree; null where nothing is typed.
    static @Nullable Integer degree(Form form, String field) {
        return form.optional(field) == null ? null : form.number(field);
    }

    /// What is asked for; it is delivered at the centre of the estate's province.
    static Wanted wanted(Form form) {
        String estateKey = form.text("estateKey");
        Place place = Centres.of(estateKey).orElse(new Place(0, 0));
        String title = form.text("title");
        String description = form.text("description");
        String isicClass = Digits.ascii(form.text("isicClass"));
        long needed = amount(form, "neededCapacity");
        int percent = form.number("minSharePercent");
        int km = form.optional("maxKm") == null ? 0 : form.number("maxKm");
        LocalDate deliveryOn = form.dateOf("deliveryOn");
        long value = amount(form, "value");
        return new Wanted(
                title,
                description,
                isicClass,
                tags(form, "tags"),
                form.optional("kbProductCode"),
                needed,
                percent < 0 || percent > PERCENT ? 0 : percent * PERCENT,
                listed(form, "requiredCertificates"),
                listed(form, "wantedCertificates"),
                km,
                deliveryOn,
                value,
                form.optional("ownerGroup"),
                estateKey,
                place.latitude(),
                place.longitude());
    }
}
