using System.Collections.Immutable;

namespace StackLint.Rules.Tables;

/// <summary>Reads the embedded text tables of the rules; <c>#</c> starts a comment.</summary>
internal static class EmbeddedTable
{
    /// <summary>The lines of a table, without comments and empty lines.</summary>
    /// <param name="name">Its name among the resources, for example <c>images/proxy-images.txt</c>.</param>
    internal static ImmutableArray<string> ReadLines(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table '{name}' is not embedded.");
        using var reader = new StreamReader(stream);
        var lines = ImmutableArray.CreateBuilder<string>();
        while (reader.ReadLine() is { } line)
        {
            var text = line.Split('#')[0].Trim();
            if (text.Length > 0)
            {
                lines.Add(text);
            }
        }

        return lines.ToImmutable();
    }

    /// <summary>What follows the kind in those lines of a table that read <c>KIND VALUE [REST]</c>.</summary>
    internal static ImmutableArray<string> ReadKind(ImmutableArray<string> lines, string kind) =>
        [.. lines.Where(l => l.StartsWith(kind + ' ', StringComparison.Ordinal)).Select(l => l[(kind.Length + 1)..].Trim())];
}
