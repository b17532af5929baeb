package rosukh.command.certification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The body of a command that needs nothing but its grounds and, perhaps, its business date.
record Grounds(@NotBlank @Size(max = 4000) String grounds, @Nullable LocalDate on) {}
