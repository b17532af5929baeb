package rosukh.command.energy;

import java.util.ArrayList;
import java.util.List;
import rosukh.command.kernel.http.Form;
import rosukh.events.energy.Share;
import rosukh.events.values.Digits;

/// What people type into forms of solar plants.
final class Typed {

    private Typed() {}

    /// A whole number in any digits, with or without marks between thousands.
    static long whole(Form form, String field) {
        return whole(form, field, form.text(field));
    }

    static long whole(Form form, String field, String typed) {
        String plain = Digits.ascii(typed).replaceAll("[,٬، ]", "");
        if (plain.matches("\\d{1,15}")) return Long.parseLong(plain);
        if (!plain.isEmpty()) form.fault(field, "NUMBER", field + " is not a whole number");
        return 0;
    }

    /// @param otherwise stands where nothing that is offered was chosen, which is a fault
    static <E extends Enum<E>> E of(Form form, String field, E otherwise) {
        String chosen = form.text(field);
        for (E each : otherwise.getDeclaringClass().getEnumConstants())
            if (each.name().equals(chosen)) return each;
        if (!chosen.isEmpty()) form.fault(field, "CHOICE", field + " cannot be " + chosen);
        return otherwise;
    }

    /// Holders and their basis points, side by side.
    static List<Share> shares(Form form) {
        List<String> holders = form.all("holder");
        List<String> parts = form.all("bp");
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < Math.min(holders.size(), parts.size()); i++)
            if (!holders.get(i).isEmpty())
                shares.add(
                        new Share(
                                holders.get(i),
                                (int) Math.min(10_001, whole(form, "bp", parts.get(i)))));
        return shares;
    }

    /// Whole numbers, divided by commas.
    static List<Integer> numbers(Form form, String field) {
        String typed = form.optional(field);
        if (typed == null) return List.of();
        List<Integer> numbers = new ArrayList<>();
        for (String part : typed.split("[,،]", -1))
            numbers.add((int) Math.min(1_000, whole(form, field, part)));
        return numbers;
    }
}
