package rosukh.command.listing;

/// Bodies that run, for the OpenAPI document.
final class Sample {

    static final String DOCUMENT =
            """
            {"documentSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}
            """;

    static final String REFERENCE =
            """
            {"reference": {"number": "F-1405-12", "date": "2026-04-20",
              "documentSha256":
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}}
            """;

    private Sample() {}
}
