using CsCheck;

namespace StackLint.Conformance.Tests.Generation;

/// <summary>Scalars in all styles, and those that decoders differ on.</summary>
internal static class Scalars
{
    /// <summary>The variables that generated files refer to; <c>UNSET</c> is not among them.</summary>
    internal static Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal)
    {
        ["WORD"] = "word",
        ["NUMBER"] = "42",
        ["PORT"] = "8080",
        ["EMPTY"] = "",
        ["YES"] = "yes",
        ["FALSE"] = "false",
        ["MODE"] = "0440",
        ["HALF"] = "0.5",
        ["ODD"] = "a b:c=d#e$f",
        ["TAKEN"] = "from outside",
    };

    /// <summary>Texts that are strings to every decoder.</summary>
    internal static Gen<Piece> Words { get; } = Constants(
        "word", "a-b", "x.y", "'single quoted'", "\"double quoted\"", "two words", "\"\\u00e9\\n\\t\"", "'it''s'", "yes", "off", "\"80\"", "'~'", "\"\"", "/a/b", "a:b", "\"a # b\"", "\"a \\\"b\\\" c\"");

    /// <summary>Substitutions.</summary>
    internal static Gen<Piece> Variables { get; } = Constants(
        "$WORD", "${WORD}", "\"${NUMBER}\"", "${UNSET}", "${UNSET:-default}", "${UNSET-}", "${EMPTY:-filled}", "${EMPTY-kept}", "a${WORD}b", "$WORD-$NUMBER", "$$WORD", "\"$${WORD}\"", "'${UNSET:-a:b}'",
        "${WORD:?needed}", "\"${UNSET:-${WORD}}\"", "${ODD}", "\"${WORD:?a - b}\"", "${TAKEN}", "\"cost: $$5\"");

    /// <summary>Scalars that resolve to something other than a string, or nearly so.</summary>
    internal static Gen<Piece> Typed { get; } = Constants(
        "1", "0", "-1", "010", "0o17", "0x1F", "0b11", "1_000", "08", "1.10", "1.0", "1e3", "1000000.0", "0.00001", "-0.0", ".5", "1.", "999999.9", "true", "False", "TRUE", "null", "~", "",
        "2024-05-01", "22:22", "!!str 010", "!!int \"5\"", "!!float 3", "!foo 12", "18446744073709551615", "9223372036854775808", "123456789012345678901234567890");

    /// <summary>Numbers in every form.</summary>
    internal static Gen<Piece> Numbers { get; } = Constants(
        "1", "0", "-1", "010", "0o17", "0x1F", "0b11", "1_000", "08", "1.10", "1.0", "1e3", "1000000.0", "0.00001", "-0.0", ".5", "1.", "999999.9", "!!str 010", "!!int \"5\"", "!!float 3", "!foo 12", "22:22",
        "18446744073709551615", "9223372036854775808", "123456789012345678901234567890", "1234567.5", "0.0001", "+7", "1e400");

    /// <summary>Invalid substitutions.</summary>
    internal static Gen<Piece> BrokenVariables { get; } = Constants("${}", "\"a$\"", "${1}", "\"${UNSET:?is missing}\"", "$", "\"${WORD\"", "\"$ ${WORD}\"", "\"$1\"");

    /// <summary>Strings, mostly.</summary>
    internal static Gen<Piece> Strings { get; } = Pieces.Mostly(Gen.Frequency((12, Words), (5, Variables), (1, Blocks())), Typed);

    /// <summary>What maps of strings take.</summary>
    internal static Gen<Piece> StringsOrNumbers { get; } = Gen.Frequency((6, Words), (4, Variables), (6, Pieces.Mostly(Numbers, Typed)), (1, Blocks()));

    internal static Gen<Piece> Booleans { get; } = Pieces.Mostly(Constants("true", "false", "True", "FALSE"), Constants("yes", "\"true\"", "1", "null", "${YES}", "${FALSE}", "${UNSET:-on}", "${WORD}"));

    internal static Gen<Piece> Integers { get; } =
        Pieces.Mostly(Constants("0", "1", "2", "5", "3.0", "010", "0x10", "1e1"), Constants("${NUMBER}", "\"${NUMBER}\"", "${UNSET:-3}", "-1", "1.5", "\"3\"", "${WORD}", "null", "${EMPTY}", "${HALF}"));

    internal static Gen<Piece> Durations { get; } =
        Pieces.Mostly(Constants("10s", "1m30s", "90s", "1h", "0s", "1.5h", "500ms", "100us", "\"0\"", "1h0m0s", "${UNSET:-5s}", "-5s", "2µs", "1ns"), Constants("10", "1d", "5S", "\"\"", "abc", "${WORD}"));

    internal static Gen<Piece> Sizes { get; } =
        Pieces.Mostly(Constants("64M", "1g", "512m", "1.5G", "\"1024\"", "0.1k", "50 MB", "2GiB", "\"0\"", "10b", "1kb", "${UNSET:-64m}"), Constants("512", "64mi", "-5m", "abc", "\"\"", "1  g"));

    internal static Gen<Piece> Names { get; } = Constants("alpha", "beta", "gamma", "delta");

    internal static Gen<Piece> Constants(params string[] texts) => Gen.OneOf(texts).Select(Piece.Text);

    private static Gen<Piece> Blocks() => Gen.OneOf<Piece>(
        new BlockTextPiece("|", ["line one", "line two"]),
        new BlockTextPiece(">-", ["folded", "text"]),
        new BlockTextPiece("|+", ["kept", ""]),
        new BlockTextPiece("|-", ["$WORD", "${UNSET:-x}"]));
}
