package rosukh.query.kernel.reference;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.events.reference.Estate;
import rosukh.events.reference.Estates;
import rosukh.events.reference.Industries;
import rosukh.events.reference.Industry;
import rosukh.events.reference.Province;
import rosukh.events.reference.Provinces;
import rosukh.events.values.Label;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.show.Lang;

/// Names and choices of the code lists in a reader's language. A code that no list knows is shown
/// as it is.
public record CodeLists(Lang lang) {

    public String province(@Nullable String key) {
        return key == null ? "" : name(key, Provinces.find(key).map(Province::name));
    }

    public String estate(@Nullable String key) {
        return key == null ? "" : name(key, Estates.find(key).map(Estate::name));
    }

    /// A province or an estate, by the keys a person's reach is made of.
    public String place(String key) {
        return Provinces.find(key).isPresent() ? province(key) : estate(key);
    }

    public String industry(@Nullable String code) {
        return code == null ? "" : name(code, Industries.find(code).map(Industry::name));
    }

    public List<Option> provinces() {
        return Provinces.all().stream().map(each -> choice(each.key(), each.name())).toList();
    }

    /// The estates of a province, or all with their province's name before their own.
    public List<Option> estates(@Nullable String province) {
        if (province != null && !province.isBlank())
            return Estates.in(province).stream()
                    .map(each -> choice(each.key(), each.name()))
                    .toList();
        return Estates.all().stream()
                .map(each ->
                        new Option(
                                each.key(),
                                province(each.provinceKey())
                                        + lang.of("، ", ", ")
                                        + each.name().in(lang.code())))
                .toList();
    }

    public List<Option> industries() {
        return Industries.all().stream().map(each -> choice(each.code(), each.name())).toList();
    }

    private Option choice(String value, Label name) {
        return new Option(value, name.in(lang.code()));
    }

    private String name(String code, Optional<Label> known) {
        return known.map(label -> label.in(lang.code())).orElse(code);
    }
}
