package rosukh.command.listing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// Bodies that several commands of the listing take.
final class Given {

    private Given() {}

    record Document(@NotBlank @Size(max = 64) String documentSha256) {}

    record Grounds(@NotBlank @Size(max = 1000) String grounds) {}

    record Referencing(@NotNull @Valid GivenReference reference) {}

    /// Who and when are known, and there is nothing else to say.
    record NoFields() {}
}
