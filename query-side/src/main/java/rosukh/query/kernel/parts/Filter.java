package rosukh.query.kernel.parts;

import java.util.List;

/// One filter over a list; what is chosen is in the page's address.
///
/// @param name the parameter
/// @param options empty for free text
/// @param chosen the value in force, empty for none
public record Filter(String name, String label, List<Option> options, String chosen) {

    public Filter {
        options = List.copyOf(options);
    }

    public static Filter text(String name, String label, String chosen) {
        return new Filter(name, label, List.of(), chosen);
    }

    public static Filter choice(String name, String label, List<Option> options, String chosen) {
        return new Filter(name, label, options, chosen);
    }

    public boolean isText() {
        return options.isEmpty();
    }

    public boolean isActive() {
        return !chosen.isEmpty();
    }

    /// The chosen value in words.
    public String chosenLabel() {
        return options.stream()
                .filter(option -> option.value().equals(chosen))
                .map(Option::label)
                .findFirst()
                .orElse(chosen);
    }
}
