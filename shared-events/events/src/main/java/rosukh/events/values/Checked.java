package rosukh.events.values;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What became of a text that was read: a value, or the first reason why it is none.
public sealed interface Checked<T> {

    /// The value, if the text was one.
    Optional<T> value();

    /// The text was a value.
    record Valid<T>(T accepted) implements Checked<T> {

        @Override
        public Optional<T> value() {
            return Optional.of(accepted);
        }
    }

    /// The text was none.
    ///
    /// @param reason stable code, for example `CHECK_DIGIT`
    /// @param normalised the text without separators and in ASCII digits; null if it holds foreign
    ///   characters
    record Invalid<T>(String reason, @Nullable String normalised) implements Checked<T> {

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }
    }
}
