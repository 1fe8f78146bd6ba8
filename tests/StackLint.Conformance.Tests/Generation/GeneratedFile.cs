using CsCheck;

namespace StackLint.Conformance.Tests.Generation;

/// <summary>Puts services and other sections together to a file.</summary>
internal static class GeneratedFile
{
    private static readonly string[] ServiceNames = ["web", "db", "a.b"];

    internal static Gen<string> Of(Gen<Piece> version, (string Key, Gen<Piece> Value)[] serviceProperties, params (string Key, Gen<Piece> Value)[] sections)
    {
        (string, Gen<Piece>)[] strays = [("unknown", Scalars.Words), ("mem_limit", Scalars.Sizes), ("x-stray", Scalars.Typed)];
        var service = Gen.Frequency((60, Pieces.Some(0, 5, serviceProperties)), (1, Pieces.Some(1, 5, [.. serviceProperties, .. strays, .. strays])));
        var services = Gen.Select(service.List[1, 3], Gen.Int[0, 99], Combine);
        return Gen.Select(
            version.Null(0.2),
            services,
            Pieces.OneOf(sections).List[0, 3],
            Pieces.Some(1, 3, serviceProperties),
            Gen.Int[0, 3],
            static (v, s, more, shared, way) => Write(v, (MapPiece)s, more, shared, way));
    }

    // Now and then a value is anchored in one service and taken in another.
    private static Piece Combine(List<Piece> services, int choice)
    {
        var named = services.Select(static (s, i) => (Key: ServiceNames[i], Value: s)).ToList();
        if (choice < 20 && services is [MapPiece { Entries: [var first, ..] } one, MapPiece other, ..])
        {
            var anchored = one with { Entries = [(first.Key, first.Value with { Anchor = "taken" }), .. one.Entries.Skip(1)] };
            var taking = other with { Entries = [.. other.Entries.Where(e => e.Key != first.Key), (first.Key, Piece.Text("*taken"))] };
            (named[0], named[1]) = ((ServiceNames[0], anchored), (ServiceNames[1], taking));
        }

        return Piece.Map(named);
    }

    private static string Write(Piece? version, MapPiece services, List<(string Key, Piece Value)> more, Piece shared, int way)
    {
        var entries = new List<(string Key, Piece Value)>();
        if (version is not null)
        {
            entries.Add(("version", version));
        }

        if (way == 0)
        {
            entries.Add(("x-shared", shared with { Anchor = "shared" }));
            services = services with { Entries = [.. services.Entries.Select(static e => (e.Key, Merge(e.Value)))] };
        }

        entries.Add(("services", services));
        entries.AddRange(more);
        return Piece.Map(entries).Render();
    }

    // A collection in flow style cannot take a merge of what is written in block style before it, but an alias it can.
    private static Piece Merge(Piece service) => service is MapPiece map
        ? map with { Entries = [("<<", Piece.Text("*shared")), .. map.Entries] }
        : service;
}
