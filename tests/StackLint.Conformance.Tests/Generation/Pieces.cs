using CsCheck;

namespace StackLint.Conformance.Tests.Generation;

/// <summary>Lists and mappings of generated parts.</summary>
internal static class Pieces
{
    /// <summary>The one nearly always, so that a whole file is often valid; the other now and then.</summary>
    internal static Gen<Piece> Mostly(Gen<Piece> valid, Gen<Piece> odd) => Gen.Frequency((60, valid), (1, odd));

    internal static Gen<Piece> ListOf(Gen<Piece> item, int max = 3) =>
        Gen.Select(item.List[0, max], Gen.Int[0, 99], static (items, choice) => (Piece)new ListPiece(choice == 99 ? items : [.. items.Distinct()]) { IsFlow = choice % 5 == 0 });

    internal static Gen<Piece> MapOf(Gen<string> key, Gen<Piece> value, int max = 3) =>
        Gen.Select(Gen.Select(key, value, static (k, v) => (Key: k, Value: v)).List[0, max], Gen.Int[0, 4], Map);

    /// <summary>Some of the properties, at most each once.</summary>
    internal static Gen<Piece> Some(int min, int max, params (string Key, Gen<Piece> Value)[] properties) =>
        Gen.Select(OneOf(properties).List[min, max], Gen.Int[0, 9], Map);

    /// <summary>Some of the properties, and nearly always one that is required.</summary>
    internal static Gen<Piece> With((string Key, Gen<Piece> Value) required, int min, int max, params (string Key, Gen<Piece> Value)[] properties) =>
        Gen.Select(
            OneOf(properties).List[min, max],
            required.Value,
            Gen.Int[0, 99],
            (entries, value, choice) => Map(choice == 99 ? entries : [(required.Key, value), .. entries], choice % 10));

    internal static Gen<(string Key, Piece Value)> OneOf((string Key, Gen<Piece> Value)[] properties) =>
        Gen.OneOf([.. properties.Select(static p => p.Value.Select(v => (p.Key, v)))]);

    /// <summary>A string, or a list of strings.</summary>
    internal static Gen<Piece> StringOrList(Gen<Piece> item) => Gen.OneOf(item, ListOf(item));

    /// <summary>A mapping, or a list of <c>key=value</c>.</summary>
    internal static Gen<Piece> Pairs { get; } = Gen.OneOf(
        MapOf(Gen.OneOf("A", "B", "com.example.x", "TAKEN", "UNSET", "\"quoted\"", "_1"), Scalars.StringsOrNumbers, 4),
        ListOf(Scalars.Constants("A=1", "B=two words", "\"C=\"", "TAKEN", "UNSET", "D=${WORD}", "E=a=b", "\"F=#x\"", "A=2", "${WORD}=x", "\"=x\"", "G=${UNSET:-d}"), 4));

    private static Piece Map(List<(string Key, Piece Value)> entries, int style) =>
        new MapPiece([.. entries.DistinctBy(static e => e.Key.Trim('"'))]) { IsFlow = style == 0 };
}
