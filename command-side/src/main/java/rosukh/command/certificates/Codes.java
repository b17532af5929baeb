package rosukh.command.certificates;

import java.util.Arrays;
import java.util.Optional;

/// Reads codes of the contract's lists.
final class Codes {

    private Codes() {}

    static <E extends Enum<E>> Optional<E> find(Class<E> list, String code) {
        return Arrays.stream(list.getEnumConstants())
                .filter(each -> each.name().equals(code))
                .findFirst();
    }
}
