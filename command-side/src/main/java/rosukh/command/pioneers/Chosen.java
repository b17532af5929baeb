package rosukh.command.pioneers;

import rosukh.command.kernel.http.Form;

/// One of the constants a form offers.
final class Chosen {

    private Chosen() {}

    /// @param otherwise stands where nothing that is offered was chosen, which is a fault
    static <E extends Enum<E>> E of(Form form, String field, E otherwise) {
        String chosen = form.text(field);
        for (E each : otherwise.getDeclaringClass().getEnumConstants())
            if (each.name().equals(chosen)) return each;
        if (!chosen.isEmpty()) form.fault(field, "CHOICE", field + " cannot be " + chosen);
        return otherwise;
    }
}
